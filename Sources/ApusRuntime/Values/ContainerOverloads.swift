// Synthesized `Codable` calls the container method that fits the static type of a property best. In a module that
// imports this one, it finds these overloads for `Nullable` and `Indirect`.

extension KeyedDecodingContainer {
    /// Decodes an optional `Nullable` property: a missing key is `nil`, a `null` is `.null`.
    public func decodeIfPresent<Wrapped: Decodable>(
        _ type: Nullable<Wrapped>.Type, forKey key: Key
    ) throws -> Nullable<Wrapped>? {
        contains(key) ? try decode(type, forKey: key) : nil
    }

    /// Decodes a required `Nullable` property: the key must be present, its value may be `null`.
    public func decode<Wrapped: Decodable>(
        _ type: Nullable<Wrapped>.Type, forKey key: Key
    ) throws -> Nullable<Wrapped> {
        try decodeNil(forKey: key) ? .null : .value(try decode(Wrapped.self, forKey: key))
    }

    /// Decodes a required property that is stored in a box.
    public func decode<Wrapped: Decodable>(
        _ type: Indirect<Wrapped>.Type, forKey key: Key
    ) throws -> Indirect<Wrapped> {
        Indirect(try decode(Wrapped.self, forKey: key))
    }

    /// Decodes a required nullable property that is stored in a box.
    public func decode<Wrapped: Decodable>(
        _ type: Indirect<Nullable<Wrapped>>.Type, forKey key: Key
    ) throws -> Indirect<Nullable<Wrapped>> {
        Indirect(try decode(Nullable<Wrapped>.self, forKey: key))
    }

    /// Decodes an optional property that is stored in a box: `nil` for a missing key and for `null`.
    public func decode<Wrapped: Decodable>(
        _ type: Indirect<Wrapped?>.Type, forKey key: Key
    ) throws -> Indirect<Wrapped?> {
        Indirect(try decodeIfPresent(Wrapped.self, forKey: key))
    }

    /// Decodes an optional `Nullable` property that is stored in a box: `nil` only for a missing key.
    public func decode<Wrapped: Decodable>(
        _ type: Indirect<Nullable<Wrapped>?>.Type, forKey key: Key
    ) throws -> Indirect<Nullable<Wrapped>?> {
        Indirect(try decodeIfPresent(Nullable<Wrapped>.self, forKey: key))
    }
}

extension KeyedEncodingContainer {
    /// Encodes a required property that is stored in a box.
    public mutating func encode<Wrapped: Encodable>(_ value: Indirect<Wrapped>, forKey key: Key) throws {
        try encode(value.value, forKey: key)
    }

    /// Encodes an optional property that is stored in a box, unless it is `nil`.
    public mutating func encode<Wrapped: Encodable>(_ value: Indirect<Wrapped?>, forKey key: Key) throws {
        try encodeIfPresent(value.value, forKey: key)
    }
}
