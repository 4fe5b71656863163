import Diagnostics
import SpecLoader

/// Turns the templates of a pack into instructions, once for each stack of contexts that they are called in.
///
/// A program is compiled after the one that calls it, from a list of what is pending, so that a template may call
/// itself.
struct TemplateCompiler {
    /// The most instructions that the templates of a pack may have together.
    static let mostInstructions = 250_000

    let table: TemplateTable
    let options: TemplateOptions
    private(set) var code = TemplateCode()
    private(set) var problems: [Diagnostic]
    /// The stacks of contexts that each template is called in.
    private(set) var scopes: [Int: [Scope]] = [:]
    private var resolver = NameResolver()
    private var blockNames = BlockNames()
    private var numbers: [ProgramKey: Int] = [:]
    private var pending: [PendingProgram] = []
    /// The text of the blocks that replace others.
    private var overrides: [SourceLocation: (nodes: [TemplateNode], template: Int)] = [:]
    private var isTooLarge = false

    init(_ table: TemplateTable, options: TemplateOptions) {
        self.table = table
        self.options = options
        problems = table.problems
    }

    /// Compiles a template for a kind of context, with everything that it calls.
    ///
    /// - Returns: The number of its program.
    mutating func compile(_ template: Int, for root: FieldKind) -> Int {
        let number = number(
            of: .template(template),
            in: ProgramPlace(scope: Scope([.init(root)]), blocks: [:], isInGroup: false))
        while !isTooLarge, let next = pending.popLast() { compile(next) }
        return number
    }

    private mutating func compile(_ next: PendingProgram) {
        code.programs[next.number].start = code.instructions.count
        var compiler = ProgramCompiler(next.place, options: options)
        compiler.exchange(&code, &resolver)
        compiler.compile(next.nodes)
        compiler.emit(.return)
        compiler.exchange(&code, &resolver)
        problems += compiler.problems
        for request in compiler.requests { resolve(request, from: next) }
        if code.instructions.count > Self.mostInstructions {
            isTooLarge = true
            let message = "the templates call one another from too many different places"
            problems.append(Diagnostic(SpecLoaderCode.limit, message, at: table[next.template].start))
        }
    }
}

/// What makes a program beside its text: the same text for the same names is compiled once.
struct ProgramPlace {
    var scope: Scope
    /// The blocks that replace others of their name.
    var blocks: [String: SourceLocation]
    /// Whether it is called within a group, where ends of lines print nothing.
    var isInGroup: Bool
}

private enum ProgramText: Hashable {
    case template(Int)
    /// A block that replaces another, known by where it stands.
    case block(SourceLocation)
}

private struct ProgramKey: Hashable {
    var text: ProgramText
    var scope: [String]
    var blocks: [String: SourceLocation]
    var isInGroup: Bool
}

private struct PendingProgram {
    var number: Int
    var nodes: [TemplateNode]
    /// The template whose text it is.
    var template: Int
    var place: ProgramPlace
}

// MARK: Calls

extension TemplateCompiler {
    /// The number of the program of a text, which is compiled later unless it was already.
    private mutating func number(of text: ProgramText, in place: ProgramPlace) -> Int {
        let key = ProgramKey(
            text: text, scope: place.scope.signature, blocks: place.blocks, isInGroup: place.isInGroup)
        if let number = numbers[key] { return number }
        let number = code.programs.count
        numbers[key] = number
        var nodes: [TemplateNode] = []
        var template = 0
        switch text {
        case .template(let called):
            (nodes, template) = (table[called].nodes, called)
            scopes[called, default: []].append(place.scope)
        case .block(let location):
            if let override = overrides[location] { (nodes, template) = override }
        }
        code.programs.append(.init(remembersGroups: nodes.useBroken, name: table[template].name))
        pending.append(PendingProgram(number: number, nodes: nodes, template: template, place: place))
        return number
    }

    private mutating func resolve(_ request: ProgramCompiler.Request, from caller: PendingProgram) {
        var place = request.place
        let text: ProgramText
        switch request.target {
        case .block(let location):
            text = .block(location)
        case .partial(let name):
            guard let template = table.topmost[name] else {
                report("no template '\(name)'" + suggestion(for: name, among: table.topmost.keys.sorted()), request)
                return
            }
            text = .template(template)
            place.blocks = [:]
        case .parent(let name, let blocks):
            guard let template = table.parent(name, in: caller.template) else {
                report("no template '\(name)'" + suggestion(for: name, among: table.topmost.keys.sorted()), request)
                return
            }
            text = .template(template)
            replace(blocks, of: template, in: &place, from: caller)
        }
        code.calls[request.call].program = number(of: text, in: place)
    }

    /// Adds the blocks of a parent tag to those that replace others; where a caller further out has one of the same
    /// name, that one stays.
    private mutating func replace(
        _ blocks: [TemplateNode.Block], of template: Int, in place: inout ProgramPlace, from caller: PendingProgram
    ) {
        let names = blockNames.names(of: template, in: table)
        for block in blocks {
            guard names.contains(block.name) else {
                let message = "no block '\(block.name)' in '\(table[template].name)'"
                let rest = suggestion(for: block.name, among: names.sorted())
                problems.append(.template(.templateName, message + rest, at: block.location))
                continue
            }
            overrides[block.location] = (block.content, caller.template)
            if place.blocks[block.name] == nil { place.blocks[block.name] = block.location }
        }
    }

    private mutating func report(_ message: String, _ request: ProgramCompiler.Request) {
        problems.append(.template(.templateName, message, at: code.calls[request.call].location))
    }
}

extension [TemplateNode] {
    /// Whether a tag among the nodes asks for `@broken`.
    fileprivate var useBroken: Bool {
        contains { node in
            switch node {
            case .section(let section): section.name == .broken || section.content.useBroken
            case .block(let block): block.content.useBroken
            case .group(_, let content): content.useBroken
            case .text, .margin, .newline, .variable, .partial, .parent, .separator, .softBreak: false
            }
        }
    }
}
