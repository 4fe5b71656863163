import APIModel

/// The model's types by id, and what follows from how they refer to one another.
struct TypeGraph {
    private let definitions: [TypeID: TypeDefinition]
    /// The two types of a schema that differs between the directions, each by the other.
    private let counterparts: [TypeID: TypeID]
    /// Aliases that lead to themselves through nothing but other aliases, arrays and dictionaries.
    private let endlessAliases: Set<TypeID>
    /// The types that get a declaration: named ones, and inline ones that these or an operation refer to. A schema with
    /// a type for each direction has those that are reached, or its own where neither is.
    let declared: Set<TypeID>
    /// The types that a request body reaches, and those of responses that the former are made from.
    let sent: Set<TypeID>

    /// The types of the user's own, which have no definition.
    let ownTypes: [TypeID: OwnTypes.Name]

    init(api: API, operations: [Operation], ownTypes: OwnTypes) {
        self.ownTypes = ownTypes.byID
        let definitions = Dictionary(api.types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.definitions = definitions
        let counterparts = Dictionary(
            api.types.lazy.filter { $0.id.direction != nil }.flatMap { [($0.id, $0.id.schema), ($0.id.schema, $0.id)] },
            uniquingKeysWith: { first, _ in first })
        self.counterparts = counterparts
        let walk = ReferenceWalk(definitions: definitions)

        let used = walk.reached(from: operations.flatMap(\.usedTypes))
        let made = Set(used.lazy.filter { $0.direction != nil }.map(\.schema))
        let named = api.types.filter { type in
            type.isNamed && type.id.direction == nil && (used.contains(type.id) || !made.contains(type.id))
        }
        let declared = used.union(walk.reached(from: named.map { .named($0.id) }))
        self.declared = declared

        let bodies = walk.reached(from: operations.flatMap { $0.requestBody?.contents.map(\.type) ?? [] })
        sent = bodies.union(bodies.lazy.compactMap { counterparts[$0] })
        endlessAliases = Set(
            api.types.lazy.filter { definition in
                guard case .alias(let target) = definition.kind else { return false }
                return walk.aliasesReached(from: target).contains(definition.id)
            }.map(\.id))
    }

    subscript(id: TypeID) -> TypeDefinition? { definitions[id] }

    /// The type that the same schema is in the other direction; `nil` for one that is the same in both.
    func counterpart(of id: TypeID) -> TypeID? { counterparts[id] }

    /// The direction of a type's values; `nil` for one that is the same in both.
    func direction(of id: TypeID) -> Direction? { id.direction ?? counterparts[id]?.direction?.opposite }

    /// What a reference means without nullability, and without names that only stand for a primitive.
    struct Resolved {
        /// Never `nullable`, and never the name of a primitive.
        var type: TypeReference
        var isNullable = false
        /// The documentation of the primitive's name, where it has one.
        var documentation: Documentation?
    }

    /// Takes nullability off a reference, and replaces the name of a primitive by the primitive.
    func resolve(_ reference: TypeReference) -> Resolved {
        var result = Resolved(type: reference)
        var visited: Set<TypeID> = []
        while true {
            switch result.type {
            case .nullable(let wrapped):
                result.isNullable = true
                result.type = wrapped
            case .named(let id):
                guard let definition = definitions[id], visited.insert(id).inserted else {
                    if ownTypes[id] == nil { result.type = .any }
                    return result
                }
                guard case .alias(let target) = definition.kind else { return result }
                let inner = resolve(target, visited: visited)
                result.isNullable = result.isNullable || inner.isNullable
                switch inner.type {
                case .any, .primitive:
                    result.type = inner.type
                    result.documentation =
                        definition.documentation.isEmpty
                        ? inner.documentation : definition.documentation
                case .array, .dictionary, .named, .nullable:
                    break
                }
                return result
            case .any, .primitive, .array, .dictionary:
                return result
            }
        }
    }

    private func resolve(_ reference: TypeReference, visited: Set<TypeID>) -> Resolved {
        switch reference {
        case .nullable(let wrapped):
            var inner = resolve(wrapped, visited: visited)
            inner.isNullable = true
            return inner
        case .named(let id) where visited.contains(id):
            return Resolved(type: .any)
        case .named(let id):
            guard let definition = definitions[id], case .alias(let target) = definition.kind else {
                return Resolved(type: definitions[id] == nil && ownTypes[id] == nil ? .any : reference)
            }
            var inner = resolve(target, visited: visited.union([id]))
            switch inner.type {
            case .any, .primitive: break
            case .array, .dictionary, .named, .nullable: inner.type = reference
            }
            return inner
        case .any, .primitive, .array, .dictionary:
            return Resolved(type: reference)
        }
    }

    /// Whether a type has a declaration of its own; an alias of a primitive has none, the primitive is used instead.
    func needsDeclaration(_ definition: TypeDefinition) -> Bool {
        guard case .alias(let target) = definition.kind else { return true }
        switch resolve(target).type {
        case .any, .primitive, .nullable: return false
        case .array, .dictionary, .named: return true
        }
    }

    /// Whether a name stands for an alias whose declaration would never end.
    func isEndless(_ id: TypeID) -> Bool { endlessAliases.contains(id) }

    /// Whether JSON has the values of a type as another text than their Swift type by itself: numbers in strings, bytes
    /// in the Base64 of URLs.
    func isText(_ reference: TypeReference) -> Bool {
        var current = underlying(reference)
        // An alias of a list may lead to itself.
        var lists = 0
        while lists < 64 {
            switch current {
            case .primitive(let primitive, _): return primitive == .decimalText || primitive == .base64url
            case .array(let inner, _), .dictionary(let inner, _), .nullable(let inner): current = underlying(inner)
            case .any, .named: return false
            }
            lists += 1
        }
        return false
    }

    /// The type behind the names of aliases: for looking at a type, not for writing its name.
    func underlying(_ reference: TypeReference) -> TypeReference {
        var current = resolve(reference).type
        var visited: Set<TypeID> = []
        while case .named(let id) = current, visited.insert(id).inserted,
            let definition = definitions[id], case .alias(let target) = definition.kind
        {
            current = resolve(target).type
        }
        return current
    }
}

extension TypeDefinition {
    /// Whether the document gives the type a name of its own.
    var isNamed: Bool {
        switch schemaPath.root {
        case .schema, .component: schemaPath.steps.isEmpty
        case .operation, .path: false
        }
    }
}

extension Operation {
    /// The types that a client of this operation sends or receives.
    var usedTypes: [TypeReference] {
        parameters.map(\.type)
            + (requestBody?.alternatives.map(\.type) ?? [])
            + responses.flatMap { $0.bodies(isSuccess: true).map(\.type) + $0.headers.map(\.type) }
    }
}
