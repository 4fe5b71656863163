import SpecLoader

/// In which directions a property exists (OpenAPI 3.0.3, Schema Object: `readOnly`, `writeOnly`).
struct Access: OptionSet {
    let rawValue: Int

    static let readOnly = Access(rawValue: 1)
    static let writeOnly = Access(rawValue: 2)
}

extension SchemaReader {
    /// What a schema says of the properties that it describes: by itself, by what it refers to, by a member of `allOf`,
    /// or by all members of `oneOf` or `anyOf` but `null` (JSON Schema Validation 2020-12 §9.4).
    func access(of schema: SchemaUse) -> Access {
        if let known = accesses[schema.node] { return known }
        var access = Access()
        for node in applied(by: schema.node) {
            access.formUnion(ownAccess(of: node))
            for keyword in ["oneOf", "anyOf"] {
                let members = context.elements(keyword, of: node).filter { !$0.isNullSchema }
                guard let first = members.first else { continue }
                access.formUnion(
                    members.dropFirst().reduce(sharedAccess(of: first)) { $0.intersection(sharedAccess(of: $1)) })
            }
        }
        accesses[schema.node] = access
        return access
    }

    private func sharedAccess(of node: Node) -> Access {
        applied(by: node).reduce(into: Access()) { $0.formUnion(ownAccess(of: $1)) }
    }

    private func ownAccess(of node: Node) -> Access {
        var access = Access()
        if context.flag("readOnly", of: node) { access.insert(.readOnly) }
        if context.flag("writeOnly", of: node) { access.insert(.writeOnly) }
        return access
    }

    /// A schema, what it refers to, and what it merges with these.
    private func applied(by schema: Node) -> [Node] {
        var nodes: [Node] = []
        var seen: Set<Node> = []
        var pending = [schema]
        while let node = pending.popLast() {
            guard node.kind == .mapping, seen.insert(node).inserted else { continue }
            nodes.append(node)
            if node.reference != nil, let target = target(of: node) { pending.append(target) }
            pending += context.elements("allOf", of: node)
        }
        return nodes
    }
}
