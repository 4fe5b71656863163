import APIModel
import SpecLoader

/// What the members of a union are told apart by if no value of a property does it.
struct UnionStructure {
    /// How many members have a kind; those of several kinds are under `nil`.
    private var kinds: [JSONKind?: Int] = [:]
    private var uses: [SchemaUse: Int] = [:]
    /// How many members that no value distinguishes have a property.
    private var names: [String: Int] = [:]
    private var untaggedUses: [SchemaUse: Int] = [:]
    /// How many of those may have any.
    private var unknown = 0

    /// - Parameter untagged: The indices of the members that no value of a property distinguishes.
    init(_ members: [UnionCandidate], untagged: [Int]) {
        for member in members {
            kinds[member.kind, default: 0] += 1
            uses[member.use, default: 0] += 1
        }
        for member in untagged.lazy.map({ members[$0] }) {
            untaggedUses[member.use, default: 0] += 1
            if member.propertyNames == nil { unknown += 1 }
            for name in member.propertyNames ?? [] { names[name, default: 0] += 1 }
        }
    }

    /// How a member is recognized by what it is: as the only one of its kind, by properties that no other has, or by
    /// decoding.
    func recognition(of member: UnionCandidate) -> UnionType.Recognition {
        guard let kind = member.kind else { return .decoding(nil) }
        if kinds[nil] == nil, kinds[kind] == uses[member.use] { return .kind(kind) }
        let count = untaggedUses[member.use] ?? 0
        guard let object = member.object, unknown == (member.propertyNames == nil ? count : 0) else {
            return .decoding(kind)
        }
        let own = object.properties.keys.filter { name in
            names[name] ?? 0 == (member.propertyNames?.contains(name) == true ? count : 0)
        }.sorted(byBytesOf: \.self)
        if let required = own.first(where: object.required.contains) { return .property(required) }
        return own.isEmpty ? .decoding(kind) : .properties(own)
    }
}

/// What decoding sees of an object: two that look alike have the same properties with similar values.
struct ObjectLook: Hashable {
    /// What decoding sees of a property.
    enum Value: Hashable {
        case primitive(Primitive)
        case enumeration(EnumerationType.Base)
        case object(required: Set<String>, names: Set<String>)
        /// Anything else is only like itself.
        case schema(Node)
    }

    var required: Set<String>
    var names: Set<String>?
    var values: [String: Value]
}

extension SchemaReader {
    /// `nil` for a member that isn't an object.
    func look(of member: UnionCandidate) -> ObjectLook? {
        guard let object = member.object else { return nil }
        return ObjectLook(
            required: object.required, names: member.propertyNames, values: object.properties.mapValues(look(of:)))
    }

    private func look(of schema: SchemaUse) -> ObjectLook.Value {
        switch finalShape(of: schema)?.shape.kind {
        case .primitive(let primitive, _)?: .primitive(primitive)
        case .enumeration(let enumeration)?: .enumeration(enumeration.base)
        case .object(let facets)?: .object(required: facets.required, names: Set(facets.properties.keys))
        case .any?, .null?, .array?, .tuple?, .dictionary?, .union?, .reference?, nil: .schema(resolved(schema.node))
        }
    }
}
