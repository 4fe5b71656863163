/// The value of a scalar (YAML 1.2.2 §10.3, the core schema).
public enum Scalar: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The text as written, such as `12`, `-3`, `0o14` or `0xC`; possibly too large for any integer type.
    case integer(String)
    /// The text as written, such as `1.5`, `1e3`, `.inf` or `.nan`.
    case number(String)
    case string(String)

    /// Reads a plain scalar; quoted ones are always strings.
    init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        default:
            switch NumberSyntax(text) {
            case .integer: self = .integer(text)
            case .number: self = .number(text)
            case nil: self = .string(text)
            }
        }
    }

    /// Whether a plain scalar with this text is null.
    static func isNull(plain text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most texts are longer.
        text.count <= 4 && Scalar(plain: String(decoding: text, as: UTF8.self)) == .null
    }
}

/// The kind of number of the core schema that a text is.
private enum NumberSyntax {
    case integer, number

    init?(_ text: String) {
        guard let first = text.utf8.first, first < UInt8(ascii: ":") else { return nil }
        let bytes = Array(text.utf8)
        let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        var rest = bytes[(isSigned ? 1 : 0)...]
        if !isSigned, rest.count > 2, first == UInt8(ascii: "0") {
            let digits = rest.dropFirst(2)
            switch rest[1] {
            case UInt8(ascii: "o") where digits.allSatisfy({ (0x30...0x37).contains($0) }):
                self = .integer
                return
            case UInt8(ascii: "x") where digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }):
                self = .integer
                return
            default: break
            }
        }
        if rest.first == UInt8(ascii: ".") {
            let word = String(decoding: rest, as: UTF8.self)
            if [".inf", ".Inf", ".INF"].contains(word) || (!isSigned && [".nan", ".NaN", ".NAN"].contains(word)) {
                self = .number
                return
            }
        }
        let whole = rest.popDigits()
        if rest.isEmpty, whole > 0 {
            self = .integer
            return
        }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = rest.popDigits()
        }
        guard whole + fraction > 0 else { return nil }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard rest.popDigits() > 0 else { return nil }
        }
        guard rest.isEmpty else { return nil }
        self = .number
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func popDigits() -> Int {
        let digits = prefix { (0x30...0x39).contains($0) }.count
        removeFirst(digits)
        return digits
    }
}

extension Node {
    /// A scalar's text without quotes and escapes; `nil` for mappings and sequences.
    public var text: String? { kind == .scalar ? document.table.string(index) : nil }

    /// Whether a scalar is a string in any case: quoted, a block, or tagged as `!!str`.
    public var isQuoted: Bool { document.table.records[Int(index)].flags.contains(.quoted) }

    /// The value of a scalar; `nil` for mappings and sequences.
    public var scalar: Scalar? { text.map { isQuoted ? .string($0) : Scalar(plain: $0) } }

    /// Whether this is a plain `null`, `~`, or empty.
    public var isNull: Bool {
        kind == .scalar && !isQuoted && document.table.withBytes(index, Scalar.isNull(plain:))
    }

    public var bool: Bool? {
        guard case .bool(let value) = scalar else { return nil }
        return value
    }

    /// A plain integer that fits, in decimal, octal (`0o`) or hexadecimal (`0x`).
    public var int: Int? {
        guard case .integer(let text) = scalar else { return nil }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        return Int(text)
    }

    /// The text of any scalar except null: `0123` and `no` are strings where a string is expected.
    public var string: String? { isNull ? nil : text }
}
