import APIModel

/// Follows references from type to type.
struct ReferenceWalk {
    let definitions: [TypeID: TypeDefinition]

    /// Every type that the references lead to, directly or through others.
    func reached(from references: [TypeReference]) -> Set<TypeID> {
        var reached: Set<TypeID> = []
        var pending = references.flatMap(\.names)
        while let id = pending.popLast() {
            guard let definition = definitions[id], reached.insert(id).inserted else { continue }
            pending += definition.references.flatMap(\.names)
        }
        return reached
    }

    /// The aliases that a reference leads to through nothing but aliases.
    func aliasesReached(from reference: TypeReference) -> Set<TypeID> {
        var reached: Set<TypeID> = []
        var pending = reference.names
        while let id = pending.popLast() {
            guard case .alias(let target)? = definitions[id]?.kind, reached.insert(id).inserted else { continue }
            pending += target.names
        }
        return reached
    }
}

extension TypeDefinition {
    /// The references in a definition, in its order.
    var references: [TypeReference] {
        switch kind {
        case .object(let object):
            if case .typed(let type) = object.additionalProperties {
                object.properties.map(\.type) + [type]
            } else {
                object.properties.map(\.type)
            }
        case .enumeration: []
        case .union(let union): union.members.map(\.type)
        case .alias(let target): [target]
        }
    }
}

extension TypeReference {
    /// The names in a reference, at any depth of arrays and dictionaries.
    var names: [TypeID] {
        switch self {
        case .any, .primitive: []
        case .array(let element, _), .dictionary(let element, _), .nullable(let element): element.names
        case .named(let id): [id]
        }
    }

    /// The named type that is stored inline in a value of this type, not in an array or a dictionary.
    var heldName: TypeID? {
        switch self {
        case .any, .primitive, .array, .dictionary: nil
        case .nullable(let wrapped): wrapped.heldName
        case .named(let id): id
        }
    }
}
