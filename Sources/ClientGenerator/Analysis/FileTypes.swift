import APIModel

/// The types whose values may have files in them.
struct FileTypes {
    private let types: Set<TypeID>

    init(_ declared: [TypeDefinition]) {
        var users: [TypeID: [TypeID]] = [:]
        var pending: [TypeID] = []
        for definition in declared {
            for reference in definition.references {
                for id in reference.names { users[id, default: []].append(definition.id) }
                if reference.isFile { pending.append(definition.id) }
            }
        }
        var types: Set<TypeID> = []
        while let id = pending.popLast() {
            if types.insert(id).inserted { pending += users[id] ?? [] }
        }
        self.types = types
    }

    func contains(_ reference: TypeReference) -> Bool {
        reference.isFile || reference.names.contains(where: types.contains)
    }
}

extension TypeReference {
    /// Whether a value is a file, or a list of files.
    fileprivate var isFile: Bool {
        switch self {
        case .any, .named: false
        case .primitive(let primitive, _): primitive == .binary
        case .array(let element, _), .dictionary(let element, _), .nullable(let element): element.isFile
        }
    }
}
