import Diagnostics

extension SpecDocument {
    /// Copies a node and its descendants, except nodes that aliases repeat, which stay shared.
    func copy(_ index: Int32, into parent: Int32, at node: Node) throws(SpecError) -> Int32 {
        guard table.records.count < options.nodeLimit else {
            throw SpecError(.limit, "more than \(options.nodeLimit) nodes", at: node.location)
        }
        let copy = Int32(table.records.count)
        var record = table.records[Int(index)]
        record.parent = parent
        record.flags.subtract([.shared, .anchored])
        table.records.append(record)
        guard record.kind != .scalar else { return copy }
        var children = Array(table.childIndices(index))
        for position in children.indices {
            let child = children[position]
            let isKey = record.kind == .mapping && position % 2 == 0
            if isKey || !table.records[Int(child)].flags.contains(.shared) {
                children[position] = try self.copy(child, into: copy, at: node)
            }
        }
        try setChildren(copy, children, at: node)
        return copy
    }

    /// Gives a mapping or sequence its children; the old ones take their memory all the same.
    func setChildren(_ index: Int32, _ children: [Int32], at node: Node) throws(SpecError) {
        guard table.children.count + children.count <= 4 * options.nodeLimit else {
            throw SpecError(
                .limit, "the changes so far have more than \(4 * options.nodeLimit) keys and values",
                at: node.location)
        }
        table.setChildren(index, children)
    }
}
