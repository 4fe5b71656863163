import Diagnostics

/// Reads JSON (RFC 8259) into a node table. Comments and commas before a closing bracket, which JSON doesn't have, are
/// passed over with a warning.
///
/// There is no recursion: open objects and arrays are on the builder's stack.
struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    var line: UInt32 = 1
    /// Where the line starts.
    var lineStart = 0
    /// How many bytes of the line so far are continuation bytes of UTF-8.
    var continuationBytes = 0
    /// The bytes of a string with escapes.
    private var unescaped: [UInt8] = []
    /// The line and column of the first comment, and of the first comma before a bracket.
    var comment: (line: UInt32, column: UInt32)?
    private var lastComma: (line: UInt32, column: UInt32)?

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) throws(SpecError) {
        var reader = JSONReader(bytes)
        try reader.document(into: &builder)
    }

    private mutating func document(into builder: inout TreeBuilder) throws(SpecError) {
        try value(into: &builder)
        while let container = builder.current {
            switch builder.table.records[Int(container)].kind {
            case .mapping: try member(into: &builder)
            case .sequence: try element(into: &builder)
            case .scalar: return
            }
        }
        skipSpace()
        guard index == bytes.count else {
            throw error("unexpected text after the end of the JSON document", builder)
        }
        if let comment {
            builder.diagnostics.report(
                .looseJSON, "JSON has no comments: skipped", at: builder.location(comment.line, comment.column))
        }
        // YAML allows it.
        if let lastComma, !builder.name.isNameOfYAML {
            builder.diagnostics.report(
                .looseJSON, "JSON has no ',' before a closing bracket: ignored",
                at: builder.location(lastComma.line, lastComma.column))
        }
    }

    /// Reads a key and a value, or the brace that ends the object.
    private mutating func member(into builder: inout TreeBuilder) throws(SpecError) {
        skipSpace()
        if peek == UInt8(ascii: "}") { return try close(&builder) }
        if !isFirst {
            let comma = (line, column)
            guard take(",") else { throw error("expected ',' or '}'", builder) }
            skipSpace()
            if peek == UInt8(ascii: "}") { return try close(&builder, behind: comma) }
        }
        guard peek == UInt8(ascii: "\"") else { throw error("expected a key in double quotes", builder) }
        try string(into: &builder)
        skipSpace()
        guard take(":") else { throw error("expected ':' after a key", builder) }
        try value(into: &builder)
    }

    /// Reads an element, or the bracket that ends the array.
    private mutating func element(into builder: inout TreeBuilder) throws(SpecError) {
        skipSpace()
        if peek == UInt8(ascii: "]") { return try close(&builder) }
        if !isFirst {
            let comma = (line, column)
            guard take(",") else { throw error("expected ',' or ']'", builder) }
            skipSpace()
            if peek == UInt8(ascii: "]") { return try close(&builder, behind: comma) }
        }
        try value(into: &builder)
    }

    /// Whether nothing was read since the innermost brace or bracket opened.
    private var isFirst = false

    private mutating func close(
        _ builder: inout TreeBuilder, behind comma: (line: UInt32, column: UInt32)
    ) throws(SpecError) {
        lastComma = lastComma ?? comma
        try close(&builder)
    }

    private mutating func close(_ builder: inout TreeBuilder) throws(SpecError) {
        index += 1
        isFirst = false
        try builder.close()
    }

    private mutating func value(into builder: inout TreeBuilder) throws(SpecError) {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"):
            try builder.open(.mapping, line: line, column: column)
            index += 1
            isFirst = true
        case UInt8(ascii: "["):
            try builder.open(.sequence, line: line, column: column)
            index += 1
            isFirst = true
        case UInt8(ascii: "\""): try string(into: &builder)
        case UInt8(ascii: "t"): try word("true", into: &builder)
        case UInt8(ascii: "f"): try word("false", into: &builder)
        case UInt8(ascii: "n"): try word("null", into: &builder)
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): try number(into: &builder)
        default: throw error("expected a value", builder)
        }
    }

    private mutating func word(_ word: StaticString, into builder: inout TreeBuilder) throws(SpecError) {
        let end = index + word.utf8CodeUnitCount
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= bytes.count, bytes[index..<end].elementsEqual(letters) else {
            throw error("expected a value", builder)
        }
        try scalar(to: end, into: &builder)
    }

    private mutating func number(into builder: inout TreeBuilder) throws(SpecError) {
        var end = index
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        let whole = digits(at: end)
        guard whole > 0 else { throw error("expected a digit after '-'", builder, at: end) }
        guard whole == 1 || bytes[end] != UInt8(ascii: "0") else {
            throw error("a number can't start with '0'", builder)
        }
        end += whole
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            let fraction = digits(at: end + 1)
            guard fraction > 0 else { throw error("expected a digit after '.'", builder, at: end + 1) }
            end += 1 + fraction
        }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
            let exponent = digits(at: end)
            guard exponent > 0 else { throw error("expected a digit in the exponent", builder, at: end) }
            end += exponent
        }
        try scalar(to: end, into: &builder)
    }

    private mutating func scalar(to end: Int, into builder: inout TreeBuilder) throws(SpecError) {
        try builder.scalar(
            UnsafeBufferPointer(rebasing: bytes[index..<end]), flags: .json, line: line, column: column)
        index = end
        isFirst = false
    }

    private func digits(at start: Int) -> Int {
        var end = start
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        return end - start
    }
}

