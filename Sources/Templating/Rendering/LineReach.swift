/// How far the groups and elements of a line reach, in columns of the unbroken line.
struct LineReach {
    /// A comma and a space.
    static let separatorWidth = 2

    struct Extent {
        /// The column after the last character that has to be on the same line, unless something within is broken.
        var end = 0
        var hasNewline = false
        /// Whether an element has soft breaks; those of groups in it don't count.
        var hasSoftBreak = false
    }

    /// The column of each token.
    let columns: [Int]
    /// The extent of each group, by the index of its start.
    private(set) var groups: [Extent]
    /// The extent of the element that follows the start of a group or a separator, by the token's index.
    private(set) var elements: [Extent]
    /// The line as an element.
    private(set) var line = Extent()

    /// A group on the way from the end of the line to its start.
    private struct Level {
        /// The extent of the group itself.
        var group = Extent()
        /// The extent of the element that is being passed.
        var element: Extent
        /// The next break, soft ones included.
        var nextBreak: Int
        /// The first end of a line in what was passed.
        var newline: Int?

        init(upTo end: Int) {
            element = Extent(end: end)
            nextBreak = end
        }

        /// Nothing before an end of a line has to fit together with what follows it.
        mutating func pass(newline column: Int) {
            (newline, nextBreak, element.end) = (column, column, column)
            group.hasNewline = true
            element.hasNewline = true
        }
    }

    init(_ bytes: [UInt8], _ tokens: [LineToken]) {
        let (columns, ends) = Self.columns(bytes, tokens)
        self.columns = columns
        groups = Array(repeating: Extent(), count: tokens.count)
        elements = Array(repeating: Extent(), count: tokens.count)
        var levels = [Level(upTo: ends[tokens.count])]
        var styles = Self.styles(tokens)
        for (index, token) in tokens.enumerated().reversed() {
            let top = levels.count - 1
            switch token.kind {
            case .groupEnd:
                let style = styles.popLast()
                let comma = style?.endsWithComma == true ? 1 : 0
                let end = style?.placement == .block ? columns[index] : levels[top].nextBreak
                var level = Level(upTo: end + comma)
                level.group.end = levels[top].nextBreak
                levels.append(level)
            case .separator:
                elements[index] = levels[top].element
                levels[top].element = Extent(end: columns[index] + 1)
                levels[top].nextBreak = columns[index] + 1
            case .softBreak:
                levels[top].element.hasSoftBreak = true
                levels[top].nextBreak = ends[index]
            case .newline:
                levels[top].pass(newline: ends[index])
            case .groupStart:
                let level = levels.removeLast()
                groups[index] = level.group
                elements[index] = level.element
                if let newline = level.newline { levels[top - 1].pass(newline: newline) }
            }
        }
        line = levels[0].element
    }

    /// The column of each token, and that without the white space before it; both end with the end of the line.
    private static func columns(_ bytes: [UInt8], _ tokens: [LineToken]) -> (all: [Int], ends: [Int]) {
        var all: [Int] = []
        var ends: [Int] = []
        var (column, end) = (0, 0)
        var next = 0
        for (offset, byte) in bytes.enumerated() {
            while next < tokens.count, tokens[next].offset == offset {
                all.append(column)
                ends.append(end)
                next += 1
            }
            if byte.startsScalar { column += 1 }
            if !byte.isBlank { end = column }
        }
        let rest = tokens.count - next + 1
        return (all + repeatElement(column, count: rest), ends + repeatElement(end, count: rest))
    }

    /// The style of each group in the order of the groups' ends.
    private static func styles(_ tokens: [LineToken]) -> [GroupStyle] {
        var open: [GroupStyle] = []
        var styles: [GroupStyle] = []
        for token in tokens {
            switch token.kind {
            case .groupStart(let style): open.append(style)
            case .groupEnd: if let style = open.popLast() { styles.append(style) }
            case .separator, .softBreak, .newline: break
            }
        }
        return styles
    }
}
