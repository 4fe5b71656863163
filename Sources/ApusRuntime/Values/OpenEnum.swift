/// An enumeration that may grow: a `RawRepresentable` struct with a static member for each known value.
///
/// An unknown value is decoded and encoded unchanged.
///
/// ```swift
/// public struct Status: OpenEnum {
///     public static let active = Self(rawValue: "active")
///
///     public static let allKnownValues: [Self] = [.active]
///
///     public var rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
/// }
/// ```
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue: Codable & Hashable & Sendable {
    init(rawValue: RawValue)

    /// The values that the document has, in its order.
    static var allKnownValues: [Self] { get }
}

extension OpenEnum {
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(RawValue.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The raw value as text.
    public var description: String { String(describing: rawValue) }
}
