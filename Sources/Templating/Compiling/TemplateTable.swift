import Diagnostics

/// The templates of a pack, by their names. A name may have several templates, each of which replaces the one before:
/// a user's stands over the built-in one.
struct TemplateTable {
    struct Template {
        let name: String
        let nodes: [TemplateNode]
        let start: SourceLocation
        /// The template that this one replaces.
        let replaced: Int?
        /// The names of the blocks in its text.
        let blocks: Set<String>
        /// The templates that it hands its blocks to.
        let parents: [String]
    }

    private(set) var templates: [Template] = []
    private(set) var problems: [Diagnostic] = []
    /// The template that a name stands for.
    private(set) var topmost: [String: Int] = [:]

    /// Adds a template; one of the same name that is there already is replaced.
    ///
    /// - Returns: The template's number.
    @discardableResult
    mutating func add(_ source: TemplateSource) -> Int {
        let number = insert(source, replaced: topmost[source.name])
        topmost[source.name] = number
        return number
    }

    /// Adds a template that no other can call.
    mutating func addUnnamed(_ source: TemplateSource) -> Int { insert(source, replaced: nil) }

    private mutating func insert(_ source: TemplateSource, replaced: Int?) -> Int {
        let parser = TemplateParser(source)
        problems += parser.problems
        var blocks: Set<String> = []
        var parents: [String] = []
        parser.nodes.collect(&blocks, &parents)
        templates.append(
            Template(
                name: source.name, nodes: parser.nodes, start: source.start, replaced: replaced, blocks: blocks,
                parents: parents))
        return templates.count - 1
    }

    subscript(number: Int) -> Template { templates[number] }

    /// The template that a parent tag means: in a template that replaces another, its own name is the other's.
    func parent(_ name: String, in template: Int) -> Int? {
        templates[template].name == name ? templates[template].replaced ?? topmost[name] : topmost[name]
    }

    /// The blocks that may be replaced where a template is called: its own, and those of its parents.
    func blocks(of template: Int) -> Set<String> {
        var blocks: Set<String> = []
        var seen: Set<Int> = [template]
        var pending = [template]
        while let next = pending.popLast() {
            blocks.formUnion(templates[next].blocks)
            for name in templates[next].parents {
                if let parent = parent(name, in: next), seen.insert(parent).inserted { pending.append(parent) }
            }
        }
        return blocks
    }
}

extension [TemplateNode] {
    fileprivate func collect(_ blocks: inout Set<String>, _ parents: inout [String]) {
        for node in self {
            switch node {
            case .section(let section): section.content.collect(&blocks, &parents)
            case .group(_, let content): content.collect(&blocks, &parents)
            case .block(let block):
                blocks.insert(block.name)
                block.content.collect(&blocks, &parents)
            case .parent(let reference, let overrides):
                parents.append(reference.name)
                for block in overrides {
                    blocks.insert(block.name)
                    block.content.collect(&blocks, &parents)
                }
            case .text, .margin, .newline, .variable, .partial, .separator, .softBreak: break
            }
        }
    }
}
