/// A JSON text as a flat table of values, in the order of the text (RFC 8259).
///
/// Strings and numbers stay in the text until they are decoded, so no digit is lost.
struct JSONTable: Sendable {
    enum Kind: Sendable {
        case null, `true`, `false`, number, array, object
        /// A string of ASCII without escapes.
        case plainString
        /// A string with escapes or other characters than ASCII.
        case string
    }

    struct Record: Sendable {
        var kind: Kind
        /// The bytes of the value; a string without its quotes.
        var bytes: Range<Int>
        /// The index of the record behind the value and all that is in it. An array's elements follow it, an object's
        /// names and values in turn.
        var next: Int
    }

    var text: [UInt8]
    var records: [Record] = []
    /// How many arrays and objects are in one another.
    var depth = 0

    /// The record of the whole text.
    static let root = 0

    subscript(index: Int) -> Record { records[index] }

    /// The indices of an array's elements, or of an object's names and values in turn.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < records[index].next {
            children.append(child)
            child = records[child].next
        }
        return children
    }

    /// The text of a string; `nil` for other values, and for bytes that aren't UTF-8 or escape no character.
    func string(at index: Int) -> String? {
        let record = records[index]
        switch record.kind {
        case .plainString: return String(decoding: text[record.bytes], as: UTF8.self)
        case .string: return text[record.bytes].contains(UInt8(ascii: "\\")) ? unescaped(record) : valid(record.bytes)
        case .null, .true, .false, .number, .array, .object: return nil
        }
    }

    /// Whether a string is this text.
    func isString(_ string: String, at index: Int) -> Bool {
        let record = records[index]
        guard record.kind == .plainString else { return self.string(at: index) == string }
        return string.utf8.count == record.bytes.count && text[record.bytes].elementsEqual(string.utf8)
    }

    /// The text of a number; `nil` for other values.
    func number(at index: Int) -> String? {
        let record = records[index]
        return record.kind == .number ? String(decoding: text[record.bytes], as: UTF8.self) : nil
    }

    private func valid(_ bytes: Range<Int>) -> String? {
        let string = String(decoding: text[bytes], as: UTF8.self)
        return string.utf8.elementsEqual(text[bytes]) ? string : nil
    }

    /// The text of a string with escapes (RFC 8259 §7); the parser has checked their form.
    private func unescaped(_ record: Record) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(record.bytes.count)
        var position = record.bytes.lowerBound
        while position < record.bytes.upperBound {
            let byte = text[position]
            position += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            let escape = text[position]
            position += 1
            switch escape {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                guard let scalar = scalar(at: &position, before: record.bytes.upperBound) else { return nil }
                result.append(contentsOf: String(Character(scalar)).utf8)
            default: result.append(escape)
            }
        }
        let string = String(decoding: result, as: UTF8.self)
        return string.utf8.elementsEqual(result) ? string : nil
    }

    /// The character of the four digits at a position, and of a second escape where the first is half of a pair.
    private func scalar(at position: inout Int, before end: Int) -> Unicode.Scalar? {
        guard let first = unit(at: &position) else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard position + 6 <= end, text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u") else {
            return nil
        }
        position += 2
        guard let second = unit(at: &position), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private func unit(at position: inout Int) -> UInt32? {
        defer { position += 4 }
        return UInt32(String(decoding: text[position..<position + 4], as: UTF8.self), radix: 16)
    }
}
