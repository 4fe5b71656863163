/// Indents what templates print, behind the back of a library that indents only the first line of a loop.
///
/// Two control characters, which no template text contains, stand for one column more and one column less.
enum Indentation {
    private static let more: UInt8 = 0x0E
    private static let less: UInt8 = 0x0F

    /// A text of a template between the marks for a number of columns.
    static func around(_ text: some StringProtocol, _ columns: Int) -> String {
        String(repeating: "\u{E}", count: columns) + text + String(repeating: "\u{F}", count: columns)
    }

    /// The printed text with its marks turned into spaces, without spaces at the ends of lines, and with one
    /// newline at its end.
    static func apply(to printed: String) -> [UInt8] {
        var printed = printed
        var lines: [UInt8] = []
        printed.withUTF8 { bytes in
            lines.reserveCapacity(bytes.count + bytes.count / 4)
            var depth = 0
            var isLineStart = true
            // A line of nothing but marks is what remains of an indented partial, which brought its own newline.
            var hasMarks = false
            for byte in bytes {
                switch byte {
                case more: (depth, hasMarks) = (depth + 1, true)
                case less: (depth, hasMarks) = (depth - 1, true)
                case UInt8(ascii: "\n"):
                    defer { hasMarks = false }
                    if isLineStart, hasMarks { continue }
                    while lines.last == UInt8(ascii: " ") { lines.removeLast() }
                    lines.append(byte)
                    isLineStart = true
                default:
                    if isLineStart {
                        for _ in 0..<depth { lines.append(UInt8(ascii: " ")) }
                        isLineStart = false
                    }
                    lines.append(byte)
                }
            }
        }
        while let last = lines.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") { lines.removeLast() }
        if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
        return lines
    }
}
