import APIModel

/// What the unions of an API say of the properties that tell their members apart.
struct UnionTags {
    private struct Place: Hashable {
        let object: TypeID
        let property: String
    }

    /// The value that every union with this member writes into this property.
    private var values: [Place: String] = [:]

    init(_ types: [TypeDefinition], graph: TypeGraph) {
        var contradictions: Set<Place> = []
        for type in types {
            guard case .union(let union) = type.kind, let property = union.tag else { continue }
            for member in union.members {
                guard let value = member.tags.first else { continue }
                for object in graph.members(of: member.type, without: property) {
                    let place = Place(object: object, property: property)
                    if values.updateValue(value, forKey: place).map({ $0 != value }) ?? false {
                        contradictions.insert(place)
                    }
                }
            }
        }
        for place in contradictions { values[place] = nil }
    }

    /// The value of a property by which unions recognize the object; `nil` if no union does, or if they want different
    /// ones.
    func value(of property: Property, in object: TypeID) -> String? {
        values[Place(object: object, property: property.name)]
    }
}

extension TypeGraph {
    /// The type itself or, for a union that another property tells apart, its members.
    fileprivate func members(of type: TypeReference, without property: String) -> Set<TypeID> {
        var found: Set<TypeID> = []
        var pending = [type]
        while let type = pending.popLast() {
            guard case .named(let id) = underlying(type), found.insert(id).inserted else { continue }
            if case .union(let union)? = self[id]?.kind, union.tag != property { pending += union.members.map(\.type) }
        }
        return found
    }
}
