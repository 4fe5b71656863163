import APIModel

/// How a type differs from what the same schema is in the other direction.
struct DirectionPlan {
    /// The direction of the type's values.
    let direction: Direction
    /// The type of the other direction; `nil` where the client has none.
    let counterpart: SwiftTypeExpression?
    /// The names in JSON of the properties that only this direction has.
    let own: [String]
    /// The names in JSON of the properties that only the other direction has.
    let foreign: [String]
    /// The names in JSON of the properties whose types differ.
    let differing: [String]
    /// The type that keeps one of this type from being made from its counterpart, and the property that it requires.
    let obstacle: (type: SwiftTypeExpression, property: String)?
}

extension DeclarationLayout {
    /// How a type differs from that of the other direction; `nil` where it doesn't.
    func direction(of definition: TypeDefinition) -> DirectionPlan? {
        guard let direction = graph.direction(of: definition.id), let id = graph.counterpart(of: definition.id),
            let other = graph[id]
        else { return nil }
        let scope = LookupScope(type: types.names[definition.id])
        let name = graph.declared.contains(id) ? types.names[id] : nil
        var obstacle: (type: SwiftTypeExpression, property: String)?
        if case .impossible(let requirement)? = conversions.conversion(of: definition.id), !definition.isAlias,
            let name = types.names[requirement.type]
        {
            obstacle = (types.expression(name, in: scope), requirement.property)
        }
        let (own, foreign) = (definition.properties, other.properties)
        return DirectionPlan(
            direction: direction, counterpart: name.map { types.expression($0, in: scope) },
            own: own.keys.filter { foreign[$0] == nil }.sorted(),
            foreign: foreign.keys.filter { own[$0] == nil }.sorted(),
            differing: own.filter { name, type in foreign[name].map { $0 != type } ?? false }.keys.sorted(),
            obstacle: obstacle)
    }
}

extension TypeDefinition {
    fileprivate var isAlias: Bool { if case .alias = kind { true } else { false } }

    /// The types of an object's properties by name.
    fileprivate var properties: [String: TypeReference] {
        guard case .object(let object) = kind else { return [:] }
        return Dictionary(object.properties.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    }
}
