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
