extension Decoder {
    /// Decodes the members of an object that the schema doesn't name (JSON Schema `additionalProperties`).
    ///
    /// - Parameters:
    ///   - known: The JSON names of the named properties.
    ///   - patterns: The regular expressions of `patternProperties`, one of which a name must match; others are left
    ///     out. Without any, all names count.
    /// - Throws: `DecodingError` if a member can't be decoded as a `Value`, or if it takes too long to find out whether
    ///   a name matches.
    public func additionalProperties<Value: Decodable>(
        except known: Set<String>, matching patterns: [String] = []
    ) throws -> [String: Value] {
        let container = try container(keyedBy: AnyCodingKey.self)
        var properties: [String: Value] = [:]
        for key in container.allKeys where !known.contains(key.stringValue) {
            guard try patterns.isEmpty || patterns.contains(where: { try container.matches(key, $0) }) else { continue }
            properties[key.stringValue] = try container.decode(Value.self, forKey: key)
        }
        return properties
    }
}

extension KeyedDecodingContainer<AnyCodingKey> {
    fileprivate func matches(_ key: AnyCodingKey, _ pattern: String) throws -> Bool {
        if let isMatch = NamePatterns.shared.matches(key.stringValue, pattern) { return isMatch }
        throw DecodingError.dataCorruptedError(
            forKey: key, in: self,
            debugDescription: "it takes too long to find out whether the name matches \(pattern)")
    }
}

extension Encoder {
    /// Encodes `value` as the whole value, with the strategies of this encoder: `value.encode(to:)` would ignore that
    /// for dates.
    ///
    /// - Throws: What `value` throws when it is encoded.
    public func encode(_ value: some Encodable) throws {
        var container = singleValueContainer()
        try container.encode(value)
    }

    /// Encodes members that the schema doesn't name, in addition to the named ones.
    ///
    /// - Throws: What a value throws when it is encoded.
    public func encode(additionalProperties properties: [String: some Encodable]) throws {
        var container = container(keyedBy: AnyCodingKey.self)
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
            try container.encode(value, forKey: AnyCodingKey(key))
        }
    }
}
