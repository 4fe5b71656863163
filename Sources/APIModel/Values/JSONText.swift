/// A JSON value as compact JSON text: a default, an example or a constant.
public struct JSONText: RawRepresentable, Codable, Hashable, Sendable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
