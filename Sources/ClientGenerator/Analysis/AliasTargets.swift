import APIModel

/// What the aliases of a model stand for. An alias refers to one type at most, so one walk along each is enough for
/// all.
struct AliasTargets {
    struct Target {
        /// Never `nullable`, and never the name of an alias. Any value for an alias of nothing but itself.
        var type: TypeReference
        var isNullable: Bool
    }

    private var targets: [TypeID: Target] = [:]
    /// Aliases that lead to themselves through nothing but other aliases, arrays and dictionaries.
    private(set) var endless: Set<TypeID> = []

    /// - Parameter ownTypes: The types of the user's own, which have no definition.
    init(_ definitions: [TypeID: TypeDefinition], ownTypes: Set<TypeID>) {
        var aliases: [TypeID: TypeReference] = [:]
        for definition in definitions.values {
            if case .alias(let type) = definition.kind { aliases[definition.id] = type }
        }
        for id in aliases.keys where targets[id] == nil {
            follow(id, aliases) { definitions[$0] != nil || ownTypes.contains($0) }
        }
        findEndless(aliases)
    }

    /// `nil` for a type that is no alias.
    subscript(id: TypeID) -> Target? { targets[id] }

    /// Follows an alias to its target, which all aliases on the way have too.
    private mutating func follow(_ start: TypeID, _ aliases: [TypeID: TypeReference], exists: (TypeID) -> Bool) {
        var chain: [(id: TypeID, isNullable: Bool)] = []
        var positions: [TypeID: Int] = [:]
        var id = start
        var end: Target?
        while end == nil {
            if let known = targets[id] {
                end = known
            } else if let position = positions[id] {
                // All of a cycle are `null` too where one of them is.
                end = Target(type: .any, isNullable: chain[position...].contains(where: \.isNullable))
            } else if let type = aliases[id] {
                positions[id] = chain.count
                chain.append((id, type.isNullable))
                switch type.withoutNull {
                case .named(let next): id = next
                case .any, .primitive, .array, .dictionary, .nullable:
                    end = Target(type: type.withoutNull, isNullable: false)
                }
            } else {
                end = Target(type: exists(id) ? .named(id) : .any, isNullable: false)
            }
        }
        guard var target = end else { return }
        for (id, isNullable) in chain.reversed() {
            target.isNullable = target.isNullable || isNullable
            targets[id] = target
        }
    }

    private mutating func findEndless(_ aliases: [TypeID: TypeReference]) {
        var isDone: Set<TypeID> = []
        for start in aliases.keys {
            var chain: [TypeID] = []
            var positions: [TypeID: Int] = [:]
            var next: TypeID? = start
            while let id = next, let type = aliases[id], !isDone.contains(id) {
                if let position = positions[id] {
                    endless.formUnion(chain[position...])
                    break
                }
                positions[id] = chain.count
                chain.append(id)
                next = type.names.first
            }
            isDone.formUnion(chain)
        }
    }
}
