import Diagnostics

extension SpecDocument {
    /// Gives every node that the root reaches the parent in which it stands first, and checks that the tree has no
    /// cycle and is not too deep. Needed after a change; `place` is what changed it.
    func settle(at place: Node) throws(SpecError) {
        /// How many levels stand in a node; these two are no heights.
        let (unknown, unfinished): (Int32, Int32) = (-1, -2)
        let root = files[0].root
        var heights = [Int32](repeating: unknown, count: table.records.count)
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
                    "a reference leads to a node around itself, and OpenAPI has no component for it",
                    at: Node(self, child).location)
            case let known: open[open.count - 1].height = max(height, known + 1)
            }
        }
        guard heights[Int(root)] <= options.maximumDepth else {
            throw SpecError(
                .limit, "the document was changed and is nested deeper than \(options.maximumDepth) levels now",
                at: place.location)
        }
    }
}
