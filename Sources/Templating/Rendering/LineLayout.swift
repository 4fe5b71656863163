/// Breaks one line at its tokens, so that what can fit the width does. `OutputBuffer.breakLine` asks it for each line
/// that is too long; the prose of comments is wrapped before, by `ProseWrap`.
///
/// The algorithm is Oppen's ("Prettyprinting", 1980), for a line that is there as a whole: a first pass from the end
/// finds how far each group and each element reaches, a second one from the start decides and writes. Both take time
/// in proportion to the line, however deep its groups nest.
///
/// A group stays on its line when it fits, with all that follows it up to the end of the line or to the next break of
/// a group around it. So groups break from the outside in, and of several groups on a line the first one breaks first.
/// An element that has soft breaks is treated alike: all its soft breaks break when it doesn't fit. What stands outside
/// of all groups is one element.
struct LineLayout {
    private let line: [UInt8]
    private let tokens: [LineToken]
    private let width: Int
    private let indent: Int
    private let reach: LineReach
    /// The white space that the line starts with. Beyond the width nothing would fit in any case, and there would be
    /// more white space than text; so lines are never indented further.
    private let margin: ArraySlice<UInt8>

    private var frames: [Frame]
    /// How far the line that is being written is indented beyond the margin.
    private var depth = 0
    /// How many characters the line that is being written has.
    private var column = 0

    private(set) var output: [UInt8] = []
    /// Where the last line of the output starts.
    private(set) var lastLine = 0

    /// A group, or the whole line.
    private struct Frame {
        enum Mode {
            case flat, onePerLine, filled
        }

        var mode: Mode
        var style: GroupStyle?
        /// The depth of the line with the group's start.
        var outer = 0
        /// Whether the soft breaks of the element break, and the depth of the lines after them.
        var breaks = false
        var softDepth = 0
    }

    init(_ line: [UInt8], _ tokens: [LineToken], _ options: TemplateOptions) {
        self.line = line
        self.tokens = tokens
        (width, indent) = (options.width, options.indent)
        reach = LineReach(line, tokens)
        margin = line.prefix(while: \.isBlank).prefix(options.width)
        frames = [Frame(mode: .onePerLine)]
        output.reserveCapacity(line.count + line.count / 4)
    }

    /// Writes the broken line to `output`, and whether each group was broken to where its token says.
    mutating func run(_ registers: inout [Bool]) {
        startElement(reach.line, from: 0)
        var position = 0
        for (index, token) in tokens.enumerated() {
            write(line[position..<token.offset])
            position = token.offset
            switch token.kind {
            case .groupStart(let style): startGroup(style, index)
            case .groupEnd:
                let isBroken = endGroup()
                if let register = token.register { registers[register] = isBroken }
            case .separator: position += separate(index)
            case .softBreak: if frames[frames.count - 1].breaks { newline(frames[frames.count - 1].softDepth) }
            case .newline: newline(depth)
            }
        }
        write(line[position...])
    }

    /// The innermost group; the line itself is never ended.
    private var isFlat: Bool { frames[frames.count - 1].mode == .flat }

    private mutating func startGroup(_ style: GroupStyle, _ index: Int) {
        let extent = reach.groups[index]
        let fits = !extent.hasNewline && column + extent.end - reach.columns[index] <= width
        if isFlat || fits {
            frames.append(Frame(mode: .flat, style: style))
            return
        }
        frames.append(Frame(mode: style.fills ? .filled : .onePerLine, style: style, outer: depth))
        if style.placement == .block { newline(depth + indent) }
        startElement(reach.elements[index], from: reach.columns[index])
    }

    /// Whether the group was broken.
    private mutating func endGroup() -> Bool {
        guard let frame = frames.popLast(), frame.mode != .flat, let style = frame.style else { return false }
        if style.endsWithComma { write([UInt8(ascii: ",")]) }
        if style.placement == .block { newline(frame.outer) }
        return true
    }

    /// Writes what is between two elements, instead of as many bytes of the line as it returns.
    private mutating func separate(_ index: Int) -> Int {
        let frame = frames[frames.count - 1]
        let start = reach.columns[index]
        switch frame.mode {
        case .flat: return 0
        case .filled where column + reach.elements[index].end - start <= width:
            write([UInt8(ascii: ","), UInt8(ascii: " ")])
        case .filled, .onePerLine:
            write([UInt8(ascii: ",")])
            newline(frame.style?.placement == .flush ? frame.outer : frame.outer + indent)
        }
        startElement(reach.elements[index], from: start + LineReach.separatorWidth)
        return LineReach.separatorWidth
    }

    /// Decides whether the soft breaks of an element break, whose first character has a column in the unbroken line.
    private mutating func startElement(_ extent: LineReach.Extent, from start: Int) {
        let fits = !extent.hasNewline && column + extent.end - start <= width
        frames[frames.count - 1].breaks = extent.hasSoftBreak && !fits
        frames[frames.count - 1].softDepth = depth + indent
    }

    private mutating func write(_ bytes: some Collection<UInt8>) {
        output += bytes
        column += bytes.count(where: \.startsScalar)
    }

    private mutating func newline(_ depth: Int) {
        while output.count > lastLine, let last = output.last, last.isBlank { output.removeLast() }
        output.append(UInt8(ascii: "\n"))
        lastLine = output.count
        output += margin
        let spaces = min(depth, width - margin.count)
        output += repeatElement(UInt8(ascii: " "), count: spaces)
        self.depth = depth
        column = margin.count + spaces
    }
}

extension UInt8 {
    /// Whether a Unicode scalar starts with the byte, in UTF-8.
    var startsScalar: Bool { self & 0xC0 != 0x80 }
}
