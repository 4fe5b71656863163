import SpecLoader

/// Where a `$dynamicRef` leads (JSON Schema 2020-12 §8.2.3.2): to what a schema has for it that refers to the one with
/// the reference, as a list of users has for the items of a list.
extension SchemaReader {
    /// The schema itself, where it has a `$dynamicAnchor` in its `$defs` that the schema behind its `$ref` asks for.
    func dynamicScope(of node: Node) -> Node? {
        guard let reference = node["$ref"]?.text, let anchors = node["$defs"], anchors.kind == .mapping,
            case let names = anchors.entries.compactMap({ $0.value["$dynamicAnchor"]?.text }), !names.isEmpty,
            let target = context.document.resolve(reference, in: node).node, target != node
        else { return nil }
        return names.contains(where: dynamicNames(in: target).contains) ? node : nil
    }

    /// What a use of a schema has for a dynamic reference; `nil` where it is read as `$ref`.
    func dynamicTarget(of reference: Node, in use: SchemaUse) -> Node? {
        guard let scope = use.scope, reference["$ref"] == nil, let text = reference["$dynamicRef"]?.text,
            text.hasPrefix("#")
        else { return nil }
        let name = String(text.dropFirst())
        return scope["$defs"]?.entries.lazy.map(\.value).first { $0["$dynamicAnchor"]?.text == name }
    }

    /// The names of the dynamic references in a schema.
    private func dynamicNames(in schema: Node) -> Set<String> {
        if let known = dynamicNames[schema] { return known }
        var names: Set<String> = []
        var seen: Set<Node> = []
        var pending = [schema]
        while let node = pending.popLast() {
            guard node.kind != .scalar, seen.insert(node).inserted else { continue }
            if let text = node["$dynamicRef"]?.text, text.hasPrefix("#") { names.insert(String(text.dropFirst())) }
            pending += node.entries.map(\.value)
            pending += node.elements
        }
        dynamicNames[schema] = names
        return names
    }
}
