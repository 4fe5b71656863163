import Diagnostics

/// The encoding of a file: UTF-8, UTF-16 with a byte order mark, or what vendors have instead.
enum Encoding {
    /// The bytes as UTF-8 without a byte order mark; UTF-16 is converted, and so is Windows-1252, with a warning.
    static func utf8(_ bytes: [UInt8], name: String, _ diagnostics: Diagnostics) throws(SpecError) -> ArraySlice<UInt8>
    {
        let text = try unmarked(bytes, name: name)
        guard !text.prefix(4096).contains(0) else {
            throw SpecError(
                .unreadableFile, "this is a binary file, neither YAML nor JSON",
                at: SourceLocation(file: name, line: 1, column: 1))
        }
        guard let invalid = text.withUnsafeBufferPointer(firstInvalidOffset) else { return text }
        let location = location(ofOffset: invalid, in: text, name: name)
        guard let converted = Windows1252(text, from: text.startIndex + invalid) else {
            throw SpecError(.syntax, "this is not valid UTF-8", at: location)
        }
        let others = converted.count - 1
        diagnostics.report(
            .windows1252,
            "this byte is not UTF-8: read as Windows-1252"
                + (others == 0 ? "" : ", and so \(others == 1 ? "is 1 other" : "are \(others) others")"),
            at: location)
        return converted.text[...]
    }

    /// The bytes behind a byte order mark, as UTF-8.
    private static func unmarked(_ bytes: [UInt8], name: String) throws(SpecError) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
        guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes[...] }
        let (text, isComplete) = utf16(bytes)
        guard isComplete else {
            throw SpecError(
                .syntax, "this is not valid UTF-16", at: location(ofOffset: text.count, in: text[...], name: name))
        }
        return text[...]
    }

    private static func location(ofOffset offset: Int, in text: ArraySlice<UInt8>, name: String) -> SourceLocation {
        let position = text.withUnsafeBufferPointer { SourceText.position(ofOffset: offset, in: $0) }
        return SourceLocation(file: name, line: position.line, column: position.column)
    }

    /// Whether a text is read as JSON: whether it starts with a brace or a bracket, perhaps behind comments as
    /// JavaScript has them.
    static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            if rest.starts(with: "//".utf8) {
                rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
            } else if rest.starts(with: "/*".utf8) {
                rest = rest.dropFirst(2)
                let end = rest.indices.dropLast().first { rest[$0...].starts(with: "*/".utf8) }
                rest = rest[(end.map { $0 + 2 } ?? rest.endIndex)...]
            } else {
                return rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "[")
            }
        }
    }

    /// The text up to its end, or up to half a character (RFC 2781 §2.2).
    private static func utf16(_ bytes: [UInt8]) -> (text: [UInt8], isComplete: Bool) {
        let isLittleEndian = bytes[0] == 0xFF
        let (low, high) = isLittleEndian ? (0, 1) : (1, 0)
        var units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { offset -> UInt16 in
            UInt16(bytes[offset + high]) << 8 | UInt16(bytes[offset + low])
        }.makeIterator()
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var decoder = UTF16()
        while true {
            switch decoder.decode(&units) {
            case .scalarValue(let scalar): text.append(contentsOf: String(scalar).utf8)
            case .emptyInput: return (text, bytes.count % 2 == 0)
            case .error: return (text, false)
            }
        }
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

    /// The length of the character that starts at an offset; `nil` for bytes that are none.
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ first: UInt8) -> Int? {
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
    /// The text of a document in UTF-8, whatever encoding these bytes are in; `nil` for what is no text.
    package var documentText: [UInt8]? {
        let text: ArraySlice<UInt8>? = try? Encoding.utf8(self, name: "", Diagnostics())
        return text.map { Array($0) }
    }

    /// Where the lines of a text in UTF-8 start, which end with LF, CR LF or CR.
    package var lineStarts: [Int] {
        withUnsafeBufferPointer { bytes in
            [0] + bytes.indices.filter { SourceText.endsLine($0, in: bytes) }.map { $0 + 1 }
        }
    }
}
