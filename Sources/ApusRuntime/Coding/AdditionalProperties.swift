extension Decoder {
    /// The members of an object that the schema doesn't name (JSON Schema `additionalProperties`).
    ///
    /// - Parameter known: The keys of the named properties, as they are in JSON.
    /// - Throws: `DecodingError` where a member is no `Value`.
    public func additionalProperties<Value: Decodable>(except known: Set<String>) throws -> [String: Value] {
        let container = try container(keyedBy: AnyCodingKey.self)
        var properties: [String: Value] = [:]
        for key in container.allKeys where !known.contains(key.stringValue) {
            properties[key.stringValue] = try container.decode(Value.self, forKey: key)
        }
        return properties
    }
}

extension Encoder {
    /// Writes `value` as the whole value, by the rules of this encoder: `value.encode(to:)` would pass by those for
    /// dates.
    ///
    /// - Throws: What `value` throws when it encodes itself.
    public func encode(_ value: some Encodable) throws {
        var container = singleValueContainer()
        try container.encode(value)
    }

    /// Writes members that the schema doesn't name beside the named ones.
    ///
    /// - Throws: What a value throws when it encodes itself.
    public func encode(additionalProperties properties: [String: some Encodable]) throws {
        var container = container(keyedBy: AnyCodingKey.self)
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
            try container.encode(value, forKey: AnyCodingKey(key))
        }
    }
}
