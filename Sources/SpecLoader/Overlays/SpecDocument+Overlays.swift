import Diagnostics

extension SpecDocument {
    /// Reads overlays and applies them to the root document, in their order.
    func apply(_ overlays: [String]) throws(SpecError) {
        guard !overlays.isEmpty else { return }
        for path in overlays {
            let bytes = try Self.bytes(path: path, name: path, options: options)
            let file = try read(bytes, as: SourceFile(name: path, relativePath: ""))
            let overlay = try Overlay(Node(self, files[file].root))
            for action in overlay.actions {
                var application = OverlayApplication(action, to: self)
                try application.apply()
            }
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
        table.setChildren(copy, children)
        return copy
    }
}

extension NodeTable {
    /// The index of a key's value in a mapping's children.
    mutating func slot(of key: Int32, in mapping: Int32) -> Int? {
        var text = string(key)
        return text.withUTF8 { entry(mapping, for: $0) }.map { Int($0 - records[Int(mapping)].start) + 1 }
    }
}
