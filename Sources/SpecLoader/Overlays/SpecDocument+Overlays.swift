import Diagnostics

extension SpecDocument {
    /// Reads overlays and applies them to the root document, in their order.
    func apply(_ overlays: [String]) throws(SpecError) {
        for path in overlays { try apply(overlay: Self.bytes(path: path, name: path, options: options), name: path) }
    }

    /// Applies one overlay to the root document. `name` is its path, in diagnostics.
    func apply(overlay bytes: [UInt8], name: String) throws(SpecError) {
        let file = try read(bytes, as: SourceFile(name: name, relativePath: ""))
        let overlay = try Overlay(Node(self, files[file].root))
        var steps = OverlaySteps(limit: options.stepLimit(forNodes: table.records.count))
        for action in overlay.actions {
            var application = OverlayApplication(action, to: self)
            try application.apply(within: &steps)
        }
        try settle(at: root)
    }

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

extension NodeTable {
    /// How many levels of mappings and sequences a node has, with aliases expanded.
    ///
    /// - Parameter known: Heights of nodes that were found before.
    func height(of node: Int32, known: inout [Int32: Int]) -> Int {
        guard records[Int(node)].kind != .scalar else { return 0 }
        if let height = known[node] { return height }
        // The tree was not deeper than `maximumDepth` before the change, and neither was the overlay.
        var height = 0
        for child in childIndices(node) { height = max(height, self.height(of: child, known: &known)) }
        known[node] = height + 1
        return height + 1
    }
}
