public import Foundation

/// A value that JSON can have as another text than usual, where the `format` of its schema asks for that: a number in a
/// string, bytes in the Base64 of URLs.
///
/// Both forms decode as the same type.
public protocol TextRepresentable: Encodable {
    /// The value as strings.
    var asText: JSONValue { get }
}

extension Decimal: TextRepresentable {
    /// The number in a string (OpenAPI's format `decimal`).
    public var asText: JSONValue { .string(JSONNumber(self).description) }
}

extension Data: TextRepresentable {
    /// The bytes in the Base64 of URLs and file names, without padding (RFC 4648 §5).
    public var asText: JSONValue { .string(base64URLEncodedString) }
}

extension Array: TextRepresentable where Element: TextRepresentable {
    public var asText: JSONValue { .array(map(\.asText)) }
}

extension Dictionary: TextRepresentable where Key == String, Value: TextRepresentable {
    public var asText: JSONValue { .object(mapValues(\.asText)) }
}

extension Optional: TextRepresentable where Wrapped: TextRepresentable {
    public var asText: JSONValue { self?.asText ?? .null }
}

extension Nullable: TextRepresentable where Wrapped: TextRepresentable {
    public var asText: JSONValue { wrapped.asText }
}

// MARK: Encoding

extension KeyedEncodingContainer {
    /// Encodes a required property as text.
    public mutating func encode(asText value: some TextRepresentable, forKey key: Key) throws {
        try encode(value.asText, forKey: key)
    }

    /// Encodes an optional property as text, unless it is `nil`.
    public mutating func encodeIfPresent(asText value: (some TextRepresentable)?, forKey key: Key) throws {
        try encodeIfPresent(value?.asText, forKey: key)
    }
}

extension Encoder {
    /// Encodes the whole value as text.
    public func encode(asText value: some TextRepresentable) throws {
        var container = singleValueContainer()
        try container.encode(value.asText)
    }

    /// Encodes members that the schema doesn't name, as text.
    public func encode(additionalPropertiesAsText properties: [String: some TextRepresentable]) throws {
        try encode(additionalProperties: properties.mapValues(\.asText))
    }
}
