import APIModel
import SpecLoader

/// What a schema and everything that its `allOf` merges say, before it is decided what type that is.
struct Facets {
    /// What is said of properties that have no schema of their own.
    enum Extra {
        case unsaid, forbidden, any
        case schema(SchemaUse)
    }
    /// One `oneOf` or `anyOf`.
    struct Alternatives {
        var keyword: UnionType.Keyword
        var members: [SchemaUse]
        var discriminator: Node?
    }

    /// `null` aside, in the document's order; empty where nothing is said.
    var types: [JSONType] = []
    var isNullable = false
    /// Whether `null` is the only type.
    var isOnlyNull = false
    /// What a `type` that JSON Schema doesn't have stands for.
    var substitute: TypeSubstitute?
    var format: String?
    var contentEncoding: String?
    var contentMediaType: String?
    /// The schema that has `enum` or `const`.
    var enumeration: SchemaUse?
    var properties: [String: SchemaUse] = [:]
    var required: Set<String> = []
    /// Where `required` names a property, for what is wrong with it.
    var requiredNodes: [String: Node] = [:]
    /// Whether `properties` is there, be it empty.
    var hasProperties = false
    var extra = Extra.unsaid
    /// `patternProperties`, sorted by pattern.
    var patterns: [(pattern: String, values: SchemaUse)] = []
    var items: SchemaUse?
    var hasItems = false
    var limits = Limits.none
    var alternatives: [Alternatives] = []
    var mergedFrom: [TypeID] = []
    /// Every schema that was merged, however far away.
    var ancestors: Set<Node> = []

    var isObject: Bool {
        types.contains(.object)
            || (types.isEmpty && (hasProperties || !patterns.isEmpty || extra.isSaid || limits.saysObject))
    }
    var isArray: Bool { types.contains(.array) || (types.isEmpty && hasItems) }
}

extension Facets.Extra {
    var isSaid: Bool { if case .unsaid = self { false } else { true } }
}

extension Limits {
    fileprivate var saysObject: Bool { minProperties != nil || maxProperties != nil }

    /// The limits of both; where both say something, the first's.
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
        return merged
    }
}

extension ReadingContext {
    /// What a schema asks of values beyond their type; `format` aside.
    func limits(of node: Node) -> Limits {
        var limits = Limits()
        limits.minimum = number("minimum", of: node)
        limits.maximum = number("maximum", of: node)
        // In 3.0 a flag that says how `minimum` is meant, in 3.1 a number.
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
        if let names = mapping("propertyNames", of: node) { limits.keyPattern = string("pattern", of: names) }
        return limits
    }
}
