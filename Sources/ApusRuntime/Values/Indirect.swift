/// A box for a value that is stored out of line: a struct can hold its own type in one.
///
/// ```swift
/// public struct Folder: Codable, Hashable, Sendable {
///     public var parent: Folder? {
///         get { _parent.value }
///         set { _parent = Indirect(newValue) }
///     }
///     private var _parent: Indirect<Folder?>
/// }
/// ```
/// It is no property wrapper, because a `nonisolated` struct can't have one. Synthesized `Codable` codes the value as
/// if there were no box, by the container overloads of this module.
public indirect enum Indirect<Wrapped> {
    case boxed(Wrapped)

    /// Boxes a value.
    public init(_ value: Wrapped) { self = .boxed(value) }

    /// The value in the box.
    public var value: Wrapped {
        get {
            switch self {
            case .boxed(let value): value
            }
        }
        set { self = .boxed(newValue) }
    }
}

extension Indirect: Equatable where Wrapped: Equatable {}
extension Indirect: Hashable where Wrapped: Hashable {}
extension Indirect: Sendable where Wrapped: Sendable {}

extension Indirect: Encodable where Wrapped: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Indirect: Decodable where Wrapped: Decodable {
    public init(from decoder: any Decoder) throws {
        self = .boxed(try decoder.singleValueContainer().decode(Wrapped.self))
    }
}
