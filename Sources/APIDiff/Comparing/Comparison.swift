import APIModel

/// Compares two states of an API.
///
/// Operations are compared first; where both states have a type at a place, the pair of types is noted with the ways
/// that its values go, and compared by itself, once, however often it is met and whatever it refers to in a circle.
struct Comparison {
    struct Pair: Hashable {
        var old: TypeID
        var new: TypeID
    }

    let old: API
    let new: API
    let oldTypes: [TypeID: TypeDefinition]
    let newTypes: [TypeID: TypeDefinition]

    private var directions: [Pair: Directions] = [:]
    private var pending: [Pair] = []
    private var changesOfPairs: [Pair: [Change]] = [:]
    /// Schemas of other names at the same places.
    private(set) var renamed: [TypeID: TypeID] = [:]
    /// What was found at the place that is being compared.
    private var found: [Change] = []

    init(from old: API, to new: API) {
        self.old = old
        self.new = new
        oldTypes = Dictionary(old.types.map { ($0.id, $0) }) { first, _ in first }
        newTypes = Dictionary(new.types.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Every change, sorted by subject; the worst first in each.
    mutating func changes() -> [Change] {
        compareDocument()
        compareSecuritySchemes()
        compareOperations()
        comparePairs()
        // What no operation meets.
        for type in new.types where type.schemaPath.isNamedSchema && oldTypes[type.id]?.schemaPath.isNamedSchema == true
        {
            meet(type.id, type.id, [])
        }
        comparePairs()
        compareSchemaNames()
        let all = found + changesOfPairs.values.flatMap(\.self)
        return Set(all).sorted { $0.precedes($1) }
    }

    /// Notes that values of one type became values of the other.
    mutating func meet(_ old: TypeID, _ new: TypeID, _ ways: Directions) {
        let pair = Pair(old: old, new: new)
        guard let known = directions[pair] else {
            directions[pair] = ways
            pending.append(pair)
            return
        }
        guard !known.isSuperset(of: ways) else { return }
        directions[pair] = known.union(ways)
        pending.append(pair)
    }

    private mutating func comparePairs() {
        let before = found
        while let pair = pending.popLast() {
            guard let old = oldTypes[pair.old], let new = newTypes[pair.new] else { continue }
            if old.schemaPath.isNamedSchema, new.schemaPath.isNamedSchema, pair.old != pair.new {
                renamed[pair.old] = pair.new
            }
            found = []
            compare(old, new, directions: directions[pair] ?? [])
            changesOfPairs[pair] = found
        }
        found = before
    }
}

// MARK: What was found

extension Comparison {
    /// Adds a change at a place. Its places are those of the site unless the change has its own.
    ///
    /// - Parameter directions: The ways that it goes, if not those of the site.
    mutating func report(_ rule: Rule, _ what: String, at site: Site, directions: Directions? = nil) {
        let words = site.words
        let ways = directions ?? site.directions
        let facts = rule.facts
        found.append(
            Change(
                rule: rule, subject: site.subject, words: words.isEmpty ? what : "\(words): \(what)",
                request: ways.contains(.request) ? facts.request : nil,
                response: ways.contains(.response) ? facts.response : nil, old: site.old, new: site.new))
    }

    mutating func report(_ rule: NamedRule, _ what: String, at site: Site, directions: Directions? = nil) {
        report(.named(rule), what, at: site, directions: directions)
    }
}

extension Change {
    fileprivate func precedes(_ other: Change) -> Bool {
        if subject != other.subject { return subject < other.subject }
        if severity != other.severity { return severity > other.severity }
        if words != other.words { return words.utf8.lexicographicallyPrecedes(other.words.utf8) }
        if rule != other.rule { return rule.name < other.rule.name }
        return "\(String(describing: new)) \(String(describing: old))"
            < "\(String(describing: other.new)) \(String(describing: other.old))"
    }
}

extension SchemaPath {
    /// Whether a schema with a name of its own stands here.
    var isNamedSchema: Bool { if case .schema = root { steps.isEmpty } else { false } }
}

extension API {
    /// What changed on the way to another state of the API.
    public func changes(to new: API) -> [Change] {
        var comparison = Comparison(from: self, to: new)
        return comparison.changes()
    }
}
