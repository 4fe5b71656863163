/// What a value was found to be, or not to be, while one JSON text is decoded.
///
/// What stands in a union is decoded for each member that the union may be. Where it is a union itself, the work would
/// double at each level, and a server chooses how many there are. So within a union each value is decoded as each type
/// once. Nobody pays for that whose unions aren't nested.
final class UnionAttempts {
    private struct Attempt: Hashable {
        let value: Int
        let type: ObjectIdentifier
    }

    private var results: [Attempt: Result<Any, any Error>] = [:]
    /// How many unions are being decoded, each within the one before.
    private var depth = 0

    /// Decodes a value as a member of a union.
    ///
    /// - Throws: `DecodingError`, or what `Value` throws when it is decoded.
    func decode<Value: Decodable>(_ type: Value.Type, _ decoder: JSONValueDecoder) throws -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth > 1 else { return try decoder.decode(type) }
        let attempt = Attempt(value: decoder.index, type: ObjectIdentifier(type))
        if let known = try results[attempt]?.get() as? Value { return known }
        let result = Result { try decoder.decode(type) }
        results[attempt] = result.map { $0 }
        return try result.get()
    }
}
