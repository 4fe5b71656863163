import APIModel

extension API {
    /// The API where a body of text or bytes says so itself, not by a name that stands for it: how it is encoded
    /// depends on that.
    func withPlainBodies() -> API {
        var api = self
        api.root.settle(PlainBodies(aliases: types))
        return api
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

    func settle(_ contents: inout [MediaContent]) {
        for index in contents.indices { contents[index].type = plain(contents[index].type) }
    }

    private func plain(_ type: TypeReference) -> TypeReference {
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

extension Resource {
    /// Recursion is as deep as a path has segments.
    fileprivate mutating func settle(_ bodies: PlainBodies) {
        for index in operations.indices {
            bodies.settle(&operations[index].contents)
            for response in operations[index].responses.indices {
                bodies.settle(&operations[index].responses[response].contents)
            }
        }
        for index in children.indices { children[index].settle(bodies) }
    }
}

extension Operation {
    /// What the request sends; empty for an operation without a body.
    fileprivate var contents: [MediaContent] {
        get { requestBody?.contents ?? [] }
        set { requestBody?.contents = newValue }
    }
}
