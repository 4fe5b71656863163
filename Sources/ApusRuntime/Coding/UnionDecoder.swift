/// Inspects a value before it is decoded: how a union finds its member.
public struct UnionDecoder {
    /// The types of JSON values (RFC 8259 §3); an integer is also a number.
    public enum Kind: Hashable, Sendable {
        case null, bool, integer, number, string, array, object
    }

    private let decoder: any Decoder
    private let members: KeyedDecodingContainer<AnyCodingKey>?

    /// Inspects what `decoder` holds.
    public init(_ decoder: any Decoder) {
        self.decoder = decoder
        members = try? decoder.container(keyedBy: AnyCodingKey.self)
    }

    /// The string at the member `key`; `nil` if there is none.
    public func string(_ key: String) -> String? {
        (try? members?.decodeIfPresent(String.self, forKey: AnyCodingKey(key))) ?? nil
    }

    /// The integer at the member `key`; `nil` if there is none.
    public func int(_ key: String) -> Int? {
        (try? members?.decodeIfPresent(Int.self, forKey: AnyCodingKey(key))) ?? nil
    }

    /// The `Bool` at the member `key`; `nil` if there is none.
    public func bool(_ key: String) -> Bool? {
        (try? members?.decodeIfPresent(Bool.self, forKey: AnyCodingKey(key))) ?? nil
    }

    /// Whether the value is an object with all of these members.
    public func contains(_ keys: String...) -> Bool {
        guard let members else { return false }
        return keys.allSatisfy { members.contains(AnyCodingKey($0)) }
    }

    /// Whether the value is an object with at least one of these members.
    public func containsAny(_ keys: String...) -> Bool {
        guard let members else { return false }
        return keys.contains { members.contains(AnyCodingKey($0)) }
    }

    /// Whether the value is an object with no members but these.
    public func hasOnly(_ keys: String...) -> Bool {
        guard let members else { return false }
        return members.allKeys.allSatisfy { keys.contains($0.stringValue) }
    }

    /// The names of the members of an object; none for another value.
    public var keys: Set<String> { Set(members?.allKeys.map(\.stringValue) ?? []) }

    /// The whole value as a `Value`, if one of `known` is left in `keys`; they are then taken from there.
    public func decodeIfValid<Value: Decodable>(taking known: Set<String>, from keys: inout Set<String>) -> Value? {
        guard !keys.isDisjoint(with: known), let value: Value = decodeIfValid() else { return nil }
        keys.subtract(known)
        return value
    }

    /// Whether the value is of this JSON type.
    public func `is`(_ kind: Kind) -> Bool {
        if kind == .object { return members != nil }
        if kind == .array { return (try? decoder.unkeyedContainer()) != nil }
        guard let container = try? decoder.singleValueContainer() else { return false }
        return switch kind {
        case .null: container.decodeNil()
        case .bool: (try? container.decode(Bool.self)) != nil
        case .integer: (try? container.decode(Int64.self)) != nil || (try? container.decode(UInt64.self)) != nil
        case .number: (try? container.decode(Double.self)) != nil
        case .string: (try? container.decode(String.self)) != nil
        case .array, .object: false
        }
    }

    /// Decodes the whole value.
    ///
    /// - Throws: `DecodingError`, or what `Value` throws when it is decoded.
    public func decode<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        if let json = decoder as? JSONValueDecoder { return try json.attempts.decode(type, json) }
        return try decoder.singleValueContainer().decode(type)
    }

    /// The whole value; `nil` if it can't be decoded as a `Value`.
    public func decodeIfValid<Value: Decodable>(as type: Value.Type = Value.self) -> Value? {
        try? decode(as: type)
    }

    /// The whole value if it is one that the enumeration knows; decoding alone would accept any value.
    public func decodeIfKnown<Value: OpenEnum>(as type: Value.Type = Value.self) -> Value? {
        guard let value = decodeIfValid(as: type), Value.allKnownValues.contains(value) else { return nil }
        return value
    }
}
