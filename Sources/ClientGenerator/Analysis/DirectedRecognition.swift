import APIModel

/// How members of unions are recognized where a direction leaves some of their properties out.
struct DirectedRecognition {
    private let definitions: [TypeID: TypeDefinition]

    init(_ types: [TypeDefinition]) {
        definitions = Dictionary(types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The kind of a schema with the recognition of its members in one direction.
    func kind(_ kind: TypeDefinition.Kind, in direction: Direction) -> TypeDefinition.Kind {
        guard case .union(var union) = kind else { return kind }
        let members = union.members.map { Member(self, $0.type, in: direction) }
        // How many members have a property, of those that no value of a property tells apart.
        var counts: [String: Int] = [:]
        var lost: [Int] = []
        for (index, member) in members.enumerated() {
            let recognition = union.members[index].recognition
            let isKept = member.keeps(recognition, discriminator: union.discriminator)
            if !isKept { lost.append(index) }
            if case .value = recognition, isKept { continue }
            for name in member.names { counts[name, default: 0] += 1 }
        }
        for index in lost {
            union.members[index].recognition = members[index].recognition { counts[$0] == 1 }
            union.members[index].tags = []
        }
        return .union(union)
    }

    /// The properties that a member's values have in one direction.
    private struct Member {
        /// `nil` for what isn't an object.
        private let properties: [Property]?
        /// Those of the objects that a union is made of, too.
        let names: Set<String>

        init(_ definitions: DirectedRecognition, _ type: TypeReference, in direction: Direction) {
            let objects = definitions.objects(in: type)
            let properties = objects.map { $0.properties.filter { $0.onlyDirection != direction.opposite } }
            self.properties = definitions.object(type).map { _ in properties.first ?? [] }
            names = Set(properties.joined().map(\.name))
        }

        /// Whether the recognition finds the member in this direction, too. A discriminator is always there: the union
        /// itself says which member it is.
        func keeps(_ recognition: UnionType.Recognition, discriminator: String?) -> Bool {
            guard properties != nil else { return true }
            return switch recognition {
            case .value(let property, _): property == discriminator || names.contains(property)
            case .property(let name): names.contains(name)
            case .properties(let names): self.names.isSuperset(of: names)
            case .kind, .decoding, .otherwise: true
            }
        }

        /// The recognition by what is left.
        ///
        /// - Parameter isOwn: Whether no other member has a property of this name.
        func recognition(isOwn: (String) -> Bool) -> UnionType.Recognition {
            let own = (properties ?? []).filter { isOwn($0.name) }
            if let required = own.first(where: \.isRequired) { return .property(required.name) }
            return own.isEmpty ? .decoding(.object) : .properties(own.map(\.name))
        }
    }

    private func object(_ type: TypeReference) -> ObjectType? {
        guard let definition = underlying(type), case .object(let object) = definition.kind else { return nil }
        return object
    }

    /// The objects that values of a type may be.
    private func objects(in type: TypeReference) -> [ObjectType] {
        var objects: [ObjectType] = []
        var visited: Set<TypeID> = []
        var pending = [type]
        while let next = pending.popLast() {
            guard let definition = underlying(next), visited.insert(definition.id).inserted else { continue }
            switch definition.kind {
            case .object(let object): objects.append(object)
            case .union(let union): pending += union.members.map(\.type)
            case .tuple, .enumeration, .alias: break
            }
        }
        return objects
    }

    /// The definition behind the names of aliases; `nil` for a type without one.
    private func underlying(_ type: TypeReference) -> TypeDefinition? {
        var next = type.withoutNull.heldName
        var visited: Set<TypeID> = []
        while let id = next, let definition = definitions[id], visited.insert(id).inserted {
            guard case .alias(let target) = definition.kind else { return definition }
            next = target.heldName
        }
        return nil
    }
}
