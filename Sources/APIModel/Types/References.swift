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

extension TypeDefinition.Kind {
    /// The kind with all of its references changed.
    package func mappingReferences(_ transform: (TypeReference) -> TypeReference) -> Self {
        switch self {
        case .object(var object):
            for index in object.properties.indices {
                object.properties[index].type = transform(object.properties[index].type)
            }
            object.additionalProperties = object.additionalProperties.mapType(transform)
            return .object(object)
        case .tuple(var tuple):
            for index in tuple.elements.indices { tuple.elements[index].type = transform(tuple.elements[index].type) }
            tuple.rest = tuple.rest.map(transform)
            return .tuple(tuple)
        case .union(var union):
            for index in union.members.indices { union.members[index].type = transform(union.members[index].type) }
            return .union(union)
        case .alias(let target): return .alias(transform(target))
        case .enumeration: return self
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
