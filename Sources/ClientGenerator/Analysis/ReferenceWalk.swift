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
}

extension TypeReference {
    /// The named type that is stored inline in a value of this type, not in an array or a dictionary.
    var heldName: TypeID? {
        switch self {
        case .any, .primitive, .array, .dictionary: nil
        case .nullable(let wrapped): wrapped.heldName
        case .named(let id): id
        }
    }
}
