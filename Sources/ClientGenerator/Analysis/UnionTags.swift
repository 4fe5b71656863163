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
                guard let value = member.tags.first, case .named(let id) = graph.underlying(member.type) else { continue }
                let place = Place(object: id, property: property)
                if values.updateValue(value, forKey: place).map({ $0 != value }) ?? false {
                    contradictions.insert(place)
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
