import APIModel

/// What a client calls the types of each schema, and which properties make them differ between requests and responses.
public struct DirectedNames: Hashable, Sendable {
    /// A property that only one direction has.
    struct Cause: Hashable {
        var schema: TypeID
        var property: String
        var direction: Direction
    }

    private let names: [TypeID: [Direction: String]]
    private let types: [TypeDefinition]

    /// - Parameters:
    ///   - names: By schema and direction; a schema with one type has the same name for both.
    ///   - api: What the client was generated from.
    public init(_ names: [TypeID: [Direction: String]], of api: API) {
        self.names = names
        types = api.types
    }

    /// The types that are called otherwise in another state of the client, because properties exist in other directions
    /// there: below the first property that each is made of.
    func renamings(to new: DirectedNames) -> [SwiftChange] {
        let renamed = renamed(in: new)
        guard !renamed.isEmpty else { return [] }
        let (before, after) = (Set(causes), Set(new.causes))
        var changes: [SwiftChange] = []
        for (causes, state, words) in [
            (new.causes.filter { !before.contains($0) }, new, "now"),
            (causes.filter { !after.contains($0) }, self, "no longer"),
        ] {
            let users = state.users
            // What an earlier property is the cause of, those that are made of it have been listed below, too.
            var listed: Set<TypeID> = []
            for cause in causes {
                let found = Self.reached(from: cause.schema, by: users, beyond: &listed).flatMap { renamed[$0] ?? [] }
                guard !found.isEmpty, let name = state.names[cause.schema]?.values.min() else { continue }
                let direction = cause.direction == .request ? "requests" : "responses"
                changes.append(
                    SwiftChange(
                        effect: .sourceBreak, name: name,
                        words: "only \(direction) have `\(cause.property)` \(words): types have other names",
                        renamed: Set(found).sorted { ($0.old, $0.new) < ($1.old, $1.new) }))
            }
        }
        return changes
    }

    /// The types that have another name in another state, by schema.
    private func renamed(in new: DirectedNames) -> [TypeID: [SwiftRenaming]] {
        var renamed: [TypeID: [SwiftRenaming]] = [:]
        for (schema, old) in names {
            guard let now = new.names[schema], isDirected(schema) != new.isDirected(schema) else { continue }
            for (direction, name) in old {
                guard let other = now[direction], other != name else { continue }
                renamed[schema, default: []].append(SwiftRenaming(old: name, new: other))
            }
        }
        return renamed
    }

    /// Whether a schema has a type for each direction, or one that is named for one.
    private func isDirected(_ schema: TypeID) -> Bool {
        guard let names = names[schema] else { return false }
        return names.count < 2 || Set(names.values).count > 1
    }

    // MARK: Causes

    /// In the order of the schemas and of their properties.
    private var causes: [Cause] {
        types.flatMap { type -> [Cause] in
            guard case .object(let object) = type.kind else { return [] }
            return object.properties.compactMap { property in
                property.onlyDirection.map { Cause(schema: type.id, property: property.name, direction: $0) }
            }
        }
    }

    /// The schemas that are made of each.
    private var users: [TypeID: [TypeID]] {
        var users: [TypeID: [TypeID]] = [:]
        for type in types {
            for id in type.references.flatMap(\.names) { users[id, default: []].append(type.id) }
        }
        return users
    }

    /// The schemas that are made of one, and itself.
    ///
    /// - Parameter known: Those that are left out; afterwards these are among them.
    private static func reached(
        from schema: TypeID, by users: [TypeID: [TypeID]], beyond known: inout Set<TypeID>
    ) -> [TypeID] {
        var reached: [TypeID] = []
        var pending = [schema]
        while let id = pending.popLast() {
            guard known.insert(id).inserted else { continue }
            reached.append(id)
            pending += users[id] ?? []
        }
        return reached
    }
}
