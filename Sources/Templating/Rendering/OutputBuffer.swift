/// What was printed: whole lines, and the one that is being printed.
struct OutputBuffer {
    private(set) var bytes: [UInt8] = []
    /// Where the line starts that is being printed.
    private var lineStart = 0
    /// How many bytes of white space that line starts with.
    private var lineBlanks = 0
    /// Whether it has nothing else.
    private var isLineBlank = true
    /// The indentation of each call that is under way; that of the innermost one ends it.
    private var margins: [UInt8] = []
    /// The part of `margins` that each line starts with now.
    private var margin = 0..<0
    private let options: TemplateOptions

    /// The tokens of the line that is being printed.
    private var tokens: [LineToken] = []
    private var groups: [OpenGroup] = []
    /// Whether the innermost group waits for its next element, to separate it from the last one.
    private var isWaiting = false
    /// Whether groups were broken that `@broken` may ask for.
    private(set) var registers: [Bool] = []

    private struct OpenGroup {
        /// How many bytes and tokens there were when the last element started.
        var element: (bytes: Int, tokens: Int)
        /// Whether that is the first one.
        var isFirst = true
        /// Whether the element has ended, and the next one hasn't started yet.
        var isWaiting = false
    }

    init(_ options: TemplateOptions) {
        self.options = options
        bytes.reserveCapacity(16384)
    }

    /// Whether more was printed than a file may have.
    var isFull: Bool { bytes.count > options.limits.bytes }
}

// MARK: Text

extension OutputBuffer {
    /// Prints text without an end of a line.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if text.isEmpty || isFull { return }
        if isWaiting { separateElements() }
        startLine()
        bytes.append(contentsOf: text)
        if isLineBlank { lookAtLine() }
    }

    /// Prints text of a template, whose lines have no white space at their ends.
    ///
    /// - Parameter tail: How many bytes follow the last end of a line.
    mutating func append(lines text: UnsafeBufferPointer<UInt8>, tail: Int) {
        guard margin.isEmpty, tokens.isEmpty else {
            appendLineByLine(text)
            return
        }
        if text.first == UInt8(ascii: "\n") { trimLine() }
        bytes.append(contentsOf: text)
        startLine(at: bytes.count - tail)
        lookAtLine()
    }

    /// Prints a value; each of its lines is indented like the line that it stands on.
    mutating func append(value text: UnsafeBufferPointer<UInt8>) {
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else {
            append(text)
            return
        }
        var rest = text[...]
        let margin: Range<Int>
        if isLineBlank {
            margin = pushMargin(nil)
        } else {
            append(UnsafeBufferPointer(rebasing: rest[..<end]))
            rest = rest[end...]
            if groups.isEmpty { breakLine() }
            margin = pushMargin(nil)
        }
        appendLineByLine(UnsafeBufferPointer(rebasing: rest))
        popMargin(margin)
    }

    private mutating func appendLineByLine(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            append(UnsafeBufferPointer(rebasing: rest[..<end]))
            newline()
            if isFull { return }
            rest = rest[(end + 1)...]
        }
        append(UnsafeBufferPointer(rebasing: rest))
    }

    /// Ends a line that has tags: with a newline, unless the line is empty.
    mutating func endOfTags(_ end: UnsafeBufferPointer<UInt8>) {
        if tokens.isEmpty, isLineBlank {
            bytes.removeLast(bytes.count - lineStart)
            lineBlanks = 0
        } else {
            appendLineByLine(end)
        }
    }

    private mutating func newline() {
        guard groups.isEmpty else {
            tokens.append(LineToken(kind: .newline, offset: bytes.count - lineStart))
            return
        }
        breakLine()
        trimLine()
        bytes.append(UInt8(ascii: "\n"))
        startLine(at: bytes.count)
    }

    private mutating func trimLine() {
        guard options.trimsLines else { return }
        while bytes.count > lineStart, let last = bytes.last, last.isBlank { bytes.removeLast() }
    }

    private mutating func startLine(at start: Int) { (lineStart, lineBlanks, isLineBlank) = (start, 0, true) }

    /// Indents the line, if nothing was printed on it.
    private mutating func startLine() {
        guard bytes.count == lineStart, !margin.isEmpty else { return }
        bytes += margins[margin]
        lineBlanks = margin.count
    }

    /// Counts the white space that the line starts with, as far as it isn't counted already.
    private mutating func lookAtLine() {
        while lineStart + lineBlanks < bytes.count, bytes[lineStart + lineBlanks].isBlank { lineBlanks += 1 }
        isLineBlank = lineStart + lineBlanks == bytes.count
    }

    /// Everything that was printed.
    mutating func finish() -> [UInt8] {
        breakLine()
        return bytes
    }
}

