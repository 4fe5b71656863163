import Foundation

/// A `Decoder` of one value of a `JSONTable`.
struct JSONValueDecoder: Decoder {
    let table: JSONTable
    let index: Int
    let path: JSONCodingPath
    let attempts: UnionAttempts

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard table[index].kind == .object else { throw mismatch([String: Any].self, expected: "an object") }
        let container = JSONObjectContainer<Key>(self)
        if container.hasUnreadableName { throw corrupted("a name with bytes or escapes that are no text") }
        return KeyedDecodingContainer(container)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard table[index].kind == .array else { throw mismatch([Any].self, expected: "an array") }
        return JSONArrayContainer(self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { JSONScalarContainer(decoder: self) }

    /// Decodes the value; types that JSON doesn't have are read from strings.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let known = try knownValue(type), let value = known as? Value { return value }
        return try Value(from: self)
    }

    /// A value of one of the types that don't decode themselves; `nil` for any other type.
    private func knownValue<Value>(_ type: Value.Type) throws -> Any? {
        if type == String.self { return try string() }
        if type == Bool.self { return try bool() }
        if let type = type as? any FixedWidthInteger.Type { return try integer(type) }
        if type == Double.self { return try floatingPoint(Double.self) }
        if type == Float.self { return try floatingPoint(Float.self) }
        if type == Decimal.self { return try decimal() }
        if type == Date.self { return try date() }
        if type == UUID.self { return try uuid() }
        if type == Data.self { return try data() }
        if type == URL.self { return try url() }
        if type == JSONNumber.self { return try number(Value.self) }
        if type == JSONValue.self { return try value() }
        return nil
    }

    func isNull() -> Bool { table[index].kind == .null }
}

// MARK: Errors

extension JSONValueDecoder {
    /// The error for a value of another JSON type than the expected one.
    func mismatch(_ type: Any.Type, expected: String? = nil) -> DecodingError {
        let context = DecodingError.Context(
            codingPath: codingPath, debugDescription: "expected \(expected ?? "\(type)"), not \(kind)")
        return isNull() ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    /// The error for a value of the expected JSON type that a Swift type can't hold.
    func corrupted(_ problem: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: problem))
    }

    /// A text as an error shows it: its start.
    static func shown(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }

    private var kind: String {
        switch table[index].kind {
        case .null: "null"
        case .true: "true"
        case .false: "false"
        case .number: "the number \(Self.shown(table.number(at: index) ?? ""))"
        case .plainString, .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// The keys to a value, the last one first.
indirect enum JSONCodingPath {
    case root
    case key(any CodingKey, of: JSONCodingPath)

    var keys: [any CodingKey] {
        var keys: [any CodingKey] = []
        var path = self
        while case .key(let key, let parent) = path {
            keys.append(key)
            path = parent
        }
        return keys.reversed()
    }
}
