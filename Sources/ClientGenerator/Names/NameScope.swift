/// The names of one parent's children, no two of them equal.
///
/// A child whose name nobody else wants has it. Of several that want one name, the one whose spelling needed the
/// least change keeps it, and the others get words from their own characters: `asc` and `ASC` are `asc` and
/// `ascUppercase`, `foo-bar` beside
/// `fooBar` is `fooBarDash`. The result depends on the set of children alone, not on their order.
package struct NameScope<Key: Hashable> {
    package struct Candidate {
        package var key: Key
        /// How the document spells the name.
        package var original: String
        /// The name that the child would like to have.
        package var identifier: SwiftIdentifier

        package init(key: Key, original: String, identifier: SwiftIdentifier) {
            self.key = key
            self.original = original
            self.identifier = identifier
        }
    }

    package private(set) var identifiers: [Key: SwiftIdentifier] = [:]
    private var taken: Set<SwiftIdentifier>

    /// Names the children; none gets a reserved name.
    package init(_ candidates: [Candidate], reserved: Set<SwiftIdentifier> = []) {
        taken = reserved
        identifiers.reserveCapacity(candidates.count)
        var losers: [Candidate] = []
        for (identifier, group) in Dictionary(grouping: candidates, by: \.identifier) {
            let keeper = reserved.contains(identifier) ? nil : Self.keeper(of: group)
            for index in group.indices where index != keeper { losers.append(group[index]) }
            if let keeper { identifiers[group[keeper].key] = identifier }
        }
        guard !losers.isEmpty else { return }
        // No name made here may be the one that another child likes and has.
        taken.formUnion(candidates.map(\.identifier))
        for step in NameDistinction.steps {
            losers = settle(losers) { step($0.original, $0.identifier) }
        }
        // Equal texts in one parent differ in nothing that a name could say: they are counted in the order given.
        var counts: [SwiftIdentifier: Int] = [:]
        for loser in losers {
            var name: SwiftIdentifier
            repeat {
                let count = counts[loser.identifier, default: 1] + 1
                counts[loser.identifier] = count
                name = loser.identifier.appending(wordsOf: String(count))
            } while !taken.insert(name).inserted
            identifiers[loser.key] = name
        }
    }

    /// Gives each child the name that a step makes of it, unless it is taken or another child gets the same.
    private mutating func settle(_ losers: [Candidate], by step: (Candidate) -> SwiftIdentifier?) -> [Candidate] {
        let wishes = losers.map(step)
        let demand = Dictionary(grouping: wishes.compactMap { $0 }, by: { $0 }).mapValues(\.count)
        var rest: [Candidate] = []
        var settled: [SwiftIdentifier] = []
        for (loser, wish) in zip(losers, wishes) {
            if let wish, demand[wish] == 1, !taken.contains(wish) {
                identifiers[loser.key] = wish
                settled.append(wish)
            } else {
                rest.append(loser)
            }
        }
        taken.formUnion(settled)
        return rest
    }

    /// The child whose spelling is nearest to the name.
    private static func keeper(of group: [Candidate]) -> Int? {
        guard group.count > 1 else { return group.indices.first }
        let ranks = group.map { NameDistinction.Rank($0.original, $0.identifier) }
        return group.indices.min { ranks[$0] < ranks[$1] }
    }
}
