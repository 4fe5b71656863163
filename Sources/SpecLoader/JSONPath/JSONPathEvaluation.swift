/// Finds the nodes of a query, each with the steps that lead to it.
///
/// A node that aliases repeat is found once for each repetition, as if the aliases were expanded.
struct JSONPathEvaluation {
    /// A visited node, and how it was reached.
    struct Step {
        var node: Int32
        /// The index of the node in its container's children.
        var slot: Int
        /// The index of the container's step; negative for the root.
        var parent: Int
    }

    /// The query visits more nodes than the limit allows.
    struct TooManySteps: Error {}

    private(set) var steps: [Step] = []
    private let document: SpecDocument
    private let root: Int32
    private var visits = 0
    var patterns: [String: Regex<AnyRegexOutput>] = [:]

    init(document: SpecDocument, root: Int32) {
        self.document = document
        self.root = root
    }

    /// Indices of `steps`, in the order of RFC 9535, possibly with duplicates.
    mutating func find(_ path: JSONPath) throws(TooManySteps) -> [Int] {
        steps.append(Step(node: root, slot: 0, parent: -1))
        return try apply(path, to: steps.count - 1)
    }

    private mutating func apply(_ path: JSONPath, to start: Int) throws(TooManySteps) -> [Int] {
        var found = [start]
        for segment in path.segments {
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
    ) throws(TooManySteps) {
        for selector in segment.selectors {
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

    private mutating func child(_ name: String, of step: Int) throws(TooManySteps) -> Int? {
        let node = steps[step].node
        var name = name
        guard let entry = name.withUTF8({ document.table.entry(node, for: $0) }) else { return nil }
        return try add(Int(entry - document.table.records[Int(node)].start) + 1, of: step)
    }

    private mutating func children(of step: Int) throws(TooManySteps) -> [Int] {
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

    private mutating func add(_ slot: Int, of parent: Int) throws(TooManySteps) -> Int {
        visits += 1
        guard visits <= document.options.nodeLimit else { throw TooManySteps() }
        let start = Int(document.table.records[Int(steps[parent].node)].start)
        steps.append(Step(node: document.table.children[start + slot], slot: slot, parent: parent))
        return steps.count - 1
    }

    /// The elements of a slice (RFC 9535 §2.3.4.2.2).
    private static func positions(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> [Int] {
        guard step != 0 else { return [] }
        func normalized(_ index: Int) -> Int { index >= 0 ? index : count + index }
        if step > 0 {
            let lower = min(max(normalized(start ?? 0), 0), count)
            let upper = min(max(normalized(end ?? count), 0), count)
            return Array(stride(from: lower, to: upper, by: step))
        }
        let upper = min(max(normalized(start ?? count - 1), -1), count - 1)
        let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
        return Array(stride(from: upper, to: lower, by: step))
    }
}

extension JSONPathEvaluation {
    /// The nodes of a query inside a filter, without the steps that lead to them.
    mutating func nodes(_ query: JSONPath.FilterQuery, at node: Int32) throws(TooManySteps) -> [Int32] {
        let count = steps.count
        defer { steps.removeLast(steps.count - count) }
        steps.append(Step(node: query.startsAtRoot ? root : node, slot: 0, parent: -1))
        return try apply(query.path, to: count).map { steps[$0].node }
    }

    func node(_ index: Int32) -> Node { Node(document, index) }
}