// MARK: Indentation

extension OutputBuffer {
    /// Indents the lines that come by so much more, or else, after text, as the line is indented that is being printed.
    ///
    /// - Returns: What `popMargin` needs.
    mutating func pushMargin(_ more: UnsafeBufferPointer<UInt8>?) -> Range<Int> {
        let outer = margin
        if let more {
            // What is indented further shares the start of its indentation, or deep calls would take too much.
            margins += more
            margin = outer.lowerBound..<margins.count
        } else if bytes.count > lineStart, lineBlanks != outer.count {
            let start = margins.count
            margins += bytes[lineStart..<lineStart + lineBlanks]
            margin = start..<margins.count
        }
        return outer
    }

    mutating func popMargin(_ outer: Range<Int>) {
        margins.removeLast(margins.count - outer.upperBound)
        margin = outer
    }
}

// MARK: Groups

extension OutputBuffer {
    mutating func startGroup(_ style: GroupStyle) {
        if isWaiting { separateElements() }
        startLine()
        tokens.append(LineToken(kind: .groupStart(style), offset: bytes.count - lineStart))
        groups.append(OpenGroup(element: (bytes.count, tokens.count)))
    }

    /// - Parameter register: Where it is to be known whether the group was broken.
    mutating func endGroup(_ register: Int?) {
        dropEmptyElement()
        guard let group = groups.popLast() else { return }
        if let register { registers[register] = false }
        if group.isFirst, group.element == (bytes.count, tokens.count) {
            tokens.removeLast()
        } else {
            tokens.append(LineToken(kind: .groupEnd, offset: bytes.count - lineStart, register: register))
        }
        isWaiting = groups.last?.isWaiting ?? false
    }

    /// Ends an element of the innermost group.
    mutating func separate() {
        dropEmptyElement()
        guard let last = groups.indices.last, groups[last].element.bytes < bytes.count else { return }
        groups[last].isWaiting = true
        isWaiting = true
    }

    /// Takes back the last element of the innermost group, and the separator before it, if it printed nothing but white
    /// space: then it is no element.
    private mutating func dropEmptyElement() {
        guard let last = groups.indices.last, !groups[last].isWaiting else { return }
        let group = groups[last]
        guard bytes[group.element.bytes...].allSatisfy(\.isBlank) else { return }
        bytes.removeLast(bytes.count - group.element.bytes)
        tokens.removeLast(tokens.count - group.element.tokens)
        lineBlanks = min(lineBlanks, bytes.count - lineStart)
        if group.isFirst { return }
        tokens.removeLast()
        bytes.removeLast(LineReach.separatorWidth)
        groups[last].isWaiting = true
        isWaiting = true
    }

    private mutating func separateElements() {
        isWaiting = false
        guard let last = groups.indices.last else { return }
        tokens.append(LineToken(kind: .separator, offset: bytes.count - lineStart))
        bytes += [UInt8(ascii: ","), UInt8(ascii: " ")]
        groups[last] = OpenGroup(element: (bytes.count, tokens.count), isFirst: false)
    }

    mutating func softBreak() {
        if isWaiting || isLineBlank { return }
        let offset = bytes.count - lineStart
        if let last = tokens.last, case .softBreak = last.kind, last.offset == offset { return }
        tokens.append(LineToken(kind: .softBreak, offset: offset))
    }

    mutating func addRegister() -> Int {
        registers.append(false)
        return registers.count - 1
    }

    /// Decides where the line breaks that is being printed, if it is too long. No group may be open.
    mutating func breakLine() {
        if tokens.isEmpty { return }
        defer { tokens.removeAll(keepingCapacity: true) }
        let hasNewline = tokens.contains { if case .newline = $0.kind { true } else { false } }
        // A line that is short in bytes is short in characters.
        if !hasNewline, bytes.count - lineStart <= options.width { return }
        // A copy: two owners of the bytes would mean that all of them are copied when the line is replaced.
        var layout = LineLayout(Array(bytes[lineStart...]), tokens, options)
        layout.run(&registers)
        bytes.removeLast(bytes.count - lineStart)
        bytes += layout.output
        startLine(at: lineStart + layout.lastLine)
        lookAtLine()
    }
}
