/// A keyword that types don't express: `if`, `contains`, a constant, a sunset date.
///
/// Clients are generated without them; a comparison of two models needs them. A keyword with several entries (`allOf`,
/// `dependentRequired`, the mapping of a discriminator) is several values, each with its ``key``.
public struct UnmodeledKeyword: Codable, Hashable, Sendable {
    /// Keywords of JSON Schema 2020-12 and OpenAPI 3.1, and extensions about the life cycle.
    public enum Keyword: String, Codable, Hashable, Sendable, CaseIterable {
        /// A member of `allOf`. The type has its constraints, but not that they come from a member.
        case allOf
        case const, contains, minContains, maxContains
        case contentEncoding, contentMediaType, contentSchema
        case `default`
        case dependentRequired, dependentSchemas
        /// `discriminator.propertyName`.
        case discriminator
        /// An entry of `discriminator.mapping`.
        case discriminatorMapping = "discriminator/mapping"
        /// `discriminator.defaultMapping`.
        case defaultMapping = "discriminator/defaultMapping"
        case `if`, then, `else`, not
        case patternProperties, prefixItems, propertyNames
        /// A type in a list of types, except `null`.
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
    /// The value, the keys of its mappings sorted, references not resolved.
    public var value: JSONText
    /// Whether the value only has annotations, such as a description.
    public var isAnnotation: Bool
    /// The steps to the inner schema that has the keyword, where that has no definition of its own: items of a list,
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
