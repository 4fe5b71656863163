/// Writes nodes as JSON (RFC 8259), aliases written out.
struct JSONWriter {
    /// What happens to what is longer than a limit.
    enum Limit {
        /// Deep places become `"…"` once the text has so many bytes.
        case shorten(Int)
        /// Writing ends once the text has so many bytes.
        case stop(Int)
    }

    /// The text is longer than the limit allows.
    struct TooLong: Error {}

    private(set) var bytes: [UInt8] = []
    private let limit: Limit
    /// Whether entries and elements stand on lines of their own.
    private let isPretty: Bool
    private var indentation = 0

    init(limit: Limit, isPretty: Bool = false) {
        self.limit = limit
        self.isPretty = isPretty
    }

    mutating func write(_ node: Node) throws(TooLong) {
        switch limit {
        case .shorten(let count) where bytes.count > count:
            bytes.append(contentsOf: "\"…\"".utf8)
            return
        case .stop(let count) where bytes.count > count: throw TooLong()
        case .shorten, .stop: break
        }
        switch node.kind {
        case .mapping:
            open("{")
            for (position, entry) in node.entries.enumerated() {
                startItem(position)
                writeString(entry.key.index, of: entry.key.document.table)
                bytes.append(UInt8(ascii: ":"))
                if isPretty { bytes.append(UInt8(ascii: " ")) }
                try write(entry.value)
            }
            close("}", isEmpty: node.entries.isEmpty)
        case .sequence:
            open("[")
            for (position, element) in node.elements.enumerated() {
                startItem(position)
                try write(element)
            }
            close("]", isEmpty: node.elements.isEmpty)
        case .scalar: write(node.scalar ?? .null, node)
        }
    }

    private mutating func open(_ bracket: UnicodeScalar) {
        bytes.append(UInt8(ascii: bracket))
        indentation += 1
    }

    private mutating func close(_ bracket: UnicodeScalar, isEmpty: Bool) {
        indentation -= 1
        if !isEmpty { startLine() }
        bytes.append(UInt8(ascii: bracket))
    }

    private mutating func startItem(_ position: Int) {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine()
    }

    private mutating func startLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indentation))
    }

    private mutating func write(_ scalar: Scalar, _ node: Node) {
        switch scalar {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let text), .number(let text):
            if let number = JSONText.number(text) {
                bytes.append(contentsOf: number.utf8)
            } else {
                writeString(node.index, of: node.document.table)
            }
        case .string: writeString(node.index, of: node.document.table)
        }
    }

    private mutating func writeString(_ index: Int32, of table: borrowing NodeTable) {
        table.withBytes(index) { JSONText.append($0, to: &bytes) }
    }
}

/// How JSON writes strings and numbers (RFC 8259 §6, §7).
enum JSONText {
    /// Writes a text in quotes. What YAML can't have as it is becomes an escape too, so that this is a double-quoted
    /// scalar of YAML as well.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                bytes.append(byte)
                place += 1
                continue
            }
            let (scalar, length) = scalar(text, at: place)
            if let escape = escape(scalar) {
                bytes.append(contentsOf: escape.utf8)
            } else {
                bytes.append(contentsOf: text[place..<place + length])
            }
            place += length
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The character at a place of a text that is known to be UTF-8.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(text[place])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, place + length <= text.count else { return (first, 1) }
        var value = first & (0x7F >> UInt32(length))
        for byte in text[(place + 1)..<(place + length)] { value = value << 6 | UInt32(byte & 0x3F) }
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

    /// YAML's numbers as JSON can say them (`0x1F`, `+1`, `.5`, `007`); `nil` for those that JSON has not (`.inf`).
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
            // `1.` and `1.e5` are no JSON.
            if byte == UInt8(ascii: "."), digits.first.map(isDigit) != true { continue }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Node {
    /// The value as compact JSON, aliases written out: what stands deep in a value of more than 256 KiB is left
    /// out as `"…"`.
    public var json: String {
        var writer = JSONWriter(limit: .shorten(1 << 18))
        // This limit never throws.
        try? writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
