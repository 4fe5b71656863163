/// A value, or JSON's `null`.
///
/// `Nullable` tells `null` from a missing property: a property of type `Nullable<String>?` is left out if it is `nil`,
/// sent as `null` if it is `.null`, and sent as its value otherwise. A literal is a value, and what a value holds is
/// read without unwrapping it:
///
/// ```swift
/// patch.name = "x"
/// patch.tags = ["a", "b"]
/// patch.owner = .null
/// patch.note = nil                   // left out
/// let city = patch.address?.city     // nil also where the address is null
/// ```
@dynamicMemberLookup
public enum Nullable<Wrapped> {
    case null
    case value(Wrapped)

    /// Wraps a value; `nil` becomes `.null`.
    public init(_ wrapped: Wrapped?) {
        if let wrapped { self = .value(wrapped) } else { self = .null }
    }

    /// The value; `nil` for `.null`.
    public var wrapped: Wrapped? {
        get { if case .value(let value) = self { value } else { nil } }
        set { self = Nullable(newValue) }
    }

    /// What the value has at a key path; `nil` for `.null`.
    public subscript<Member>(dynamicMember path: KeyPath<Wrapped, Member>) -> Member? { wrapped?[keyPath: path] }

    /// What the value has at a key path; `nil` for `.null`, and where the value has nothing there.
    public subscript<Member>(dynamicMember path: KeyPath<Wrapped, Member?>) -> Member? { wrapped?[keyPath: path] }

    /// Transforms the value; `.null` stays `.null`.
    public func map<Result, Failure>(
        _ transform: (Wrapped) throws(Failure) -> Result
    ) throws(Failure) -> Nullable<Result> {
        switch self {
        case .null: .null
        case .value(let value): .value(try transform(value))
        }
    }
}

extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}
extension Nullable: Sendable where Wrapped: Sendable {}

extension Nullable: Encodable where Wrapped: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }
}

extension Nullable: Decodable where Wrapped: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Wrapped.self))
    }
}

extension Nullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Wrapped.BooleanLiteralType) { self = .value(Wrapped(booleanLiteral: value)) }
}

extension Nullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Wrapped.IntegerLiteralType) { self = .value(Wrapped(integerLiteral: value)) }
}

extension Nullable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Wrapped.FloatLiteralType) { self = .value(Wrapped(floatLiteral: value)) }
}

extension Nullable: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
    public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
        self = .value(Wrapped(unicodeScalarLiteral: value))
    }
}

extension Nullable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
    public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
        self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
    }
}

extension Nullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
    public init(stringLiteral value: Wrapped.StringLiteralType) { self = .value(Wrapped(stringLiteral: value)) }
}

extension Nullable: ExpressibleByStringInterpolation where Wrapped: ExpressibleByStringInterpolation {
    public init(stringInterpolation: Wrapped.StringInterpolation) {
        self = .value(Wrapped(stringInterpolation: stringInterpolation))
    }
}

extension Nullable: ExpressibleByArrayLiteral where Wrapped: RangeReplaceableCollection {
    public init(arrayLiteral elements: Wrapped.Element...) { self = .value(Wrapped(elements)) }
}

/// A type that a dictionary literal makes, which can also be made from pairs that are no literal.
public protocol DictionaryFromPairs: ExpressibleByDictionaryLiteral {
    /// Makes it from pairs, no two of which have the same key.
    init<Pairs: Sequence>(uniqueKeysWithValues pairs: Pairs) where Pairs.Element == (Key, Value)
}

extension Dictionary: DictionaryFromPairs {}

extension Nullable: ExpressibleByDictionaryLiteral where Wrapped: DictionaryFromPairs {
    public init(dictionaryLiteral elements: (Wrapped.Key, Wrapped.Value)...) {
        self = .value(Wrapped(uniqueKeysWithValues: elements))
    }
}

// Not `CustomStringConvertible`: its `description` would hide the value's own, which many schemas have.
extension Nullable: TextOutputStreamable {
    /// Writes the value's description, `null` for `.null`.
    public func write<Target: TextOutputStream>(to target: inout Target) {
        switch self {
        case .null: target.write("null")
        case .value(let value): target.write(String(describing: value))
        }
    }
}
