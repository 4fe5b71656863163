/// The nodes that an action changes, as a tree of indices from the document's root.
final class TargetTree {
    private(set) var slots: [Int: TargetTree] = [:]
    private(set) var isTarget = false
    /// Equal for trees that change the same slots.
    private(set) var shape = 0

    private struct Shape: Hashable {
        var isTarget: Bool
        var slots: [Int: Int]
    }

    private init() {}

    convenience init(_ targets: [Int], of steps: [JSONPathEvaluation.Step]) {
        self.init()
        for target in targets {
            var path: [Int] = []
            var step = target
            while steps[step].parent >= 0 {
                path.append(steps[step].slot)
                step = steps[step].parent
            }
            var tree = self
            for slot in path.reversed() {
                let next = tree.slots[slot] ?? TargetTree()
                tree.slots[slot] = next
                tree = next
            }
            tree.isTarget = true
        }
        var shapes: [Shape: Int] = [:]
        findShape(&shapes)
    }

    private func findShape(_ shapes: inout [Shape: Int]) {
        for child in slots.values { child.findShape(&shapes) }
        let own = Shape(isTarget: isTarget, slots: slots.mapValues(\.shape))
        shape = shapes[own] ?? shapes.count
        shapes[own] = shape
    }
}
