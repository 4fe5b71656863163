import Foundation

/// Any JSON value (RFC 8259 §3): what a schema without a type allows.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// The member `key` of an object; `nil` where there is none or the value is no object.
    public subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The element at `index` of an array; `nil` where there is none or the value is no array.
    public subscript(index: Int) -> JSONValue? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }

    /// Whether the value is `null`.
    public var isNull: Bool { self == .null }

    /// The value as a `Bool`, `nil` where it is something else.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The text of a string, `nil` where the value is something else.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// The value as a number, `nil` where it is something else.
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }

    /// The value as an `Int`, `nil` where it is no whole number or out of range.
    public var int: Int? { number?.integer() }

    /// The value as a `Double`, `nil` where it is no number.
    public var double: Double? { number?.double }

    /// The elements of an array, `nil` where the value is something else.
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

    /// The members of an object, `nil` where the value is something else.
    public var object: [String: JSONValue]? { if case .object(let value) = self { value } else { nil } }

    /// The JSON value that `value` encodes to.
    ///
    /// - Throws: What `value` throws when it encodes itself.
    public init(encoding value: some Encodable) throws {
        self = try EncodedValue(encoding: value).json
    }

    /// Decodes a value of another type out of this one.
    ///
    /// - Throws: `DecodingError`, or what `Value` throws when it decodes itself.
    public func decode<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONCoding.decoder().decode(type, from: JSONCoding.encoder().encode(self))
    }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The commonest first: each attempt that fails costs more than one that succeeds.
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = JSONNumber(ifNumberIn: container) {
            self = .number(value)
        } else if let value = try? container.decode([String: JSONValue].self) {
            self = .object(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .bool(try container.decode(Bool.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
    public init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON text, keys sorted.
    public var description: String {
        (try? JSONCoding.encoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
