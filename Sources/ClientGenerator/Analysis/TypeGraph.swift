import APIModel

/// The model's types by id, and what follows from how they refer to one another.
struct TypeGraph {
    private let definitions: [TypeID: TypeDefinition]
    /// The two types of a schema that differs between the directions, each by the other.
    private let counterparts: [TypeID: TypeID]
    private let aliases: AliasTargets
    /// The types that get a declaration: named ones, and inline ones that these or an operation refer to. A schema with
    /// a type for each direction has those that are reached, or its own where neither is.
    let declared: Set<TypeID>
    /// The types that a request body or a response to a webhook reaches, and those of responses that the former are made from.
    let sent: Set<TypeID>

    /// The types of the user's own, which have no definition.
    let ownTypes: [TypeID: OwnTypes.Name]

    init(api: API, operations: [Operation], received: [Operation], ownTypes: OwnTypes) {
        self.ownTypes = ownTypes.byID
        let definitions = Dictionary(api.types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.definitions = definitions
        let counterparts = Dictionary(
            api.types.lazy.filter { $0.id.direction != nil }.flatMap {
                [($0.id, $0.id.schema), ($0.id.schema, $0.id)]
            },
            uniquingKeysWith: { first, _ in first })
        self.counterparts = counterparts
        let walk = ReferenceWalk(definitions: definitions)

        let used = walk.reached(from: operations.flatMap(\.usedTypes) + received.flatMap(\.typesOfReceived))
        let made = Set(used.lazy.filter { $0.direction != nil }.map(\.schema))
        let named = api.types.filter { type in
            type.isNamed && type.id.direction == nil && (used.contains(type.id) || !made.contains(type.id))
        }
        let declared = used.union(walk.reached(from: named.map { .named($0.id) }))
        self.declared = declared

        let bodies = walk.reached(
            from: operations.flatMap { $0.requestBody?.contents.map(\.type) ?? [] }
                + received.flatMap { $0.responses.flatMap(\.contents).map(\.type) })
        sent = bodies.union(bodies.lazy.compactMap { counterparts[$0] })
        aliases = AliasTargets(definitions, ownTypes: Set(self.ownTypes.keys))
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
        let type = reference.withoutNull
        guard case .named(let id) = type else { return Resolved(type: type, isNullable: reference.isNullable) }
        guard let definition = definitions[id] else {
            return Resolved(type: ownTypes[id] == nil ? .any : type, isNullable: reference.isNullable)
        }
        guard let target = aliases[id] else { return Resolved(type: type, isNullable: reference.isNullable) }
        let isNullable = reference.isNullable || target.isNullable
        switch target.type {
        case .any, .primitive:
            let documentation = definition.documentation.isEmpty ? nil : definition.documentation
            return Resolved(type: target.type, isNullable: isNullable, documentation: documentation)
        case .array, .dictionary, .named, .nullable: return Resolved(type: type, isNullable: isNullable)
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
    func isEndless(_ id: TypeID) -> Bool { aliases.endless.contains(id) }

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
        let type = resolve(reference).type
        guard case .named(let id) = type else { return type }
        return aliases[id]?.type ?? type
    }
}

extension TypeDefinition {
    /// Whether the document gives the type a name of its own.
    var isNamed: Bool {
        switch schemaPath.root {
        case .schema, .component: schemaPath.steps.isEmpty
        case .operation, .path, .webhook: false
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