// MARK: Strings

extension JSONReader {
    private mutating func string(into builder: inout TreeBuilder) throws(SpecError) {
        let start = (line: line, column: column)
        index += 1
        isFirst = false
        var chunk = index
        var hasEscapes = false
        while true {
            guard index < bytes.count else {
                throw SpecError(
                    .syntax, "the file ends inside a string", at: builder.location(line, column),
                    notes: [.init("the string starts here", at: builder.location(start.line, start.column))])
            }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                if !hasEscapes { unescaped.removeAll(keepingCapacity: true) }
                hasEscapes = true
                unescaped.append(contentsOf: bytes[chunk..<index])
                try escape(builder)
                chunk = index
                continue
            }
            guard byte >= 0x20 else {
                throw error("a control character in a string must be escaped", builder)
            }
            if byte & 0xC0 == 0x80 { continuationBytes += 1 }
            index += 1
        }
        if hasEscapes {
            unescaped.append(contentsOf: bytes[chunk..<index])
            try unescaped.withUnsafeBufferPointer { text throws(SpecError) in
                _ = try builder.scalar(text, flags: [.quoted, .json], line: start.line, column: start.column)
            }
        } else {
            try builder.scalar(
                UnsafeBufferPointer(rebasing: bytes[chunk..<index]), flags: [.quoted, .json], line: start.line,
                column: start.column)
        }
        index += 1
    }

    /// Reads an escape into `unescaped` (RFC 8259 §7).
    private mutating func escape(_ builder: borrowing TreeBuilder) throws(SpecError) {
        guard index + 1 < bytes.count else { throw error("the file ends inside a string", builder, at: bytes.count) }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(bytes[index + 1])
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"):
            try unicodeEscape(builder)
            return
        default: throw error("unknown escape in a string", builder)
        }
        index += 2
    }

    private mutating func unicodeEscape(_ builder: borrowing TreeBuilder) throws(SpecError) {
        guard let unit = codeUnit(at: index) else {
            throw error("expected four hexadecimal digits after '\\u'", builder)
        }
        if UTF16.isLeadSurrogate(unit), let trail = codeUnit(at: index + 6), UTF16.isTrailSurrogate(trail) {
            let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
            append(UnicodeScalar(value))
            index += 12
            return
        }
        let scalar = UnicodeScalar(unit)
        if scalar == nil {
            builder.diagnostics.report(
                .loneSurrogate, "half a surrogate pair is not a character: read as U+FFFD",
                at: builder.location(line, column))
        }
        append(scalar)
        index += 6
    }

    private mutating func append(_ scalar: UnicodeScalar?) {
        unescaped.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// The code unit of a `\uXXXX`.
    private func codeUnit(at start: Int) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in bytes[(start + 2)..<(start + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
