import APIModel

/// The names of types that were made of a schema for one direction.
///
/// Each is the name of the schema's own type and a word: `BookInput` for what requests have of `Book`. A schema that is
/// itself called `BookInput` keeps its name, and the type that was made is `BookInputModel`.
enum DirectedNames {
    /// - Parameters:
    ///   - made: The types, each with the name of its schema's own type.
    ///   - taken: The names beside them.
    /// - Returns: A name for each, in their order.
    static func identifiers(
        _ made: [(id: TypeID, schema: SwiftIdentifier)], beside taken: Set<SwiftIdentifier>
    ) -> [SwiftIdentifier] {
        var names = made.map { $0.schema.appending($0.id.direction == .response ? "Output" : "Input") }
        let losers = names.indices.filter { taken.contains(names[$0]) }
        let longer = NameScope(
            losers.map { .init(made[$0].id.rawValue, names[$0].appending("Model")) }, reserved: taken.union(names))
        for (loser, name) in zip(losers, longer.identifiers) { names[loser] = name }
        return names
    }
}

extension TypePhrases {
    /// What a type is nested in. One that was made for a direction is nested in one that was made for the same.
    func owner(of id: TypeID) -> TypeOwner { madeOwner(of: id).map(TypeOwner.type) ?? self[id.schema].owner }

    /// Whether a type is nested in one that was made for the same direction, so that its own name needs no word.
    func isInMade(_ id: TypeID) -> Bool { madeOwner(of: id) != nil }

    private func madeOwner(of id: TypeID) -> TypeID? {
        guard let direction = id.direction, case .type(let parent) = self[id.schema].owner,
            let owner = graph.counterpart(of: parent), owner.direction == direction
        else { return nil }
        return owner
    }

    /// The types that aren't declared, although declared ones are nested in them.
    func undeclaredOwners(of declared: [TypeDefinition]) -> Set<TypeID> {
        var owners: Set<TypeID> = []
        for type in declared {
            var id = type.id
            while case .type(let owner) = owner(of: id), !graph.declared.contains(owner), owners.insert(owner).inserted
            {
                id = owner
            }
        }
        return owners
    }
}
