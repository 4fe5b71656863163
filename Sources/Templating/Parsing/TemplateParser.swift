import Diagnostics
import SpecLoader

/// Reads a template into nodes: which tag ends which, and which lines are no lines of the output.
struct TemplateParser {
    /// How deep sections, blocks and groups may nest.
    static let deepest = 100

    private(set) var nodes: [TemplateNode] = []
    private(set) var problems: [Diagnostic] = []
    private var elements: [OpenElement] = []
    private var isTooDeep = false

    /// What was started and hasn't ended yet.
    private struct OpenElement {
        var tag: Tag
        var margin: ArraySlice<UInt8>?
        /// The nodes before it, in what it stands in.
        var before: [TemplateNode]
        /// The blocks of a parent.
        var blocks: [TemplateNode.Block] = []
    }

    init(_ source: TemplateSource) {
        var scanner = TagScanner(source)
        var line: [TagScanner.Token] = []
        while let token = scanner.next(), !isTooDeep {
            if case .newline(let end) = token {
                add(line, end: end)
                line = []
            } else {
                line.append(token)
            }
        }
        if !isTooDeep { add(line, end: nil) }
        problems += scanner.problems
        while let element = elements.last {
            if !isTooDeep { report("\(element.tag.kind.words) has no end", element.tag) }
            close()
        }
    }

    private mutating func report(_ message: String, _ tag: Tag, notes: [Diagnostic.Note] = []) {
        problems.append(.template(.templateSyntax, message, at: tag.location, notes: notes))
    }
}

// MARK: Lines

extension TemplateParser {
    private mutating func add(_ tokens: [TagScanner.Token], end: ArraySlice<UInt8>?) {
        var tokens = tokens[...]
        var margin: ArraySlice<UInt8> = []
        if case .text(let text)? = tokens.first {
            margin = text.prefix(while: \.isBlank)
            tokens.removeFirst()
            if margin.count < text.count { tokens = [.text(text[margin.endIndex...])] + tokens }
        }
        if let tags = standalone(tokens) {
            for (index, token) in tags.enumerated() { add(token, margin: index == 0 ? margin : nil) }
            return
        }
        if tokens.isEmpty {
            if !margin.isEmpty { nodes.append(.text(margin)) }
        } else {
            nodes.append(.margin(margin))
        }
        var hasTags = false
        for token in tokens {
            if case .tag = token { hasTags = true }
            add(token, margin: nil)
        }
        if let end { nodes.append(.newline(end, hasTags: hasTags)) }
    }

    /// The tags of a line that has nothing but one tag that isn't printed, or one parent from its start to its end;
    /// `nil` for other lines.
    private func standalone(_ tokens: ArraySlice<TagScanner.Token>) -> ArraySlice<TagScanner.Token>? {
        var tokens = tokens
        if case .text(let text)? = tokens.last, text.allSatisfy(\.isBlank) { tokens.removeLast() }
        guard case .tag(let first)? = tokens.first, first.canStandAlone else { return nil }
        if tokens.count == 1 { return tokens }
        guard case .parent = first.kind else { return nil }
        var depth = 0
        for (index, token) in zip(tokens.indices, tokens) {
            guard case .tag(let tag) = token else { continue }
            switch tag.kind {
            case .parent, .section, .invertedSection, .block, .groupStart: depth += 1
            case .end, .groupEnd: depth -= 1
            case .variable, .partial, .comment, .delimiters, .separator, .softBreak: break
            }
            if depth == 0 { return index == tokens.indices.last ? tokens : nil }
        }
        return nil
    }

    private mutating func add(_ token: TagScanner.Token, margin: ArraySlice<UInt8>?) {
        switch token {
        case .text(let text): nodes.append(.text(text))
        case .newline(let end): nodes.append(.newline(end, hasTags: false))
        case .tag(let tag): add(tag, margin: margin)
        }
    }
}

// MARK: Tags

extension TemplateParser {
    private mutating func add(_ tag: Tag, margin: ArraySlice<UInt8>?) {
        if isTooDeep { return }
        if case .parent? = elements.last?.tag.kind { checkPlace(of: tag) }
        switch tag.kind {
        case .comment, .delimiters: break
        case .variable(let name, let isEscaped):
            nodes.append(.variable(name, isEscaped: isEscaped, tag.location))
        case .partial(let name):
            nodes.append(.partial(.init(name: name, margin: margin, location: tag.location)))
        case .separator: nodes.append(.separator(tag.location))
        case .softBreak: nodes.append(.softBreak)
        case .section, .invertedSection, .parent, .block, .groupStart: open(tag, margin)
        case .end(let name):
            end(tag) { kind in
                switch kind {
                case .section(let opened), .invertedSection(let opened): opened.description == name
                case .parent(let opened), .block(let opened): opened == name
                default: false
                }
            }
        case .groupEnd: end(tag) { if case .groupStart = $0 { true } else { false } }
        }
    }

