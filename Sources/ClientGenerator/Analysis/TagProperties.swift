import APIModel
import Diagnostics

extension API {
    /// Adds a property for the tag to objects that several tags of one union mean and that have no place for it: what
    /// came with one of them could not be sent with the same one again.
    mutating func keepTags() {
        let positions = Dictionary(
            types.indices.map { (types[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        for union in types.compactMap(\.kind.union) {
            guard let tag = union.tag else { continue }
            let type: Primitive = union.valueBase == .integer ? .integer : .string
            for member in union.members where member.tags.count > 1 {
                guard let position = object(member.type, at: positions),
                    case .object(var object) = types[position].kind, object.additionalProperties.areDropped,
                    !object.properties.contains(where: { $0.name == tag })
                else { continue }
                object.properties.append(
                    Property(
                        name: tag, type: .primitive(type, .none), isRequired: false, isReadOnly: false,
                        isWriteOnly: false, isDeprecated: false, documentation: Documentation(),
                        sourceLocation: types[position].sourceLocation))
                object.properties.sort { $0.name.precedesByBytes($1.name) }
                types[position].kind = .object(object)
            }
        }
    }

    /// The position of the object that a reference leads to, possibly through aliases.
    private func object(_ type: TypeReference, at positions: [TypeID: Int]) -> Int? {
        var type = type.withoutNull
        var seen: Set<TypeID> = []
        while case .named(let id) = type, seen.insert(id).inserted, let position = positions[id] {
            guard case .alias(let target) = types[position].kind else { return position }
            type = target.withoutNull
        }
        return nil
    }
}

extension TypeDefinition.Kind {
    fileprivate var union: UnionType? { if case .union(let union) = self { union } else { nil } }
}

extension AdditionalProperties {
    /// Whether a client ignores the properties that an object doesn't name.
    fileprivate var areDropped: Bool { if case .typed = self { false } else { true } }
}
