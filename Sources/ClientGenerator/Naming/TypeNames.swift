import APIModel

/// The Swift name of every declared type.
struct TypeNames {
    private var names: [TypeID: SwiftTypeName] = [:]
    private var groups: [[String]: SwiftTypeName] = [:]
    private var taken: Set<SwiftTypeName> = []
    private let module: SwiftIdentifier
    private let webhooks: SwiftTypeName
    /// Types that aren't declared, although declared ones are nested in them.
    let undeclaredOwners: Set<TypeID>

    /// Names the declared types of an API. Resources have their names already, because inline types are nested in them.
    ///
    /// A schema whose own type isn't declared has a name all the same, so that the name of the type that was made of it
    /// doesn't depend on that.
    init(
        _ declared: [TypeDefinition], graph: TypeGraph, resources: ResourceNames, webhooks: WebhookNames?,
        options: NamingOptions
    ) {
        module = options.module
        self.webhooks = SwiftTypeName(components: [options.webhooks])
        let schemas = Set(declared.map(\.id.schema)).sorted().compactMap { graph[$0] }
        let phrases = TypePhrases(schemas, graph: graph, resources: resources)
        undeclaredOwners = phrases.undeclaredOwners(of: declared)
        let made = undeclaredOwners.union(declared.map(\.id)).filter { $0.direction != nil }.sorted()
        let paths = Self.groupPaths(of: schemas)
        let local = Self.localNames(
            of: schemas, made: made, groups: paths, phrases: phrases, resources: resources, webhooks: webhooks,
            options: options)
        for path in paths.sorted(by: { $0.count < $1.count }) {
            guard let name = local[.group(path)] else { continue }
            let parent = groups[Array(path.dropLast())]
            groups[path] = parent?.appending(name) ?? SwiftTypeName(components: [name])
        }
        for id in schemas.map(\.id) + made {
            _ = fullName(of: id, local: local, phrases: phrases, resources: resources)
        }
        taken = Set(names.values).union(groups.values)
        for type in declared where type.overlaps {
            if let name = names[type.id] { taken.insert(name.appending("Several")) }
        }
        for key in resources.keys {
            guard let name = resources.typeName(of: key) else { continue }
            taken.insert(name)
            taken.formUnion(resources.enumerations(of: key).map(name.appending))
            for callbacks in resources.functions(of: key).compactMap(\.callbacks) {
                taken.formUnion(callbacks.nested.map(name.appending(callbacks.type).appending))
            }
        }
        if let webhooks {
            taken.insert(self.webhooks)
            taken.formUnion(webhooks.nested.map(self.webhooks.appending))
        }
    }

    /// The name of each type and group inside its parent; none for a type that is called as its schema's own type.
    ///
    /// - Parameter made: The types that were made of a schema for one direction.
    private static func localNames(
        of types: [TypeDefinition], made: [TypeID], groups: [[String]], phrases: TypePhrases, resources: ResourceNames,
        webhooks: WebhookNames?, options: NamingOptions
    ) -> [TypeNameKey: SwiftIdentifier] {
        var scopes: [TypeOwner: [(key: TypeNameKey, candidate: NameScope.Candidate)]] = [:]
        for type in types {
            let phrase = phrases[type.id]
            let words = type.name.map { [$0] } ?? phrase.words
            let name = options.overrides[type.id] ?? identifier(words, in: phrase.owner)
            scopes[phrase.owner, default: []].append((.type(type.id), .init(phrase.original, name)))
        }
        for path in groups {
            let owner: TypeOwner = path.count == 1 ? .module : .group(Array(path.dropLast()))
            let name = path[path.count - 1]
            scopes[owner, default: []].append((.group(path), .init(name, identifier([name], in: owner))))
        }
        let overlapping = Set(types.filter(\.overlaps).map(\.id))
        var local: [TypeNameKey: SwiftIdentifier] = [:]
        let made = Dictionary(grouping: made.filter { !phrases.isInMade($0) }) { phrases.owner(of: $0) }
        for (owner, children) in scopes {
            let reserved: Set<SwiftIdentifier> =
                switch owner {
                case .module: resources.typeNames.union(options.reserved).union(webhooks.map { [$0.type] } ?? [])
                case .webhooks: Set(webhooks?.nested ?? [])
                case .resource(let key): resources.enumerations(of: key)
                case .type(let id): overlapping.contains(id) ? ["Several"] : []
                case .group: []
                }
            let names = NameScope(children.map(\.candidate), reserved: reserved).identifiers
            for (child, name) in zip(children, names) { local[child.key] = name }
            let directed = (made[owner] ?? []).compactMap { id in local[.type(id.schema)].map { (id, schema: $0) } }
            let others = DirectedNames.identifiers(directed, beside: reserved.union(names))
            for (child, name) in zip(directed, others) { local[.type(child.0)] = name }
        }
        return local
    }

