/// Strings and numbers as JSON writes them (RFC 8259 §6, §7).
enum JSONSyntax {
    /// Writes a string in quotes. It is a double-quoted scalar of YAML too: what YAML can't contain is escaped.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                bytes.append(byte)
                offset += 1
                continue
            }
            let (scalar, length) = scalar(text, at: offset)
            if let escape = escape(scalar) {
                bytes.append(contentsOf: escape.utf8)
            } else {
                bytes.append(contentsOf: text[offset..<offset + length])
            }
            offset += length
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The Unicode scalar at an offset of valid UTF-8, and its length in bytes.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(text[offset])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, offset + length <= text.count else { return (first, 1) }
        var value = first & (0x7F >> UInt32(length))
        for byte in text[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, length)
    }

    private static func escape(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0x22: return "\\\""
        case 0x5C: return "\\\\"
        case 0x08: return "\\b"
        case 0x09: return "\\t"
        case 0x0A: return "\\n"
        case 0x0C: return "\\f"
        case 0x0D: return "\\r"
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
            let digits = String(scalar, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return nil
        }
    }

    /// A number of YAML (`0x1F`, `+1`, `.5`, `007`) as JSON writes it; `nil` if JSON can't (`.inf`).
    static func number(_ written: String) -> String? {
        if written.hasPrefix("0x") { return UInt64(written.dropFirst(2), radix: 16).map { String($0) } }
        if written.hasPrefix("0o") { return UInt64(written.dropFirst(2), radix: 8).map { String($0) } }
        var digits = Array(written.utf8)[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        guard digits.allSatisfy({ isDigit($0) || ".eE+-".utf8.contains($0) }) else { return nil }
        while digits.first == UInt8(ascii: "0"), digits.dropFirst().first.map(isDigit) == true { digits.removeFirst() }
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        if digits.first == UInt8(ascii: ".") { text.append(UInt8(ascii: "0")) }
        while let byte = digits.popFirst() {
            // `1.` and `1.e5` aren't JSON.
            if byte == UInt8(ascii: "."), digits.first.map(isDigit) != true { continue }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
