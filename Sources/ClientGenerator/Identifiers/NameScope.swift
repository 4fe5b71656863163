/// The names of one parent's children, no two of them equal.
///
/// A child whose name nobody else wants gets it. Of several that want one name, the one whose spelling needed the least
/// change keeps it, and the others get words from their own characters: `asc` and `ASC` are `asc` and `ascUppercase`,
/// `foo-bar` beside `fooBar` is `fooBarDash`. The result depends on the set of children alone, not on their order.
package struct NameScope {
    package struct Candidate {
        /// How the document spells the name.
        package var original: String
        /// The name that the child would like to have.
        package var identifier: SwiftIdentifier

        package init(_ original: String, _ identifier: SwiftIdentifier) {
            self.original = original
            self.identifier = identifier
        }
    }

    /// In the order of the candidates.
    package private(set) var identifiers: [SwiftIdentifier]
    private let candidates: [Candidate]
    private var taken: Set<SwiftIdentifier>

    /// Names the children; none gets a reserved name.
    package init(_ candidates: [Candidate], reserved: Set<SwiftIdentifier> = []) {
        self.candidates = candidates
        identifiers = candidates.map(\.identifier)
        taken = reserved
        var losers: [Int] = []
        for (identifier, group) in Dictionary(grouping: candidates.indices, by: { candidates[$0].identifier }) {
            let keeper = reserved.contains(identifier) ? nil : keeper(of: group)
            losers += group.filter { $0 != keeper }
        }
        guard !losers.isEmpty else { return }
        losers.sort()
        // No name made here may be one that another child asks for and gets.
        taken.formUnion(identifiers)
        for step in NameDistinction.steps { losers = settle(losers, by: step) }
        count(losers)
    }

    /// Gives each child the name that a step makes of it, unless it is taken or another child gets the same.
    ///
    /// - Returns: The children that are still without a name.
    private mutating func settle(_ losers: [Int], by step: NameDistinction.Step) -> [Int] {
        let wishes = losers.map { step(candidates[$0].original, candidates[$0].identifier) }
        let demand = Dictionary(grouping: wishes.compactMap { $0 }, by: { $0 }).mapValues(\.count)
        var rest: [Int] = []
        var settled: [SwiftIdentifier] = []
        for (loser, wish) in zip(losers, wishes) {
            if let wish, demand[wish] == 1, !taken.contains(wish) {
                identifiers[loser] = wish
                settled.append(wish)
            } else {
                rest.append(loser)
            }
        }
        taken.formUnion(settled)
        return rest
    }

    /// Numbers the children that nothing tells apart, in the order in which they were given.
    private mutating func count(_ losers: [Int]) {
        var counts: [SwiftIdentifier: Int] = [:]
        for loser in losers {
            let identifier = candidates[loser].identifier
            var name: SwiftIdentifier
            repeat {
                let count = counts[identifier, default: 1] + 1
                counts[identifier] = count
                name = identifier.appending(wordsOf: String(count))
            } while !taken.insert(name).inserted
            identifiers[loser] = name
        }
    }

    /// The child whose spelling is nearest to the name.
    private func keeper(of group: [Int]) -> Int? {
        guard group.count > 1 else { return group.first }
        let ranked = group.map { ($0, NameDistinction.Rank(candidates[$0].original, candidates[$0].identifier)) }
        return ranked.min { $0.1 < $1.1 }?.0
    }
}
