import APIModel

/// The Swift name of every declared type.
struct TypeNames {
    private var names: [TypeID: SwiftTypeName] = [:]
    private var groups: [[String]: SwiftTypeName] = [:]
    private var declared: Set<SwiftTypeName> = []
    private let module: SwiftIdentifier

    /// Names the types of an API; resources are named already, because inline types are nested in them.
    init(types: [TypeDefinition], layout: ClientLayout, options: NamingOptions) {
        module = options.module
        let phrases = TypePhrases(types: types, layout: layout)

        var scopes: [TypeOwner: [NameScope<TypeNameKey>.Candidate]] = [:]
        for type in types {
            let phrase = phrases[type.id]
            scopes[phrase.owner, default: []].append(
                .init(
                    key: .type(type.id), original: phrase.original,
                    identifier: options.overrides[type.id] ?? Self.identifier(phrase.words, in: phrase.owner)))
        }
        for path in Self.groupPaths(of: types) {
            let owner: TypeOwner = path.count == 1 ? .module : .group(Array(path.dropLast()))
            let name = path[path.count - 1]
            scopes[owner, default: []].append(
                .init(key: .group(path), original: name, identifier: Self.identifier([name], in: owner)))
        }

        var local: [TypeNameKey: SwiftIdentifier] = [:]
        for (owner, candidates) in scopes {
            let reserved: Set<SwiftIdentifier> =
                switch owner {
                case .module: layout.typeNames.union(options.reserved)
                case .resource(let key): layout.enumerationNames(of: key)
                case .group, .type: []
                }
            local.merge(NameScope(candidates, reserved: reserved).identifiers) { first, _ in first }
        }
        for path in Self.groupPaths(of: types).sorted(by: { $0.count < $1.count }) {
            guard let name = local[.group(path)] else { continue }
            let parent = groups[Array(path.dropLast())]
            groups[path] = parent?.appending(name) ?? SwiftTypeName(components: [name])
        }
        for type in types { _ = fullName(of: type.id, local: local, phrases: phrases, layout: layout) }
        declared = Set(names.values).union(groups.values)
        for resource in layout.resources {
            let name = SwiftTypeName(components: [resource.typeName])
            declared.insert(name)
            declared.formUnion(layout.enumerationNames(of: resource.key).map(name.appending))
        }
    }

    subscript(id: TypeID) -> SwiftTypeName? { names[id] }

    /// What types are sorted by.
    func sortKey(_ type: TypeDefinition) -> [String] { names[type.id]?.components.map(\.name) ?? [] }

    /// The groups that are no schemas, each with the path of its names in the document; sorted by path.
    var allGroups: [(path: [String], name: SwiftTypeName)] {
        groups.map { ($0.key, $0.value) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    }

    /// The shortest spelling that Swift finds from inside of a scope.
    func spelling(of name: SwiftTypeName, in scope: LookupScope) -> String {
        for start in stride(from: name.components.count - 1, through: 0, by: -1) {
            let head = SwiftTypeName(components: Array(name.components[...start]))
            if found(head.last, in: scope) == head {
                return SwiftTypeName(components: Array(name.components[start...])).templateText
            }
        }
        return "\(module.name).\(name.templateText)"
    }

    private func found(_ identifier: SwiftIdentifier, in scope: LookupScope) -> SwiftTypeName? {
        for level in scope.levels {
            let candidate = level?.appending(identifier) ?? SwiftTypeName(components: [identifier])
            if declared.contains(candidate) { return candidate }
        }
        return nil
    }

    private mutating func fullName(
        of id: TypeID, local: [TypeNameKey: SwiftIdentifier], phrases: TypePhrases, layout: ClientLayout
    ) -> SwiftTypeName? {
        if let known = names[id] { return known }
        guard let identifier = local[.type(id)] else { return nil }
        let name: SwiftTypeName? =
            switch phrases[id].owner {
            case .module: SwiftTypeName(components: [identifier])
            case .group(let path): groups[path]?.appending(identifier)
            case .resource(let key): layout.typeName(of: key)?.appending(identifier)
            case .type(let parent):
                fullName(of: parent, local: local, phrases: phrases, layout: layout)?.appending(identifier)
            }
        names[id] = name
        return name
    }

    /// A type's name from words; what is used where the type stands is not hidden.
    private static func identifier(_ words: [String], in owner: TypeOwner) -> SwiftIdentifier {
        let isInResource: Bool
        switch owner {
        case .module: return .topLevelType(from: words)
        case .resource: isInResource = true
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

/// What a name in a scope belongs to.
enum TypeNameKey: Hashable {
    case type(TypeID)
    case group([String])
}

/// What the user and the package decide about names.
struct NamingOptions {
    var module: SwiftIdentifier
    /// Names that the user gave.
    var overrides: [TypeID: SwiftIdentifier]
    /// Top-level names that are taken: the client's and the module's.
    var reserved: Set<SwiftIdentifier>
}
