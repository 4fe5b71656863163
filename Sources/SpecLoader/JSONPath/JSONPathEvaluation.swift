import RegularExpressions

/// Finds the nodes of a query, each with the steps that lead to it.
///
/// A node that aliases repeat is found once for each repetition, as if the aliases were expanded: what that and filters
/// take of the budget is counted wherever the query or the document decides how much there is to do.
struct JSONPathEvaluation {
    /// A visited node, and how it was reached.
    struct Step {
        var node: Int32
        /// The index of the node in its container's children.
        var slot: Int
        /// The index of the container's step; negative for the root.
        var parent: Int
    }

    /// A query can't be evaluated within the limits.
    enum LimitError: Error {
        /// It keeps more nodes at once than `LoadOptions` allow a document.
        case nodes
        /// It needs more than the budget.
        case steps
        /// `match` or `search` has a regular expression that is too large.
        case pattern(String)
    }

    private(set) var steps: [Step] = []
    let document: SpecDocument
    private let root: Int32
    var budget: StepBudget
    /// The regular expressions so far; `nil` for those that are invalid.
    var patterns: [String: RegularExpression?] = [:]

    init(document: SpecDocument, root: Int32, budget: StepBudget) {
        self.document = document
        self.root = root
        self.budget = budget
    }

    /// Indices of `steps`, in the order of RFC 9535, possibly with duplicates.
    mutating func find(_ path: JSONPath) throws(LimitError) -> [Int] {
        steps.append(Step(node: root, slot: 0, parent: -1))
        return try apply(path, to: steps.count - 1)
    }

    private mutating func apply(_ path: JSONPath, to start: Int) throws(LimitError) -> [Int] {
        var found = [start]
        for segment in path.segments {
            if found.isEmpty { break }
            var next: [Int] = []
            for step in found {
                if segment.isDescendant {
                    var open = [step]
                    while let step = open.popLast() {
                        try select(segment, of: step, into: &next)
                        open.append(contentsOf: try children(of: step).reversed())
                    }
                } else {
                    try select(segment, of: step, into: &next)
                }
            }
            found = next
        }
        return found
    }

    private mutating func select(
        _ segment: JSONPath.Segment, of step: Int, into found: inout [Int]
    ) throws(LimitError) {
        for selector in segment.selectors {
            try spend()
            switch selector {
            case .name(let name):
                if let child = try child(name, of: step) { found.append(child) }
            case .wildcard: found.append(contentsOf: try children(of: step))
            case .index(let index):
                let count = elementCount(of: step)
                let position = index < 0 ? count + index : index
                if position >= 0, position < count { found.append(try add(position, of: step)) }
            case .slice(let start, let end, let by):
                for position in Self.positions(start, end, by, count: elementCount(of: step)) {
                    found.append(try add(position, of: step))
                }
            case .filter(let condition):
                for child in try children(of: step) where try holds(condition, for: steps[child].node) {
                    found.append(child)
                }
            }
        }
    }

    private func elementCount(of step: Int) -> Int {
        let record = document.table.records[Int(steps[step].node)]
        return record.kind == .sequence ? Int(record.count) : 0
    }

    private mutating func child(_ name: String, of step: Int) throws(LimitError) -> Int? {
        let node = steps[step].node
        var name = name
        guard let entry = name.withUTF8({ document.table.entry(node, for: $0) }) else { return nil }
        return try add(Int(entry - document.table.records[Int(node)].start) + 1, of: step)
    }

    private mutating func children(of step: Int) throws(LimitError) -> [Int] {
        let record = document.table.records[Int(steps[step].node)]
        var found: [Int] = []
        let slots =
            switch record.kind {
            case .mapping: stride(from: 1, to: Int(record.count), by: 2)
            case .sequence: stride(from: 0, to: Int(record.count), by: 1)
            case .scalar: stride(from: 0, to: 0, by: 1)
            }
        for slot in slots { found.append(try add(slot, of: step)) }
        return found
    }

    private mutating func add(_ slot: Int, of parent: Int) throws(LimitError) -> Int {
        try spend()
        guard steps.count < document.options.nodeLimit else { throw .nodes }
        let start = Int(document.table.records[Int(steps[parent].node)].start)
        steps.append(Step(node: document.table.children[start + slot], slot: slot, parent: parent))
        return steps.count - 1
    }

    mutating func spend(_ count: Int = 1) throws(LimitError) {
        do throws(StepBudget.Exceeded) {
            try budget.spend(count)
        } catch {
            throw .steps
        }
    }

    /// The elements of a slice (RFC 9535 §2.3.4.2.2).
    private static func positions(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> StrideTo<Int> {
        guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
        func normalized(_ index: Int) -> Int { index >= 0 ? index : count + index }
        if step > 0 {
            let lower = min(max(normalized(start ?? 0), 0), count)
            let upper = min(max(normalized(end ?? count), 0), count)
            return stride(from: lower, to: upper, by: step)
        }
        let upper = min(max(normalized(start ?? count - 1), -1), count - 1)
        let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
        return stride(from: upper, to: lower, by: step)
    }
}

extension JSONPathEvaluation {
    /// The nodes of a query inside a filter, without the steps that lead to them.
    mutating func nodes(_ query: JSONPath.FilterQuery, at node: Int32) throws(LimitError) -> [Int32] {
        let count = steps.count
        defer { steps.removeLast(steps.count - count) }
        steps.append(Step(node: query.startsAtRoot ? root : node, slot: 0, parent: -1))
        return try apply(query.path, to: count).map { steps[$0].node }
    }

    func node(_ index: Int32) -> Node { Node(document, index) }
}
