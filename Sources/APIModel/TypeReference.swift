/// What stands where a schema is used.
public indirect enum TypeReference: Codable, Hashable, Sendable {
    /// No schema, `{}`, or a place that leads nowhere.
    case any
    case primitive(Primitive, Limits)
    case array(of: TypeReference, Limits)
    /// An object whose keys are data: `additionalProperties` alone, or one `patternProperties`.
    case dictionary(of: TypeReference, Limits)
    case nullable(TypeReference)
    case named(TypeID)
}

/// A type that needs no definition; the JSON type and, where the tool knows it, the format.
public enum Primitive: String, Codable, Hashable, Sendable, CaseIterable {
    case string, dateTime, date, uuid, byte, binary
    case boolean
    case integer, int32, int64
    case number, float, double, decimal
}

/// What a schema asks of a value beyond its type (JSON Schema Validation 2020-12 §6).
public struct Limits: Codable, Hashable, Sendable {
    /// Numbers keep the document's spelling.
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
    /// What a dictionary's keys must match.
    public var keyPattern: String?
    /// A `format` that has no primitive of its own: `email`, `uri`, …
    public var format: String?

    public init() {}

    public static let none = Limits()
}
