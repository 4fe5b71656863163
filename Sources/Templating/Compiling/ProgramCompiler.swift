import Diagnostics

/// Turns the text of one program into instructions.
struct ProgramCompiler {
    /// A call whose program isn't known yet.
    struct Request {
        enum Target {
            case partial(String)
            case parent(String, [TemplateNode.Block])
            /// A block that replaces another.
            case block(SourceLocation)
        }

        var target: Target
        /// The contexts that the program sees, and what holds where it is called.
        var place: ProgramPlace
        /// Its number among the calls.
        var call: Int
    }

    private(set) var requests: [Request] = []
    private(set) var problems: [Diagnostic] = []
    var place: ProgramPlace
    private(set) var code = TemplateCode()
    private var resolver = NameResolver()
    let options: TemplateOptions
    /// Text that is not an instruction yet.
    private var text: [UInt8] = []
    /// Whether white space that comes next prints nothing: at the start of an element.
    private var skipsBlanks = false
    /// How many sections of lists are around.
    var loops = 0
    /// Whether a group has ended for which `@broken` may ask.
    var hasGroup = false
    /// Whether this is the section of `@broken`, whose own groups are not asked for.
    var isInBroken = false

    init(_ place: ProgramPlace, options: TemplateOptions) {
        self.place = place
        self.options = options
    }

    /// Takes the code of all programs, to add to it, or gives it back. It has one owner at a time, or each instruction
    /// would copy all others.
    mutating func exchange(_ code: inout TemplateCode, _ resolver: inout NameResolver) {
        swap(&self.code, &code)
        swap(&self.resolver, &resolver)
    }

    mutating func compile(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .text(let bytes): append(bytes)
            case .margin(let bytes): if !place.isInGroup { append(bytes) }
            case .newline(let bytes, let hasTags): endLine(bytes, hasTags: hasTags)
            case .variable(let name, let isEscaped, let location): compile(name, isEscaped: isEscaped, location)
            case .section(let section): compile(section)
            case .partial(let reference): call(.partial(reference.name), reference)
            case .parent(let reference, let blocks): call(.parent(reference.name, blocks), reference)
            case .block(let block): compile(block)
            case .group(let style, let content): compile(style, content)
            case .separator(let location): separate(location)
            case .softBreak: emit(.softBreak)
            }
        }
    }

    private mutating func separate(_ location: SourceLocation) {
        guard place.isInGroup else {
            report(.templateSyntax, "'{{,}}' stands outside of a group: {{[}}…{{]}}", location)
            return
        }
        trimBlanks()
        emit(.separator)
        skipsBlanks = true
    }

    private mutating func compile(_ style: GroupStyle, _ content: [TemplateNode]) {
        let isOutermost = !place.isInGroup
        emit(.groupStart(style))
        (place.isInGroup, skipsBlanks) = (true, true)
        compile(content)
        trimBlanks()
        place.isInGroup = !isOutermost
        let isRemembered = isOutermost && !isInBroken
        emit(.groupEnd(isRemembered: isRemembered))
        if isRemembered { hasGroup = true }
    }

    /// What a name stands for; `nil` after a problem was reported, and where nothing is known.
    mutating func resolve(_ name: TagName, _ location: SourceLocation) -> ResolvedName? {
        do throws(NameProblem) {
            switch name {
            case .path(let names): return try resolver.resolve(names, in: place.scope)
            case .current, .first, .last, .broken: return try resolver.resolveCurrent(in: place.scope)
            }
        } catch {
            report(.templateName, error.message, location)
            return nil
        }
    }

    mutating func lookup(_ name: ResolvedName) -> Lookup {
        let start = code.steps.count
        code.steps += name.steps
        return Lookup(context: name.context, field: name.field, steps: start..<code.steps.count)
    }

    /// Calls a program that sees the contexts that names can lead to here.
    mutating func call(
        _ target: Request.Target, margin: ArraySlice<UInt8>?, at location: SourceLocation,
        blocks: [String: SourceLocation]
    ) {
        let visible = place.scope.visible
        let isAll = visible.count == place.scope.contexts.count
        code.calls.append(
            .init(
                program: 0, contexts: isAll ? nil : visible,
                margin: place.isInGroup ? nil : margin.map { literal($0) }, location: location))
        let called = ProgramPlace(scope: place.scope[visible], blocks: blocks, isInGroup: place.isInGroup)
        requests.append(Request(target: target, place: called, call: code.calls.count - 1))
        emit(.call(code.calls.count - 1))
    }

    mutating func report(_ code: TemplatingCode, _ message: String, _ location: SourceLocation) {
        problems.append(.template(code, message, at: location))
    }
}

// MARK: Text

extension ProgramCompiler {
    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        text += skipsBlanks ? bytes.drop(while: \.isBlank) : bytes
        skipsBlanks = skipsBlanks && text.isEmpty
    }

    private mutating func endLine(_ bytes: ArraySlice<UInt8>, hasTags: Bool) {
        if place.isInGroup {
            trimBlanks()
            return
        }
        if options.trimsLines { trimBlanks() }
        if hasTags { emit(.endOfTags(literal(bytes))) } else { text += bytes }
    }

    private mutating func trimBlanks() {
        while let last = text.last, last.isBlank { text.removeLast() }
    }

    private mutating func literal(_ bytes: some BidirectionalCollection<UInt8>) -> Literal {
        let newline = bytes.lastIndex(of: UInt8(ascii: "\n"))
        let literal = Literal(
            start: code.literals.count, count: bytes.count,
            tail: newline.map { bytes.distance(from: $0, to: bytes.endIndex) - 1 } ?? bytes.count)
        code.literals += bytes
        return literal
    }

    /// Adds an instruction after the text before it.
    ///
    /// - Returns: Its index.
    @discardableResult
    mutating func emit(_ instruction: Instruction) -> Int {
        let index = here
        skipsBlanks = false
        code.instructions.append(instruction)
        return index
    }

    /// The index of the instruction that comes next.
    var here: Int {
        mutating get {
            if !text.isEmpty {
                let literal = literal(text)
                code.instructions.append(literal.tail == literal.count ? .text(literal) : .lines(literal))
                text.removeAll(keepingCapacity: true)
            }
            return code.instructions.count
        }
    }

    /// Lets an instruction that goes on elsewhere go on with what comes next.
    mutating func jumpHere(from index: Int) {
        let target = here
        switch code.instructions[index] {
        case .skipUnless(let lookup, _): code.instructions[index] = .skipUnless(lookup, to: target)
        case .skipIf(let lookup, _): code.instructions[index] = .skipIf(lookup, to: target)
        case .enter(let lookup, _): code.instructions[index] = .enter(lookup, orTo: target)
        case .loop(let lookup, _): code.instructions[index] = .loop(lookup, orTo: target)
        case .skipUnlessAt(let position, let isInverted, _):
            code.instructions[index] = .skipUnlessAt(position, isInverted: isInverted, to: target)
        case .skipUnlessBroken(let isInverted, _):
            code.instructions[index] = .skipUnlessBroken(isInverted: isInverted, to: target)
        case .text, .lines, .endOfTags, .value, .leave, .next, .call, .return, .groupStart, .groupEnd, .separator,
            .softBreak:
            break
        }
    }
}
