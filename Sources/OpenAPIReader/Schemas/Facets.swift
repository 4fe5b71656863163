import APIModel
import SpecLoader

/// The keywords of a schema and of all that its `allOf` merges, from which the type is decided.
struct Facets {
    /// What properties without a schema of their own may be.
    enum Extra {
        case unspecified, forbidden, any
        case schema(SchemaUse)
    }
    /// One `oneOf` or `anyOf`.
    struct Alternatives {
        var keyword: UnionType.Keyword
        var members: [SchemaUse]
        var discriminator: Node?
    }

    /// In the document's order, without `null`; empty if the schema has no `type`.
    var types: [JSONType] = []
    var isNullable = false
    /// Whether `null` is the only type.
    var isOnlyNull = false
    /// The meaning of a `type` that JSON Schema doesn't have.
    var substitute: TypeSubstitute?
    var format: String?
    var contentEncoding: String?
    var contentMediaType: String?
    /// The schema that has `enum` or `const`.
    var enumeration: SchemaUse?
    /// With those of ``conditional``.
    var properties: [String: SchemaUse] = [:]
    /// Properties that the schema, or one that it merges, has under a condition only.
    var conditional = ConditionalProperties()
    /// What several merged schemas say of one property.
    var accesses: [String: Access] = [:]
    var required: Set<String> = []
    /// The nodes of `required`, for diagnostics.
    var requiredNodes: [String: Node] = [:]
    /// Whether the schema has `properties`, even if empty.
    var hasProperties = false
    var extra = Extra.unspecified
    /// `patternProperties`, sorted by pattern.
    var patterns: [(pattern: String, values: SchemaUse)] = []
    /// The schemas of the first elements of an array: `prefixItems`.
    var prefix: [SchemaUse] = []
    var items: SchemaUse?
    /// Whether no element may follow those of `prefix`.
    var forbidsMoreItems = false
    var hasItems = false
    var limits = Limits.none
    var alternatives: [Alternatives] = []
    var mergedFrom: [TypeID] = []
    /// All merged schemas, including those that merged schemas merge.
    var ancestors: Set<Node> = []

    var isObject: Bool {
        types.contains(.object)
            || (types.isEmpty && (hasProperties || !patterns.isEmpty || extra.isSpecified || limits.implyObject))
    }
    var isArray: Bool { types.contains(.array) || (types.isEmpty && hasItems) }
}

/// Facets by reference: they are large, and a dictionary that grows moves its values.
final class KeptFacets {
    let facets: Facets

    init(_ facets: Facets) { self.facets = facets }
}

extension Facets.Extra {
    var isSpecified: Bool { if case .unspecified = self { false } else { true } }
}

extension Limits {
    fileprivate var implyObject: Bool { minProperties != nil || maxProperties != nil }

    /// The limits of both; the first wins where both have one.
    func merged(with other: Limits) -> Limits {
        var merged = self
        merged.minimum = minimum ?? other.minimum
        merged.maximum = maximum ?? other.maximum
        merged.exclusiveMinimum = exclusiveMinimum ?? other.exclusiveMinimum
        merged.exclusiveMaximum = exclusiveMaximum ?? other.exclusiveMaximum
        merged.multipleOf = multipleOf ?? other.multipleOf
        merged.minLength = minLength ?? other.minLength
        merged.maxLength = maxLength ?? other.maxLength
        merged.pattern = pattern ?? other.pattern
        merged.minItems = minItems ?? other.minItems
        merged.maxItems = maxItems ?? other.maxItems
        merged.uniqueItems = uniqueItems ?? other.uniqueItems
        merged.minProperties = minProperties ?? other.minProperties
        merged.maxProperties = maxProperties ?? other.maxProperties
        merged.keyPattern = keyPattern ?? other.keyPattern
        merged.format = format ?? other.format
        merged.contentMediaType = contentMediaType ?? other.contentMediaType
        merged.contentEncoding = contentEncoding ?? other.contentEncoding
        return merged
    }
}

extension ReadingContext {
    /// The limits in a schema, except `format`.
    func limits(of node: Node) -> Limits {
        var limits = Limits()
        limits.minimum = number("minimum", of: node)
        limits.maximum = number("maximum", of: node)
        // In 3.0 a flag about `minimum`, in 3.1 a number.
        if let flag = node["exclusiveMinimum"]?.bool {
            if flag { swap(&limits.minimum, &limits.exclusiveMinimum) }
        } else {
            limits.exclusiveMinimum = number("exclusiveMinimum", of: node)
        }
        if let flag = node["exclusiveMaximum"]?.bool {
            if flag { swap(&limits.maximum, &limits.exclusiveMaximum) }
        } else {
            limits.exclusiveMaximum = number("exclusiveMaximum", of: node)
        }
        limits.multipleOf = number("multipleOf", of: node)
        limits.minLength = int("minLength", of: node)
        limits.maxLength = int("maxLength", of: node)
        limits.pattern = string("pattern", of: node)
        limits.minItems = int("minItems", of: node)
        limits.maxItems = int("maxItems", of: node)
        limits.uniqueItems = bool("uniqueItems", of: node)
        limits.minProperties = int("minProperties", of: node)
        limits.maxProperties = int("maxProperties", of: node)
        if let value = node["propertyNames"] {
            let names = value.reference == nil ? mapping("propertyNames", of: node) : document.resolve(value)
            limits.keyPattern = names.flatMap { $0.kind == .mapping ? string("pattern", of: $0) : nil }
        }
        return limits
    }
}
