import Diagnostics

/// The position in the text, and what stands between values.
extension JSONReader {
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    var column: UInt32 { UInt32(index - lineStart - continuationBytes + 1) }

    mutating func take(_ character: UnicodeScalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09: break
            case 0x0A: startLine()
            case 0x0D: if index + 1 == bytes.count || bytes[index + 1] != 0x0A { startLine() }
            case UInt8(ascii: "/"):
                guard skipComment() else { return }
                continue
            default: return
            }
            index += 1
        }
    }

    /// Skips `// …` up to the end of the line, or `/* … */`; `false` for a slash that starts neither.
    private mutating func skipComment() -> Bool {
        guard index + 1 < bytes.count else { return false }
        let isLine = bytes[index + 1] == UInt8(ascii: "/")
        guard isLine || bytes[index + 1] == UInt8(ascii: "*") else { return false }
        comment = comment ?? (line, column)
        index += 2
        while index < bytes.count {
            let byte = bytes[index]
            if isLine, byte == 0x0A || byte == 0x0D { return true }
            if !isLine, byte == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "*") {
                index += 1
                return true
            }
            if SourceText.endsLine(index, in: bytes) {
                startLine()
            } else if byte & 0xC0 == 0x80 {
                continuationBytes += 1
            }
            index += 1
        }
        return true
    }

    private mutating func startLine() {
        line += 1
        lineStart = index + 1
        continuationBytes = 0
    }

    func error(
        _ message: String, _ builder: borrowing TreeBuilder, at offset: Int? = nil
    ) -> SpecError {
        let column = column + UInt32((offset ?? index) - index)
        let message = (offset ?? index) >= bytes.count ? "\(message), but the file ends" : message
        return SpecError(.syntax, message, at: builder.location(line, column))
    }
}
