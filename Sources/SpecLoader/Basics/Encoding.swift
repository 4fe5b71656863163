import Diagnostics

/// The encoding of a file: UTF-8, or UTF-16 with a byte order mark.
enum Encoding {
    /// The bytes as UTF-8 without a byte order mark; UTF-16 is converted.
    static func utf8(_ bytes: [UInt8], name: String) throws(SpecError) -> ArraySlice<UInt8> {
        var text = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = bytes.dropFirst(3)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = utf16(bytes)[...]
        }
        guard !text.prefix(4096).contains(0) else {
            throw SpecError(
                .unreadableFile, "this is a binary file, neither YAML nor JSON",
                at: SourceLocation(file: name, line: 1, column: 1))
        }
        let invalid = text.withUnsafeBufferPointer { bytes in
            firstInvalidOffset(bytes).map { SourceText.position(ofOffset: $0, in: bytes) }
        }
        if let invalid {
            throw SpecError(
                .syntax, "this is not valid UTF-8",
                at: SourceLocation(file: name, line: invalid.line, column: invalid.column)
            )
        }
        return text
    }

    /// Whether a text is read as JSON: whether it starts with a brace or a bracket.
    static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        let first = text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
        let isLittleEndian = bytes[0] == 0xFF
        let (low, high) = isLittleEndian ? (0, 1) : (1, 0)
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { offset -> UInt16 in
            UInt16(bytes[offset + high]) << 8 | UInt16(bytes[offset + low])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The first byte that is not UTF-8 (RFC 3629 §4).
    static func firstInvalidOffset(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset < bytes.count {
            while offset + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                offset += 8
            }
            guard offset < bytes.count else { return nil }
            let first = bytes[offset]
            guard first >= 0x80 else {
                offset += 1
                continue
            }
            guard let length = sequenceLength(bytes, at: offset, first) else { return offset }
            offset += length
        }
        return nil
    }

    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ first: UInt8) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        for next in 2..<max(2, length) where bytes[offset + next] & 0xC0 != 0x80 { return nil }
        return length
    }
}

extension [UInt8] {
    /// Whether the bytes are text in UTF-8 (RFC 3629).
    package var areUTF8: Bool { withUnsafeBufferPointer(Encoding.firstInvalidOffset) == nil }
}
