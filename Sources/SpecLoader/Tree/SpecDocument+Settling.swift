import Diagnostics

extension SpecDocument {
    /// Sets the parent of each node to the first node that contains it, and checks that the tree has no cycle and isn't
    /// too deep. A node in several is shared. Needed after a change; errors about the depth are reported at `change`.
    func settle(at change: Node) throws(SpecError) { try settle([files[0].root], at: change) }

    /// The same for the trees of several files; a node that is in two of them belongs to the first.
    func settle(_ roots: [Int32], at change: Node) throws(SpecError) {
        followed = FollowedReferences()
        resources = [:]
        var heights = [Int32](repeating: Self.unknown, count: table.records.count)
        for root in roots { try settle(root, at: change, &heights) }
    }

    // Heights of nodes, or one of these two marks.
    private static let (unknown, unfinished): (Int32, Int32) = (-1, -2)

    private func settle(_ root: Int32, at change: Node, _ heights: inout [Int32]) throws(SpecError) {
        let (unknown, unfinished) = (Self.unknown, Self.unfinished)
        var open: [(node: Int32, next: Int, height: Int32)] = [(root, 0, 0)]
        table.records[Int(root)].parent = NodeTable.noParent
        heights[Int(root)] = unfinished
        while let (node, next, height) = open.last {
            let children = table.childIndices(node)
            guard next < children.count else {
                open.removeLast()
                heights[Int(node)] = height
                if let last = open.indices.last { open[last].height = max(open[last].height, height + 1) }
                continue
            }
            open[open.count - 1].next += 1
            let child = children[children.startIndex + next]
            switch heights[Int(child)] {
            case unknown:
                heights[Int(child)] = unfinished
                table.records[Int(child)].parent = node
                open.append((child, 0, 0))
            case unfinished:
                throw SpecError(
                    .circularReference,
                    "a reference leads to a node that contains it, and OpenAPI has no component for such a node",
                    at: Node(self, child).location)
            case let known:
                table.records[Int(child)].flags.insert(.shared)
                open[open.count - 1].height = max(height, known + 1)
            }
        }
        guard heights[Int(root)] <= options.maximumDepth else {
            throw SpecError(
                .limit, "after the change the document is nested deeper than \(options.maximumDepth) levels",
                at: change.location)
        }
    }
}
