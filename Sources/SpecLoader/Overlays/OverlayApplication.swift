import Diagnostics

/// Applies one action to a document's tree.
///
/// A node that aliases repeat is never changed itself, since the change is only for the repetitions that the target
/// matches: those with the same change share a changed copy, and the others keep the node.
struct OverlayApplication {
    private let document: SpecDocument
    private let action: Overlay.Action
    /// Changed copies, by the original node and the change.
    private var copies: [Copy: Int32] = [:]

    private struct Copy: Hashable {
        enum Change: Hashable {
            case shape(Int)
            case merge(Int32)
        }

        var node: Int32
        var change: Change
    }

    init(_ action: Overlay.Action, to document: SpecDocument) {
        self.action = action
        self.document = document
    }

    mutating func apply(within steps: inout OverlaySteps) throws(SpecError) {
        var evaluation = JSONPathEvaluation(
            document: document, root: document.files[0].root, budget: steps.budget)
        defer { steps.spent += evaluation.budget.spent }
        let excess = steps.excess
        guard let tree = try targets(in: &evaluation, excess: excess) else { return }
        let root = document.files[0].root
        switch action.change {
        case .remove:
            guard !tree.isTarget else {
                throw SpecError(.overlay, "the whole document can't be removed", at: action.targetNode.location)
            }
            try remove(tree, from: root)
        case .update(let value):
            try checkDepth(of: value.index, below: tree)
            try update(tree, root, with: value.index)
        case .copy(let query, let node):
            guard let source = try source(query, at: node, in: &evaluation, excess: excess) else { return }
            try checkDepth(of: source, below: tree)
            // A copy of its own, since the target may be a part of the source.
            try update(tree, root, with: document.copy(source, into: NodeTable.noParent, at: node))
        }
    }

    // MARK: Finding

    private func targets(
        in evaluation: inout JSONPathEvaluation, excess: String
    ) throws(SpecError) -> TargetTree? {
        do throws(JSONPathEvaluation.LimitError) {
            let targets = try evaluation.find(action.target)
            guard targets.isEmpty else { return try TargetTree(targets, of: &evaluation) }
        } catch {
            throw limit(error, at: action.targetNode, excess: excess)
        }
        document.diagnostics.report(
            .overlayTarget, "the target '\(action.targetNode.text ?? "")' matches nothing",
            at: action.targetNode.location)
        return nil
    }

    /// The node to copy.
    private func source(
        _ query: JSONPath, at node: Node, in evaluation: inout JSONPathEvaluation, excess: String
    ) throws(SpecError) -> Int32? {
        let sources: [Int]
        do throws(JSONPathEvaluation.LimitError) {
            sources = try evaluation.find(query)
        } catch {
            throw limit(error, at: node, excess: excess)
        }
        guard let source = sources.first else {
            document.diagnostics.report(
                .overlayTarget, "'\(node.text ?? "")' matches nothing to copy", at: node.location)
            return nil
        }
        guard sources.count == 1 else {
            throw SpecError(
                .overlay, "'\(node.text ?? "")' matches \(sources.count) nodes; one can be copied", at: node.location)
        }
        return evaluation.steps[source].node
    }

    private func limit(_ error: JSONPathEvaluation.LimitError, at node: Node, excess: String) -> SpecError {
        let reason =
            switch error {
            case .nodes: "visits more than \(document.options.nodeLimit) nodes"
            case .steps: excess
            case .pattern(let pattern): "has a regular expression that is too large: '\(pattern)'"
            }
        return SpecError(.limit, "'\(node.text ?? "")' \(reason)", at: node.location)
    }

    private func checkDepth(of value: Int32, below tree: TargetTree) throws(SpecError) {
        var heights: [Int32: Int] = [:]
        guard tree.depth + document.table.height(of: value, known: &heights) <= document.options.maximumDepth else {
            throw SpecError(
                .limit,
                "after the change the document is nested deeper than \(document.options.maximumDepth) levels",
                at: action.targetNode.location)
        }
    }

    // MARK: Removing

    private mutating func remove(_ tree: TargetTree, from container: Int32) throws(SpecError) {
        for (slot, child) in tree.slots where !child.isTarget {
            let node = try own(slot, of: container, for: .shape(child.shape))
            if node.isNew { try remove(child, from: node.index) }
        }
        let removed = Set(tree.slots.filter(\.value.isTarget).keys)
        guard !removed.isEmpty else { return }
        let children = Array(document.table.childIndices(container))
        let isMapping = document.table.records[Int(container)].kind == .mapping
        let kept = children.indices.filter { !removed.contains(isMapping ? $0 | 1 : $0) }
        try document.setChildren(container, kept.map { children[$0] }, at: action.targetNode)
    }

