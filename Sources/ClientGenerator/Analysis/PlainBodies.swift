import APIModel

extension API {
    /// Lets a body of text or bytes say so itself, not by a name that stands for it: how it is encoded depends on that.
    mutating func makeBodiesPlain() {
        let bodies = PlainBodies(aliases: types)
        changeContents { $0.type = bodies.plain($0.type) }
    }
}

/// Finds out which bodies are text or bytes.
private struct PlainBodies {
    private var aliases: [TypeID: TypeReference] = [:]

    init(aliases types: [TypeDefinition]) {
        for type in types {
            if case .alias(let target) = type.kind { aliases[type.id] = target }
        }
    }

    func plain(_ type: TypeReference) -> TypeReference {
        var target = type
        var visited: Set<TypeID> = []
        var isNullable = false
        while true {
            switch target {
            case .named(let id):
                guard let next = aliases[id], visited.insert(id).inserted else { return type }
                target = next
            case .nullable(let wrapped):
                isNullable = true
                target = wrapped
            case .primitive(.binary, _): return target
            case .primitive(.string, _): return isNullable ? type : target
            case .any, .primitive, .array, .dictionary: return type
            }
        }
    }
}
