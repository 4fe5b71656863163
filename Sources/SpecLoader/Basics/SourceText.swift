/// Lines and columns in the bytes of a file.
enum SourceText {
    /// The line and column of a byte, from 1, columns in Unicode scalars.
    static func position(ofOffset offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(max(0, offset)) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    /// A line, counted from 1, without its line break.
    static func line(_ number: Int, of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var rest = bytes[...]
        var line = 1
        while line < number {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[(end + 1)...]
            line += 1
        }
        var text = rest.prefix { $0 != UInt8(ascii: "\n") }
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
