/// Moves what references find in other files into the root document.
struct Joining {
    let document: SpecDocument

    /// The key of the mapping from pointers of the root document to where the objects stood: names of types are made of
    /// that.
    static let originsKey = "x-apus-origins"

    init(_ document: SpecDocument) { self.document = document }

    // MARK: Components

    /// Adds the targets that the root document doesn't contain to its components.
    ///
    /// Their names depend on nothing but their places, their order on nothing but their names.
    func addComponents(_ references: [ComponentReference]) -> [(node: Node, origin: Origin)] {
        var sections: [Node: [String]] = [:]
        for reference in references where !isInRootDocument(reference.target) {
            let known = sections[reference.target]
            sections[reference.target] =
                known.map { $0.lexicographicallyPrecedes(reference.section) ? $0 : reference.section }
                ?? reference.section
        }
        let components = sections.compactMap { node, section -> Component? in
            if ancestors(of: node).contains(where: { sections[$0] != nil }) { return nil }
            return Component(node: node, section: section, origin: Origin(file: node.file, pointer: node.pointer))
        }
        for (section, components) in Dictionary(grouping: components, by: \.section).sorted(by: { $0.key < $1.key }) {
            add(components.sorted { $0.name < $1.name }, to: mapping(at: section))
        }
        return components.map { ($0.node, $0.origin) }
    }

    private struct Component {
        var node: Node
        var section: [String]
        var origin: Origin
        var name: String

        init(node: Node, section: [String], origin: Origin) {
            (self.node, self.section, self.origin) = (node, section, origin)
            name = origin.componentName
        }
    }

    private func isInRootDocument(_ node: Node) -> Bool {
        (sequence(first: node, next: parent).reversed().first ?? node) == document.root
    }

    private func ancestors(of node: Node) -> some Sequence<Node> { sequence(first: node, next: parent).dropFirst() }

    /// The node that contains another one, wherever that comes from.
    private func parent(_ node: Node) -> Node? {
        let parent = document.table.records[Int(node.index)].parent
        return parent == NodeTable.noParent ? nil : Node(document, parent)
    }

    private func add(_ components: [Component], to mapping: Node) {
        var children = Array(document.table.childIndices(mapping.index))
        for component in components {
            var name = component.name
            // The document has a component of that name itself.
            while mapping[name] != nil { name += "_" }
            children += [document.newScalar(name, at: mapping).index, component.node.index]
        }
        document.table.setChildren(mapping.index, children)
    }

    // MARK: Origins

    /// Writes into the document where objects stood.
    func addOrigins(_ moved: [(node: Node, origin: Origin)]) {
        let texts = moved.map { (pointer(to: $0.node).description, $0.origin.description) }
        guard !texts.isEmpty else { return }
        let mapping = mapping(at: [Self.originsKey])
        var children = Array(document.table.childIndices(mapping.index))
        for (pointer, origin) in texts.sorted(by: { $0.0 < $1.0 }) where mapping[pointer] == nil {
            children += [pointer, origin].map { document.newScalar($0, at: mapping).index }
        }
        document.table.setChildren(mapping.index, children)
        for child in children { document.table.records[Int(child)].parent = mapping.index }
    }

    /// The pointer to a node in the document as it is now.
    private func pointer(to node: Node) -> JSONPointer { JSONPointer(tokens: document.table.tokens(to: node.index)) }

    // MARK: References

    /// Lets references lead to where their targets are now.
    func redirect(_ references: [ComponentReference]) {
        for reference in references {
            guard let text = reference.holder[reference.key],
                reference.isForeign || text.text?.hasPrefix("#") == false
            else { continue }
            setText(of: text, by: reference.key, in: reference.holder, to: pointer(to: reference.target).description)
        }
    }

    // MARK: Changing the tree

    /// The mapping at keys of the root document; it, and those around it, are added where they are missing.
    private func mapping(at keys: [String]) -> Node {
        keys.reduce(document.root) { node, key in
            if let next = node[key], next.kind == .mapping { return next }
            let children = Array(document.table.childIndices(node.index))
            let (name, next) = (document.newScalar(key, at: node), document.newMapping([], at: node))
            document.table.setChildren(node.index, children + [name.index, next.index])
            return next
        }
    }

    private func setText(of old: Node, by key: String, in mapping: Node, to text: String) {
        let new = document.newScalar(text, at: old).index
        document.table.records[Int(new)].parent = mapping.index
        var key = key
        let entry = key.withUTF8 { document.table.entry(mapping.index, for: $0) }
        if let entry { document.table.children[Int(entry) + 1] = new }
    }
}

extension SpecDocument {
    /// Reads where objects of other files stood, which ``Joining`` has written.
    func readOrigins() {
        guard let mapping = root[Joining.originsKey], mapping.kind == .mapping else { return }
        var known: Set<Origin> = []
        origins = [:]
        for (key, value) in mapping.entries {
            guard let text = key.text, let pointer = JSONPointer(parsing: text), pointer.tokens.count > 1,
                let node = pointer.tokens.reduce(Optional(root), { node, token in node?[token] }),
                let origin = value.string.flatMap({ Origin(parsing: $0) }), known.insert(origin).inserted
            else { continue }
            origins[node.index] = origin
        }
    }
}

extension [String] {
    fileprivate static func < (first: [String], second: [String]) -> Bool { first.lexicographicallyPrecedes(second) }
}