    /// The text of a parent is ignored; anything else that it ignored would be a mistake.
    private mutating func checkPlace(of tag: Tag) {
        switch tag.kind {
        case .block, .comment, .delimiters, .end: break
        default: report("only blocks stand in a parent: {{$name}}…{{/name}}", tag)
        }
    }

    private mutating func open(_ tag: Tag, _ margin: ArraySlice<UInt8>?) {
        guard elements.count < Self.deepest else {
            isTooDeep = true
            let message = "sections, blocks and groups nest deeper than \(Self.deepest)"
            problems.append(Diagnostic(SpecLoaderCode.limit, message, at: tag.location))
            return
        }
        elements.append(OpenElement(tag: tag, margin: margin, before: []))
        swap(&nodes, &elements[elements.count - 1].before)
    }

    /// Ends the innermost element that a tag may end; one that ends nothing is taken for a misspelt end of the
    /// innermost.
    private mutating func end(_ tag: Tag, matches: (Tag.Kind) -> Bool) {
        guard let innermost = elements.last?.tag else {
            report("\(tag.kind.words) ends nothing", tag)
            return
        }
        guard let index = elements.lastIndex(where: { matches($0.tag.kind) }) else {
            let note = Diagnostic.Note("\(innermost.kind.words) starts here", at: innermost.location)
            report("\(tag.kind.words) stands where \(innermost.kind.end) is expected", tag, notes: [note])
            close()
            return
        }
        for tag in elements[(index + 1)...].map(\.tag) { report("\(tag.kind.words) has no end", tag) }
        while elements.count > index { close() }
    }

    /// Makes a node of the innermost element.
    private mutating func close() {
        guard var element = elements.popLast() else { return }
        // Swapped, for two owners of the nodes before it would mean a copy for each element.
        swap(&nodes, &element.before)
        let content = element.before
        let location = element.tag.location
        switch element.tag.kind {
        case .section(let name):
            nodes.append(.section(.init(name: name, isInverted: false, content: content, location: location)))
        case .invertedSection(let name):
            nodes.append(.section(.init(name: name, isInverted: true, content: content, location: location)))
        case .groupStart(let style): nodes.append(.group(style, content))
        case .parent(let name):
            nodes.append(
                .parent(.init(name: name, margin: element.margin, location: location), blocks: element.blocks))
        case .block(let name):
            add(.init(name: name, content: content, margin: element.margin, location: location))
        case .variable, .end, .partial, .comment, .delimiters, .groupEnd, .separator, .softBreak: break
        }
    }

    /// A block of a parent is what replaces another: its lines lose the indentation that they have here. Any other
    /// block may be replaced, by lines that are indented as its own are.
    private mutating func add(_ block: TemplateNode.Block) {
        var block = block
        if let parent = elements.indices.last, case .parent = elements[parent].tag.kind {
            if let margin = block.content.firstMargin, block.content.startsLine {
                block.content = block.content.withoutMargin(margin.count)
            }
            elements[parent].blocks.append(block)
        } else {
            if block.margin != nil, let margin = block.content.firstMargin { block.margin = margin }
            nodes.append(.block(block))
        }
    }
}

extension [TemplateNode] {
    /// Whether nothing stands before the first line that starts among the nodes.
    fileprivate var startsLine: Bool {
        switch first {
        case .text, .variable, .separator, .softBreak: false
        case .margin, .newline, .section, .partial, .parent, .block, .group, nil: true
        }
    }
}

extension Tag.Kind {
    /// What diagnostics call the tag.
    fileprivate var words: String {
        switch self {
        case .section(let name), .invertedSection(let name): "the section '\(name)'"
        case .parent(let name): "the parent '\(name)'"
        case .block(let name): "the block '\(name)'"
        case .groupStart: "the group"
        case .end(let name): "'{{/\(name)}}'"
        case .groupEnd: "'{{]}}'"
        case .partial(let name): "'{{>\(name)}}'"
        case .variable(let name, _): "'{{\(name)}}'"
        case .comment, .delimiters, .separator, .softBreak: "the tag"
        }
    }

    /// The tag that ends what this one starts.
    fileprivate var end: String {
        switch self {
        case .section(let name), .invertedSection(let name): "'{{/\(name)}}'"
        case .parent(let name), .block(let name): "'{{/\(name)}}'"
        default: "'{{]}}'"
        }
    }
}

extension UInt8 {
    /// Whether the byte is white space within a line.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
