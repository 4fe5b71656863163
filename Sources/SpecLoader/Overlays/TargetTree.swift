/// The nodes that an action changes, as a tree of indices from the document's root.
final class TargetTree {
    private(set) var slots: [Int: TargetTree] = [:]
    private(set) var isTarget = false
    /// How deep the deepest target is; 0 for the root.
    private(set) var depth = 0
    /// Equal for trees that change the same slots.
    private(set) var shape = 0

    private struct Shape: Hashable {
        var isTarget: Bool
        var slots: [Int: Int]
    }

    private init() {}

    /// - Parameter targets: Indices of the evaluation's steps.
    convenience init(
        _ targets: [Int], of evaluation: inout JSONPathEvaluation
    ) throws(JSONPathEvaluation.LimitError) {
        self.init()
        for target in targets {
            var path: [Int] = []
            var step = target
            while evaluation.steps[step].parent >= 0 {
                path.append(evaluation.steps[step].slot)
                step = evaluation.steps[step].parent
            }
            try evaluation.spend(path.count)
            var tree = self
            for slot in path.reversed() {
                let next = tree.slots[slot] ?? TargetTree()
                tree.slots[slot] = next
                tree = next
            }
            tree.isTarget = true
            depth = max(depth, path.count)
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
