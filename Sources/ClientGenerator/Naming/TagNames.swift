import APIModel

/// The names of the tags that a client leads to, and of the functions of a tag.
enum TagNames {
    static func members(of node: ResourceNode) -> (children: [ResourceNames.Child], functions: [SwiftIdentifier]) {
        let properties = NameScope(
            node.children.compactMap { child in
                guard case .tag(let tag) = child.target else { return nil }
                let name = SwiftIdentifier.member(from: tag)
                return .init(tag, name == "client" ? name.appending("Requests") : name)
            }
        ).identifiers
        let tag: String? = if case .tag(let tag) = node.key { tag } else { nil }
        let ids = node.operations.map(OperationID.init)
        let names = withPaths(zip(node.operations, ids).map { ($0, $1, name(of: $0, $1, tag: tag)) })
        let functions = NameScope(
            zip(zip(node.operations, ids), names).map { element, name in
                let (operation, id) = element
                return .init(operation.name ?? id?.text ?? "\(operation.method.text) \(operation.path)", name)
            }, reserved: Set(properties).union(["client"])
        ).identifiers
        return (properties.map { .property($0) }, functions)
    }

    /// The name that the document gives, or the id without a prefix that repeats the tag; the method and the path where
    /// there is no id.
    private static func name(of operation: Operation, _ id: OperationID?, tag: String?) -> SwiftIdentifier {
        if let name = operation.name { return .member(from: name) }
        guard let id else { return .member(from: [operation.method.text, operation.path]) }
        guard let tag else { return .member(from: id.text) }
        let words = Words(id.text).all
        let prefix = Words(tag).all
        let repeats =
            words.count > prefix.count
            && zip(words, prefix).allSatisfy { $0.lowercased() == $1.lowercased() }
        return .member(from: repeats ? words.dropFirst(prefix.count).joined(separator: " ") : id.text)
    }

    /// Of equal names whose ids had a suffix, the one with the shortest path stays, and the others get the words of
    /// their paths that they don't have.
    private static func withPaths(
        _ functions: [(operation: Operation, id: OperationID?, name: SwiftIdentifier)]
    ) -> [SwiftIdentifier] {
        var names = functions.map(\.name)
        for group in Dictionary(grouping: functions.indices, by: { functions[$0].name }).values where group.count > 1 {
            func rank(_ index: Int) -> (Int, Int, String) {
                let (operation, id, _) = functions[index]
                let segments = PathSegment.segments(of: operation.path).count
                return (id?.hadSuffix == true ? segments : 0, operation.path.utf8.count, operation.path)
            }
            for index in group.sorted(by: { rank($0) < rank($1) }).dropFirst()
            where functions[index].id?.hadSuffix == true {
                let known = Set(Words(names[index].name).all.map { $0.lowercased() })
                let words = Words(functions[index].operation.path).all.filter { !known.contains($0.lowercased()) }
                if !words.isEmpty { names[index] = names[index].appending(wordsOf: words.joined(separator: " ")) }
            }
        }
        return names
    }
}
