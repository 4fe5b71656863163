import RegularExpressions

/// Compares the values of nodes as JSON does: the order of keys doesn't matter.
///
/// Aliases make a value of any size from a few nodes. Nodes that must be equal for the answer to be yes are one set of
/// a union-find structure, and never compared again: that takes no more time than the nodes, once each.
struct NodeComparison {
    private let document: SpecDocument
    /// Another node of the same set; the last one has none.
    private var others: [Int32: Int32] = [:]

    init(in document: SpecDocument) { self.document = document }

    /// To be called once: a comparison that failed leaves sets of nodes that differ.
    mutating func areEqual(
        _ first: Int32, _ second: Int32, within budget: inout StepBudget
    ) throws(StepBudget.Exceeded) -> Bool {
        var open = [(first, second)]
        while let (first, second) = open.popLast() {
            try budget.spend()
            let (left, right) = (representative(of: first), representative(of: second))
            guard left != right else { continue }
            let record = document.table.records[Int(left)]
            guard record.kind == document.table.records[Int(right)].kind else { return false }
            if record.kind == .scalar {
                try budget.spend(document.table.cost(ofText: left) + document.table.cost(ofText: right))
                guard let scalar = Node(document, left).scalar, let other = Node(document, right).scalar,
                    scalar.hasValue(of: other)
                else { return false }
                continue
            }
            guard record.count == document.table.records[Int(right)].count else { return false }
            try budget.spend(Int(record.count))
            others[left] = right
            guard let pairs = pairs(left, right) else { return false }
            open.append(contentsOf: pairs)
        }
        return true
    }

    /// The children of two sequences or mappings that must be equal; `nil` if a mapping has other keys.
    private func pairs(_ first: Int32, _ second: Int32) -> [(Int32, Int32)]? {
        let children = document.table.childIndices(first)
        let otherChildren = document.table.childIndices(second)
        guard document.table.records[Int(first)].kind == .mapping else { return Array(zip(children, otherChildren)) }
        var pairs: [(Int32, Int32)] = []
        for key in stride(from: children.startIndex, to: children.endIndex, by: 2) {
            guard let slot = document.table.slot(of: children[key], in: second) else { return nil }
            pairs.append((children[key + 1], otherChildren[otherChildren.startIndex + slot]))
        }
        return pairs
    }

    private mutating func representative(of node: Int32) -> Int32 {
        var node = node
        while let other = others[node] {
            // Halves the path for the next time.
            if let next = others[other] { others[node] = next }
            node = other
        }
        return node
    }
}

extension NodeTable {
    /// The steps that a scalar's text costs whoever reads it all.
    func cost(ofText scalar: Int32) -> Int { 1 + Int(records[Int(scalar)].count) / 16 }

    /// The index of a key's value in a mapping's children.
    mutating func slot(of key: Int32, in mapping: Int32) -> Int? {
        var text = string(key)
        return text.withUTF8 { entry(mapping, for: $0) }.map { Int($0 - records[Int(mapping)].start) + 1 }
    }
}

extension Scalar {
    /// The number, rounded to a `Double`.
    var double: Double? {
        switch self {
        case .integer(let text), .number(let text): return JSONSyntax.number(text).flatMap { Double($0) }
        case .null, .bool, .string: return nil
        }
    }

    /// Whether the values are equal in JSON, where 1 is 1.0, and texts are equal if their characters are, without any
    /// normalization (RFC 8259 §8.3).
    func hasValue(of other: Scalar) -> Bool {
        if case .string(let text) = self, case .string(let otherText) = other {
            return text.utf8.elementsEqual(otherText.utf8)
        }
        if self == other { return true }
        guard let double, let otherDouble = other.double else { return false }
        return double == otherDouble
    }
}