    // MARK: Updating

    private mutating func update(_ tree: TargetTree, _ root: Int32, with value: Int32) throws(SpecError) {
        try updateSlots(tree, of: root, with: value)
        guard tree.isTarget else { return }
        guard document.table.records[Int(value)].kind == document.table.records[Int(root)].kind else {
            throw SpecError(.overlay, "the whole document can't be replaced", at: action.targetNode.location)
        }
        _ = try merge(value, into: root)
    }

    private mutating func updateSlots(_ tree: TargetTree, of container: Int32, with value: Int32) throws(SpecError) {
        for (slot, child) in tree.slots.sorted(by: { $0.key < $1.key }) {
            let change = Copy.Change.shape(child.shape)
            let original = self.child(slot, of: container)
            let node = try own(slot, of: container, for: change)
            guard node.isNew else { continue }
            try updateSlots(child, of: node.index, with: value)
            guard child.isTarget else { continue }
            let updated = try merge(value, into: node.index, appends: true)
            setChild(slot, of: container, to: updated, from: original, for: change)
        }
    }

    /// Merges a value into a node that isn't shared, and returns the node that replaces it (Overlay 1.1.0 §4.4.3.1).
    private mutating func merge(_ value: Int32, into node: Int32, appends: Bool = false) throws(SpecError) -> Int32 {
        switch (document.table.records[Int(node)].kind, document.table.records[Int(value)].kind) {
        case (.mapping, .mapping):
            try mergeEntries(of: value, into: node)
            return node
        case (.sequence, .sequence):
            try append(Array(document.table.childIndices(value)), to: node)
            return node
        case (.sequence, _) where appends:
            try append([value], to: node)
            return node
        case (.scalar, _): break
        case (let old, let new):
            document.diagnostics.report(
                .overlayMerge, "a \(old) of the document is replaced by a \(new)",
                at: Node(document, value).location,
                notes: [.init("the \(old) is here", at: Node(document, node).location)])
        }
        return try document.copy(value, into: document.table.records[Int(node)].parent, at: action.targetNode)
    }

    private mutating func mergeEntries(of value: Int32, into mapping: Int32) throws(SpecError) {
        let entries = Array(document.table.childIndices(value))
        var added: [Int32] = []
        for index in stride(from: 0, to: entries.count, by: 2) {
            let (key, new) = (entries[index], entries[index + 1])
            if let slot = document.table.slot(of: key, in: mapping) {
                let change = Copy.Change.merge(new)
                let original = child(slot, of: mapping)
                let node = try own(slot, of: mapping, for: change)
                guard node.isNew else { continue }
                let merged = try merge(new, into: node.index)
                setChild(slot, of: mapping, to: merged, from: original, for: change)
            } else {
                added.append(try document.copy(key, into: mapping, at: action.targetNode))
                added.append(try document.copy(new, into: mapping, at: action.targetNode))
            }
        }
        guard !added.isEmpty else { return }
        try document.setChildren(mapping, Array(document.table.childIndices(mapping)) + added, at: action.targetNode)
    }

    private func append(_ values: [Int32], to sequence: Int32) throws(SpecError) {
        var children = Array(document.table.childIndices(sequence))
        for value in values { children.append(try document.copy(value, into: sequence, at: action.targetNode)) }
        try document.setChildren(sequence, children, at: action.targetNode)
    }

    // MARK: Copy on write

    private func child(_ slot: Int, of container: Int32) -> Int32 {
        document.table.children[Int(document.table.records[Int(container)].start) + slot]
    }

    /// Makes a child one that isn't shared; `isNew` is false if another repetition has had the change already.
    private mutating func own(
        _ slot: Int, of container: Int32, for change: Copy.Change
    ) throws(SpecError) -> (index: Int32, isNew: Bool) {
        let node = child(slot, of: container)
        guard document.table.records[Int(node)].flags.contains(.shared) else { return (node, true) }
        if let known = copies[Copy(node: node, change: change)] {
            document.table.records[Int(known)].flags.insert(.shared)
            put(known, slot, of: container)
            return (known, false)
        }
        let copy = try document.copy(node, into: container, at: action.targetNode)
        put(copy, slot, of: container)
        copies[Copy(node: node, change: change)] = copy
        return (copy, true)
    }

    private mutating func setChild(
        _ slot: Int, of container: Int32, to node: Int32, from original: Int32, for change: Copy.Change
    ) {
        put(node, slot, of: container)
        let key = Copy(node: original, change: change)
        if copies[key] != nil { copies[key] = node }
    }

    private func put(_ node: Int32, _ slot: Int, of container: Int32) {
        document.table.children[Int(document.table.records[Int(container)].start) + slot] = node
    }
}
