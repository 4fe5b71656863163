/// What a document says with a keyword that no type shows: `if`, `contains`, a constant, a date of sunset.
///
/// Generation folds these away; what compares two models needs them. A keyword that has several entries (`allOf`,
/// `dependentRequired`, the mapping of a discriminator) is several values, each with its ``key``.
public struct UnmodeledKeyword: Codable, Hashable, Sendable {
    /// The keywords of JSON Schema 2020-12 and OpenAPI 3.1, and the extensions that say how long something lasts.
    public enum Keyword: String, Codable, Hashable, Sendable, CaseIterable {
        /// A member of `allOf`: what it asks for is in the type; that it is a member is here.
        case allOf
        case const, contains, minContains, maxContains
        case contentEncoding, contentMediaType, contentSchema
        case `default`
        case dependentRequired, dependentSchemas
        /// `discriminator.propertyName`.
        case discriminator
        /// An entry of `discriminator.mapping`.
        case discriminatorMapping = "discriminator/mapping"
        case `if`, then, `else`, not
        case patternProperties, prefixItems, propertyNames
        /// A type of a list of types, `null` aside.
        case type
        case unevaluatedItems, unevaluatedProperties
        /// A value of `x-extensible-enum`.
        case extensibleEnum = "x-extensible-enum"
        case sunset = "x-sunset"
        case stability = "x-stability-level"
    }

    public var keyword: Keyword
    /// Which entry of the keyword; `nil` for a keyword that has one value.
    public var key: String?
    /// The value, the keys of its mappings sorted; a `$ref` stays one.
    public var value: JSONText
    /// Whether the value only says something in words.
    public var isAnnotation: Bool
    /// The way from the place to the schema that has the keyword, where no definition stands between: items of a list,
    /// values of a dictionary.
    public var steps: [SchemaPath.Step]?

    package init(
        keyword: Keyword, key: String? = nil, value: JSONText, isAnnotation: Bool, steps: [SchemaPath.Step]? = nil
    ) {
        self.keyword = keyword
        self.key = key
        self.value = value
        self.isAnnotation = isAnnotation
        self.steps = steps
    }
}
