/// A stored property of a recursive type, whose value is stored out of line.
///
/// ```swift
/// public struct Folder: Codable, Hashable, Sendable {
///     @Indirect public var parent: Folder?
/// }
/// ```
/// Synthesized `Codable` treats the property as if it had no wrapper, by the container overloads of this module.
@propertyWrapper
public indirect enum Indirect<Wrapped> {
    case value(Wrapped)

    /// Boxes a value.
    public init(wrappedValue: Wrapped) { self = .value(wrappedValue) }

    /// The value in the box.
    public var wrappedValue: Wrapped {
        get {
            switch self {
            case .value(let value): value
            }
        }
        set { self = .value(newValue) }
    }
}

extension Indirect: Equatable where Wrapped: Equatable {}
extension Indirect: Hashable where Wrapped: Hashable {}
extension Indirect: Sendable where Wrapped: Sendable {}

extension Indirect: Encodable where Wrapped: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension Indirect: Decodable where Wrapped: Decodable {
    public init(from decoder: any Decoder) throws {
        self = .value(try decoder.singleValueContainer().decode(Wrapped.self))
    }
}
