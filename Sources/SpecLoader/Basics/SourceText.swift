/// Lines and columns in the bytes of a file.
enum SourceText {
    /// The line and column of a byte, from 1, columns in Unicode scalars.
    static func position(ofOffset offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for index in 0..<min(max(0, offset), bytes.count) {
            if endsLine(index, in: bytes) {
                line += 1
                column = 1
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    /// Whether a line ends with a byte: LF, CR LF or CR (YAML 1.2.2 §5.4).
    static func endsLine<Bytes: RandomAccessCollection<UInt8>>(_ index: Bytes.Index, in bytes: Bytes) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\n"): return true
        case UInt8(ascii: "\r"):
            let next = bytes.index(after: index)
            return next == bytes.endIndex || bytes[next] != UInt8(ascii: "\n")
        default: return false
        }
    }

    /// A line, counted from 1, without its line break.
    static func line(_ number: Int, of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var start = 0
        var line = 1
        while line < number {
            guard let end = (start..<bytes.count).first(where: { endsLine($0, in: bytes) }) else { return nil }
            start = end + 1
            line += 1
        }
        let text = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return String(decoding: text, as: UTF8.self)
    }
}
