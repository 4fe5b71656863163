/// An object with known properties, or one that must be empty.
public struct ObjectType: Codable, Hashable, Sendable {
    /// Sorted by name.
    public var properties: [Property]
    public var additionalProperties: AdditionalProperties
    /// Lists of properties; a value has those of at least one of them, as members of `anyOf` or `oneOf` require.
    public var requiredAlternatives: [[String]]?
    /// The named schemas that `allOf` merges into this one, in the document's order.
    public var mergedFrom: [TypeID]
    public var limits: Limits

    package init(
        properties: [Property], additionalProperties: AdditionalProperties, requiredAlternatives: [[String]]? = nil,
        mergedFrom: [TypeID], limits: Limits
    ) {
        self.requiredAlternatives = requiredAlternatives
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.mergedFrom = mergedFrom
        self.limits = limits
    }
}

/// The properties that an object may have beside those that it lists.
public enum AdditionalProperties: Codable, Hashable, Sendable {
    /// The document doesn't say: clients ignore unknown properties.
    case unspecified
    /// `additionalProperties: false`.
    case forbidden
    /// `additionalProperties` with a schema; `true` is `any`.
    case typed(TypeReference)
    /// `patternProperties`: those whose names match one of the patterns; clients ignore others.
    case matching([String], TypeReference)
}

extension AdditionalProperties {
    /// The type of their values; `nil` where there are none that a client keeps.
    package var type: TypeReference? {
        switch self {
        case .unspecified, .forbidden: nil
        case .typed(let type), .matching(_, let type): type
        }
    }

    /// The same with another type of the values.
    package func mapType(_ transform: (TypeReference) -> TypeReference) -> AdditionalProperties {
        switch self {
        case .unspecified, .forbidden: self
        case .typed(let type): .typed(transform(type))
        case .matching(let patterns, let type): .matching(patterns, transform(type))
        }
    }

    private struct Matching: Codable {
        var patterns: [String]
        var type: TypeReference
    }

    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("unspecified", nil): self = .unspecified
        case ("forbidden", nil): self = .forbidden
        case ("typed", let container?): self = .typed(try container.payload("typed"))
        case ("matching", let container?):
            let matching: Matching = try container.payload("matching")
            self = .matching(matching.patterns, matching.type)
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .unspecified: try encoder.encodeCase("unspecified")
        case .forbidden: try encoder.encodeCase("forbidden")
        case .typed(let type): try encoder.encodeCase("typed", type)
        case .matching(let patterns, let type):
            try encoder.encodeCase("matching", Matching(patterns: patterns, type: type))
        }
    }
}