    subscript(id: TypeID) -> SwiftTypeName? { names[id] }

    /// The groups that are not schemas, parents first.
    var allGroups: [SwiftTypeName] {
        groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    /// The shortest spelling by which Swift finds the name inside a scope.
    func spelling(of name: SwiftTypeName, in scope: LookupScope) -> String {
        for start in stride(from: name.components.count - 1, through: 0, by: -1) {
            let head = SwiftTypeName(components: Array(name.components[...start]))
            if found(head.last, in: scope) == head {
                return SwiftTypeName(components: Array(name.components[start...])).templateText
            }
        }
        return "\(module.name).\(name.templateText)"
    }

    /// Whether the type of a scope has a nested type of a name.
    func isNested(_ name: SwiftIdentifier, in scope: LookupScope) -> Bool {
        scope.type.map { taken.contains($0.appending(name)) } ?? false
    }

    private func found(_ identifier: SwiftIdentifier, in scope: LookupScope) -> SwiftTypeName? {
        if scope.hidden.contains(identifier.name) { return nil }
        for level in scope.levels {
            let candidate = level?.appending(identifier) ?? SwiftTypeName(components: [identifier])
            if taken.contains(candidate) { return candidate }
        }
        return nil
    }

    private mutating func fullName(
        of id: TypeID, local: [TypeNameKey: SwiftIdentifier], phrases: TypePhrases, resources: ResourceNames
    ) -> SwiftTypeName? {
        if let known = names[id] { return known }
        guard let identifier = local[.type(id)] ?? local[.type(id.schema)] else { return nil }
        let name: SwiftTypeName? =
            switch phrases.owner(of: id) {
            case .module: SwiftTypeName(components: [identifier])
            case .group(let path): groups[path]?.appending(identifier)
            case .resource(let key): resources.typeName(of: key)?.appending(identifier)
            case .webhooks: webhooks.appending(identifier)
            case .type(let parent):
                fullName(of: parent, local: local, phrases: phrases, resources: resources)?.appending(identifier)
            }
        names[id] = name
        return name
    }

    /// A type's name from words, which doesn't hide what code uses inside the owner.
    private static func identifier(_ words: [String], in owner: TypeOwner) -> SwiftIdentifier {
        let isInResource: Bool
        switch owner {
        case .module: return .topLevelType(from: words)
        case .resource, .webhooks: isInResource = true
        case .group, .type: isInResource = false
        }
        let name = SwiftIdentifier.type(from: words)
        let isReserved = ReservedTypeNames.containsNested(name.name, inResource: isInResource)
        return isReserved ? name.appending("Model") : name
    }

    private static func groupPaths(of types: [TypeDefinition]) -> [[String]] {
        var paths: Set<[String]> = []
        for type in types {
            guard case .schema(let path) = type.schemaPath.root else { continue }
            for count in 1..<max(path.count, 2) where count < path.count { paths.insert(Array(path.prefix(count))) }
        }
        return paths.sorted { $0.lexicographicallyPrecedes($1) }
    }
}

extension TypeDefinition {
    /// Whether it is a union that declares a type for several members at once.
    fileprivate var overlaps: Bool {
        if case .union(let union) = kind { union.members.contains(where: \.overlaps) } else { false }
    }
}

/// What a name in a scope belongs to.
private enum TypeNameKey: Hashable {
    case type(TypeID)
    case group([String])
}
