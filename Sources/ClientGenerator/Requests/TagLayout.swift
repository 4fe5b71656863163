import APIModel

/// The layout of a client whose operations have ids: a type for each tag, and a function for each operation.
enum TagLayout {
    /// Groups the operations below a root by their first tag; those without a tag belong to the client itself.
    static func layout(of api: API, client: SwiftIdentifier) -> ClientLayout {
        let operations = api.root.allOperations
        let byTag = Dictionary(grouping: operations) { $0.tags.first }
        let tags = byTag.keys.compactMap { $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

        let typeNames = ResourceTypeNames(
            tags.map { .init(key: .tag($0), words: [$0], original: $0) }, client: client)
        let properties = NameScope(
            tags.map { tag in
                let name = SwiftIdentifier.member(from: tag)
                return .init(key: tag, original: tag, identifier: name == "client" ? name.appending("Requests") : name)
            }, reserved: []
        ).identifiers

        let documentation = Dictionary(
            api.tags.map { ($0.name, $0.documentation) }, uniquingKeysWith: { first, _ in first })
        let root = ResourcePlan(
            key: .client, typeName: client, documentation: Documentation(), path: "",
            navigations: tags.compactMap { tag in
                properties[tag].map { .init(kind: .property($0), target: .tag(tag), segment: PathSegment(parts: [])) }
            },
            functions: functions(byTag[nil] ?? [], tag: nil, reserved: Set(properties.values).union(["client"])))
        let resources = tags.compactMap { tag in
            typeNames[.tag(tag)].map {
                ResourcePlan(
                    key: .tag(tag), typeName: $0, documentation: documentation[tag] ?? Documentation(), path: "",
                    navigations: [], functions: functions(byTag[tag] ?? [], tag: tag, reserved: ["client"]))
            }
        }
        return ClientLayout(client: root, resources: resources)
    }

    private static func functions(
        _ operations: [Operation], tag: String?, reserved: Set<SwiftIdentifier>
    ) -> [FunctionPlan] {
        let names = NameScope(
            operations.enumerated().map { index, operation in
                let original = operation.id ?? "\(operation.method.rawValue) \(operation.path)"
                return .init(key: index, original: original, identifier: name(of: operation, tag: tag))
            }, reserved: reserved
        ).identifiers
        return operations.enumerated().compactMap { index, operation in
            names[index].map { FunctionPlan(name: $0, operation: operation) }
        }
    }

    /// The id without a prefix that repeats the tag; without an id the method and the path.
    private static func name(of operation: Operation, tag: String?) -> SwiftIdentifier {
        guard let id = operation.id else { return .member(from: [operation.method.rawValue, operation.path]) }
        guard let tag else { return .member(from: id) }
        let words = Words(id).all
        let prefix = Words(tag).all
        let repeats =
            words.count > prefix.count
            && zip(words, prefix).allSatisfy { $0.lowercased() == $1.lowercased() }
        return .member(from: repeats ? words.dropFirst(prefix.count).joined(separator: " ") : id)
    }
}
