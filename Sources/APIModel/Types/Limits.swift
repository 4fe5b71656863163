/// The constraints of a schema beyond its type (JSON Schema Validation 2020-12 §6).
public struct Limits: Codable, Hashable, Sendable {
    /// Numbers are spelled as in the document.
    public var minimum: String?
    public var maximum: String?
    public var exclusiveMinimum: String?
    public var exclusiveMaximum: String?
    public var multipleOf: String?
    public var minLength: Int?
    public var maxLength: Int?
    public var pattern: String?
    public var minItems: Int?
    public var maxItems: Int?
    public var uniqueItems: Bool?
    public var minProperties: Int?
    public var maxProperties: Int?
    /// The pattern of a dictionary's keys.
    public var keyPattern: String?
    /// A `format` without a primitive of its own: `email`, `uri`, …
    public var format: String?

    /// What a text contains: `contentMediaType`, where it has no type of its own (Validation 2020-12 §8.4).
    public var contentMediaType: String?
    /// How it is encoded: `contentEncoding`, where it has no type of its own (§8.3).
    public var contentEncoding: String?

    public init() {}

    public static let none = Limits()
}
