import Foundation

extension JSONValue {
    /// Creates the JSON value that `value` encodes to.
    ///
    /// - Throws: What `value` throws when it is encoded.
    public init(encoding value: some Encodable) throws {
        self = try EncodedValue(encoding: value).json
    }

    /// Decodes this value as another type.
    ///
    /// - Throws: `DecodingError`, or what `Value` throws when it is decoded.
    public func decode<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONCoding.decoder().decode(type, from: JSONCoding.encoder().encode(self))
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON text, keys sorted.
    public var description: String {
        (try? JSONCoding.encoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
