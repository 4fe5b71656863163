/// Pairs of elements of two lists, and elements without a counterpart.
struct Matching<Element> {
    var pairs: [(old: Element, new: Element)] = []
    var removed: [Element]
    var added: [Element]

    init(_ old: [Element], _ new: [Element]) {
        removed = old
        added = new
    }

    /// Matches the remaining elements by a key. `nil` matches nothing, and neither does a key that several elements of
    /// one list have.
    mutating func match(by key: (Element) -> (some Hashable)?) { match(old: key, new: key) }

    /// - Parameter pairsRepeated: Whether elements of one list may have one key: they are matched in their order.
    mutating func match<Key: Hashable>(
        old oldKey: (Element) -> Key?, new newKey: (Element) -> Key?, pairsRepeated: Bool = false
    ) {
        let olds = Self.indices(of: removed, by: oldKey)
        let news = Self.indices(of: added, by: newKey)
        var matched: [(old: Int, new: Int)] = []
        for (key, indices) in news {
            guard let others = olds[key], pairsRepeated || (indices.count == 1 && others.count == 1) else { continue }
            matched += zip(others, indices).map { ($0, $1) }
        }
        matched.sort { $0.new < $1.new }
        pairs += matched.map { (removed[$0.old], added[$0.new]) }
        let (matchedOld, matchedNew) = (Set(matched.map(\.old)), Set(matched.map(\.new)))
        removed = removed.enumerated().filter { !matchedOld.contains($0.offset) }.map(\.element)
        added = added.enumerated().filter { !matchedNew.contains($0.offset) }.map(\.element)
    }

    private static func indices<Key: Hashable>(of elements: [Element], by key: (Element) -> Key?) -> [Key: [Int]] {
        var indices: [Key: [Int]] = [:]
        for (index, element) in elements.enumerated() {
            if let key = key(element) { indices[key, default: []].append(index) }
        }
        return indices
    }
}

extension Matching {
    /// Matches all elements by a key. What has one key in a list is matched in its order: a document that repeats
    /// itself doesn't differ from itself.
    init(_ old: [Element], _ new: [Element], by key: (Element) -> some Hashable) {
        self.init(old, new)
        match(old: { Optional(key($0)) }, new: { Optional(key($0)) }, pairsRepeated: true)
    }
}
