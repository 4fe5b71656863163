import APIModel

extension API {
    /// Keeps files only where a part of a multipart body is one. Elsewhere in a value, `format: binary` is a string:
    /// JSON and forms have no bytes.
    mutating func keepFilesInParts(of operations: [Operation]) {
        let definitions = Dictionary(types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let parts = FileParts(of: operations, definitions: definitions)
        types.changeEach { type in
            guard !parts.ids.contains(type.id), type.references.contains(where: parts.mayHaveFiles) else { return }
            type.kind = type.kind.mappingReferences(parts.withoutFiles)
        }
        changeParameters { $0.type = parts.withoutFiles($0.type) }
        changeContents { content in
            // Bytes that are a whole body stay bytes.
            guard content.requestCoding != .multipart, !content.type.isBytes else { return }
            content.type = parts.withoutFiles(content.type)
        }
        examples.changeEach { $0.type = parts.withoutFiles($0.type) }
    }
}

/// The types that the parts of multipart bodies have, down to the files.
private struct FileParts {
    let definitions: [TypeID: TypeDefinition]
    private(set) var ids: Set<TypeID> = []

    init(of operations: [Operation], definitions: [TypeID: TypeDefinition]) {
        self.definitions = definitions
        for operation in operations {
            for content in operation.requestBody?.contents ?? [] where content.requestCoding == .multipart {
                add(bodies: content.type)
            }
        }
    }

    /// Adds the objects that a body may be, and the types of their properties.
    private mutating func add(bodies type: TypeReference) {
        for id in type.names {
            guard let definition = definitions[id], ids.insert(id).inserted else { continue }
            switch definition.kind {
            case .object: definition.references.forEach { add(parts: $0) }
            case .union, .alias: definition.references.forEach { add(bodies: $0) }
            case .tuple, .enumeration: break
            }
        }
    }

    /// An object that is a part is JSON, so its properties are no parts.
    private mutating func add(parts type: TypeReference) {
        for id in type.names {
            guard let definition = definitions[id] else { continue }
            switch definition.kind {
            case .union, .alias:
                if ids.insert(id).inserted { definition.references.forEach { add(parts: $0) } }
            case .object, .tuple, .enumeration: break
            }
        }
    }

    // MARK: The other types

    /// Whether a reference may be another one without files; most are none, and to copy a type costs more than to look.
    func mayHaveFiles(_ type: TypeReference) -> Bool {
        switch type {
        case .primitive(let primitive, _): primitive == .binary
        case .array(let inner, _), .dictionary(let inner, _), .nullable(let inner): mayHaveFiles(inner)
        case .named(let id): ids.contains(id)
        case .any: false
        }
    }

    func withoutFiles(_ type: TypeReference) -> TypeReference {
        switch type {
        case .primitive(.binary, let limits): .primitive(.string, limits)
        case .array(let element, let limits): .array(of: withoutFiles(element), limits)
        case .dictionary(let value, let limits): .dictionary(of: withoutFiles(value), limits)
        case .nullable(let wrapped): .nullable(withoutFiles(wrapped))
        case .named(let id): aliasOfFile(id).map(withoutFiles) ?? type
        case .any, .primitive: type
        }
    }

    /// What an alias of files among the parts stands for: elsewhere it is spelled out.
    private func aliasOfFile(_ id: TypeID) -> TypeReference? {
        guard ids.contains(id), case .alias(let target)? = definitions[id]?.kind, isFile(target, seen: [id]) else {
            return nil
        }
        return target
    }

    private func isFile(_ type: TypeReference, seen: Set<TypeID>) -> Bool {
        switch type {
        case .primitive(let primitive, _): return primitive == .binary
        case .array(let inner, _), .dictionary(let inner, _), .nullable(let inner): return isFile(inner, seen: seen)
        case .named(let id):
            guard !seen.contains(id), case .alias(let target)? = definitions[id]?.kind else { return false }
            return isFile(target, seen: seen.union([id]))
        case .any: return false
        }
    }
}
