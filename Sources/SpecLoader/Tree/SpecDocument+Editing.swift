import Diagnostics

// Another tree of the same document: new nodes stand where the ones that they are made of are written.

extension SpecDocument {
    /// A new string, or what a plain scalar with this text is.
    package func newScalar(_ text: String, isString: Bool = true, at place: Node) -> Node {
        let start = UInt32(table.text.count)
        table.text.append(contentsOf: text.utf8)
        return newNode(
            .scalar, isString ? .quoted : [], start: start, count: UInt32(table.text.count) - start, at: place)
    }

    /// A new scalar with the value of another one, which takes no memory for its text.
    package func newScalar(like scalar: Node, at place: Node) -> Node {
        let record = table.records[Int(scalar.index)]
        return newNode(
            .scalar, record.flags.intersection([.quoted, .json]), start: record.start, count: record.count, at: place)
    }

    /// A copy of a node and of what is in it, except what aliases repeat.
    ///
    /// - Throws: `SpecError` if the document becomes too large.
    package func newCopy(of node: Node) throws(SpecError) -> Node {
        Node(self, try copy(node.index, into: node.index, at: node))
    }

    package func newMapping(_ entries: [(key: Node, value: Node)], at place: Node) -> Node {
        let mapping = newNode(.mapping, [], start: 0, count: 0, at: place)
        setEntries(entries, of: mapping)
        return mapping
    }

    package func newList(_ elements: [Node], at place: Node) -> Node {
        let list = newNode(.sequence, [], start: 0, count: 0, at: place)
        table.setChildren(list.index, elements.map(\.index))
        return list
    }

    /// Gives a mapping other entries. The tree is as it should be once ``settle()`` was called.
    package func setEntries(_ entries: [(key: Node, value: Node)], of mapping: Node) {
        table.setChildren(mapping.index, entries.flatMap { [$0.key.index, $0.value.index] })
    }

    /// Marks a node as one that stands in several places, as those that aliases repeat.
    package func share(_ node: Node) { table.records[Int(node.index)].flags.insert(.shared) }

    /// Sets the parents of all nodes, in all files.
    ///
    /// - Throws: `SpecError` if the tree has become too large or too deep.
    package func settle() throws(SpecError) {
        guard table.records.count <= options.nodeLimit, table.children.count <= 4 * options.nodeLimit else {
            throw SpecError(.limit, "more than \(options.nodeLimit) nodes", at: root.location)
        }
        try settle(files.map(\.root), at: root)
    }

    private func newNode(
        _ kind: Node.Kind, _ flags: NodeTable.Flags, start: UInt32, count: UInt32, at place: Node
    ) -> Node {
        var record = table.records[Int(place.index)]
        record.kind = kind
        record.flags = flags
        record.parent = place.index
        record.start = start
        record.count = count
        table.records.append(record)
        return Node(self, Int32(table.records.count - 1))
    }
}
