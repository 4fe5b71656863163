extension TypeDefinition {
    /// The references in a definition, in its order.
    package var references: [TypeReference] {
        switch kind {
        case .object(let object):
            object.properties.map(\.type) + [object.additionalProperties.type].compactMap { $0 }
        case .enumeration: []
        case .union(let union): union.members.map(\.type)
        case .tuple(let tuple): tuple.elements.map(\.type) + [tuple.rest].compactMap { $0 }
        case .alias(let target): [target]
        }
    }
}

extension TypeReference {
    /// The names in a reference, at any depth of arrays and dictionaries.
    package var names: [TypeID] {
        switch self {
        case .any, .primitive: []
        case .array(let element, _), .dictionary(let element, _), .nullable(let element): element.names
        case .named(let id): [id]
        }
    }
}
