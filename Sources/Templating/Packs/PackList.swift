import Diagnostics
import SpecLoader

/// What `pack.yml` says: how text is escaped and lines are broken, and which template is rendered, once per what, to
/// which path.
struct PackList {
    struct Entry {
        /// The name of the template's file.
        var template: String
        var templateLocation: SourceLocation
        var subject: SubjectKind
        /// The path is a template of the same view.
        var path: TemplateSource
    }

    private(set) var entries: [Entry] = []
    private(set) var options = TemplateOptions()
    private(set) var problems: [Diagnostic] = []

    /// - Throws: what is wrong with the file as YAML; everything else is in `problems`.
    init(_ file: PackSource.File, subjects: [SubjectKind], diagnostics: Diagnostics) throws(SpecError) {
        let document = try SpecDocument.load(
            bytes: Array(file.text.utf8), name: file.label, diagnostics: diagnostics)
        let root = document.root
        guard let list = root["files"], list.kind == .sequence else {
            report(.templateSyntax, "a pack has a list 'files'", root)
            return
        }
        checkKeys(of: root, among: ["files", "escape", "width", "indent"])
        readOptions(root)
        for item in list.elements { readEntry(item, subjects) }
    }

    private mutating func readOptions(_ root: Node) {
        if let node = root["escape"] {
            let names = TemplateOptions.Escaping.allCases.map(\.rawValue)
            if let escaping = node.string.flatMap(TemplateOptions.Escaping.init) {
                options.escaping = escaping
            } else {
                report(.templateSyntax, "'escape' is \(names.joined(separator: " or "))", node)
            }
        }
        options.width = number("width", of: root, in: 20...1000) ?? options.width
        options.indent = number("indent", of: root, in: 0...16) ?? options.indent
    }

    private mutating func number(_ key: String, of root: Node, in range: ClosedRange<Int>) -> Int? {
        guard let node = root[key] else { return nil }
        guard case .integer(let text)? = node.scalar, let number = Int(text), range.contains(number) else {
            report(.templateSyntax, "'\(key)' is a number from \(range.lowerBound) to \(range.upperBound)", node)
            return nil
        }
        return number
    }

    private mutating func readEntry(_ item: Node, _ subjects: [SubjectKind]) {
        guard item.kind == .mapping else {
            report(.templateSyntax, "a file of a pack is {template: …, for: …, path: …}", item)
            return
        }
        checkKeys(of: item, among: ["template", "for", "path"])
        guard let template = text("template", of: item), let kind = text("for", of: item),
            let path = text("path", of: item)
        else { return }
        guard let subject = subjects.first(where: { $0.name == kind.string }) else {
            let rest = suggestion(for: kind.string, among: subjects.map(\.name).sorted())
            report(.templateName, "no files can be written for '\(kind.string)'" + rest, kind.node)
            return
        }
        var start = path.node.location
        if path.node.isQuoted { start.column += 1 }
        entries.append(
            Entry(
                template: template.string, templateLocation: template.node.location, subject: subject,
                path: TemplateSource(name: start.description, text: path.string, start: start)))
    }

    private mutating func text(_ key: String, of item: Node) -> (node: Node, string: String)? {
        guard let node = item[key] else {
            report(.templateSyntax, "'\(key)' is missing", item)
            return nil
        }
        guard let string = node.string else {
            report(.templateSyntax, "'\(key)' is a text", node)
            return nil
        }
        return (node, string)
    }

    private mutating func checkKeys(of node: Node, among keys: [String]) {
        for entry in node.entries {
            let key = entry.key.text ?? ""
            if keys.contains(key) { continue }
            report(.templateName, "unknown key '\(key)'" + suggestion(for: key, among: keys), entry.key)
        }
    }

    private mutating func report(_ code: TemplatingCode, _ message: String, _ node: Node) {
        problems.append(.template(code, message, at: node.location))
    }
}
