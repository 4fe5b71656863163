import APIModel

/// The objects and tuples that a property may have `null` for in what a request sends: `Nullable` makes them too.
struct NullableObjects {
    private let ids: Set<TypeID>

    init(_ types: [TypeDefinition], graph: TypeGraph) {
        ids = Set(
            types.lazy.filter { graph.sent.contains($0.id) }.flatMap(\.propertyTypes).compactMap { type in
                let resolved = graph.resolve(type)
                guard resolved.isNullable, case .named(let id) = graph.underlying(resolved.type) else { return nil }
                return id
            })
    }

    func contains(_ id: TypeID) -> Bool { ids.contains(id) }
}

extension TypeDefinition {
    /// The types of its properties, or of its elements that have a position.
    fileprivate var propertyTypes: [TypeReference] {
        switch kind {
        case .object(let object): object.properties.map(\.type)
        case .tuple(let tuple): tuple.elements.map(\.type)
        case .enumeration, .union, .alias: []
        }
    }
}
