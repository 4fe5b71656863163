import APIModel

/// Selects the types that an API uses.
struct ReachableTypes {
    private var definitions: [TypeID: TypeDefinition]

    init(_ definitions: [TypeID: TypeDefinition]) { self.definitions = definitions }

    /// The types that the operations or the named schemas reach, sorted by id.
    mutating func types(
        reachedFrom operations: [Operation], named ids: [TypeID], warn: (TypeDefinition) -> Void
    ) -> [TypeDefinition] {
        breakAliasCycles(warn: warn)
        var pending = ids
        operations.forEachType { $0.addNamed(to: &pending) }
        var reached: Set<TypeID> = []
        while let id = pending.popLast() {
            guard let definition = definitions[id], reached.insert(id).inserted else { continue }
            definition.kind.forEachType { $0.addNamed(to: &pending) }
        }
        return reached.sorted().compactMap { definitions[$0] }
    }

    /// `A: {type: array, items: {$ref: A}}`: a list of nothing but itself isn't a type. The inner reference becomes any
    /// value.
    private mutating func breakAliasCycles(warn: (TypeDefinition) -> Void) {
        var done: Set<TypeID> = []
        for start in definitions.values.filter(\.isAlias).map(\.id).sorted() {
            // The aliases from `start` on; an alias refers to one other at most.
            var chain: [TypeID] = []
            var seen: Set<TypeID> = []
            var next: TypeID? = start
            while let id = next, !done.contains(id), case .alias(let type)? = definitions[id]?.kind {
                guard seen.insert(id).inserted else {
                    guard let last = chain.last, let definition = definitions[last],
                        case .alias(let inner) = definition.kind
                    else { break }
                    warn(definition)
                    definitions[last]?.kind = .alias(inner.replacingNamed(with: .any))
                    break
                }
                chain.append(id)
                next = type.firstNamed
            }
            done.formUnion(chain)
        }
    }
}

extension TypeDefinition {
    fileprivate var isAlias: Bool { if case .alias = kind { true } else { false } }
}

extension TypeReference {
    /// The named type in this one, possibly in arrays, dictionaries or beside `null`.
    var firstNamed: TypeID? {
        switch self {
        case .any, .primitive: nil
        case .array(let type, _), .dictionary(let type, _), .nullable(let type): type.firstNamed
        case .named(let id): id
        }
    }

    fileprivate func addNamed(to ids: inout [TypeID]) {
        if let id = firstNamed { ids.append(id) }
    }

    fileprivate func replacingNamed(with type: TypeReference) -> TypeReference {
        switch self {
        case .any, .primitive: self
        case .array(let inner, let limits): .array(of: inner.replacingNamed(with: type), limits)
        case .dictionary(let inner, let limits): .dictionary(of: inner.replacingNamed(with: type), limits)
        case .nullable(let inner): inner.replacingNamed(with: type).orNull
        case .named: type
        }
    }
}

extension TypeDefinition.Kind {
    /// Calls a function with every type that a definition refers to.
    func forEachType(_ body: (TypeReference) -> Void) {
        switch self {
        case .object(let object):
            for property in object.properties { body(property.type) }
            object.additionalProperties.type.map(body)
        case .enumeration: break
        case .union(let union): for member in union.members { body(member.type) }
        case .tuple(let tuple):
            for element in tuple.elements { body(element.type) }
            tuple.rest.map(body)
        case .alias(let type): body(type)
        }
    }
}

extension [Operation] {
    /// Calls a function with every type that the operations refer to; their callbacks are operations of their own.
    fileprivate func forEachType(_ body: (TypeReference) -> Void) {
        for operation in self {
            for parameter in operation.parameters { body(parameter.type) }
            for content in operation.requestBody?.contents ?? [] { body(content.type) }
            for response in operation.responses {
                for header in response.headers { body(header.type) }
                for content in response.contents { body(content.type) }
            }
        }
    }
}
