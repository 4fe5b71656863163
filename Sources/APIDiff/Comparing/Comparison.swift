import APIModel
import Diagnostics

/// Compares two states of an API.
///
/// Operations are compared first. Where both states refer to a definition, the pair of definitions is noted with the
/// directions of its values, and later compared once, however often it is found and even if it is recursive.
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
    /// Schemas that were replaced by schemas with other names.
    private(set) var renamed: [TypeID: TypeID] = [:]
    /// The changes found so far in the pair or operation that is being compared.
    private var found: [Change] = []

    init(from old: API, to new: API) {
        self.old = old
        self.new = new
        oldTypes = Dictionary(old.types.map { ($0.id, $0) }) { first, _ in first }
        newTypes = Dictionary(new.types.map { ($0.id, $0) }) { first, _ in first }
    }

    /// All changes, sorted by subject, the worst first in each.
    mutating func changes() -> [Change] {
        compareDocument()
        compareSecuritySchemes()
        compareOperations()
        compareWebhooks()
        comparePairs()
        // Schemas that no operation uses.
        for type in new.types where type.schemaPath.isNamedSchema && oldTypes[type.id]?.schemaPath.isNamedSchema == true
        {
            note(type.id, type.id, [])
        }
        comparePairs()
        compareSchemaNames()
        let all = found + changesOfPairs.values.flatMap(\.self)
        return Set(all).sorted { $0.precedes($1) }
    }

    /// Notes a pair of definitions, to compare it later.
    mutating func note(_ old: TypeID, _ new: TypeID, _ added: Directions) {
        let pair = Pair(old: old, new: new)
        guard let known = directions[pair] else {
            directions[pair] = added
            pending.append(pair)
            return
        }
        guard !known.isSuperset(of: added) else { return }
        directions[pair] = known.union(added)
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

// MARK: Reporting

extension Comparison {
    /// Adds a change with the source locations of the position.
    ///
    /// - Parameter directions: The directions of the change, if not those of the position.
    mutating func report(_ rule: Rule, _ what: String, at position: Position, directions: Directions? = nil) {
        let words = position.words
        let directions = directions ?? position.directions
        let facts = rule.facts
        found.append(
            Change(
                rule: rule, subject: position.subject, words: words.isEmpty ? what : "\(words): \(what)",
                request: directions.contains(.request) ? facts.request : nil,
                response: directions.contains(.response) ? facts.response : nil, old: position.old, new: position.new))
    }

    mutating func report(_ rule: NamedRule, _ what: String, at position: Position, directions: Directions? = nil) {
        report(.named(rule), what, at: position, directions: directions)
    }
}

extension Change {
    fileprivate func precedes(_ other: Change) -> Bool {
        if subject != other.subject { return subject < other.subject }
        if severity != other.severity { return severity > other.severity }
        if words != other.words { return words.precedesByBytes(other.words) }
        if rule != other.rule { return rule.name < other.rule.name }
        return "\(String(describing: new)) \(String(describing: old))"
            < "\(String(describing: other.new)) \(String(describing: other.old))"
    }
}

extension SchemaPath {
    /// Whether this is the path of a named schema.
    var isNamedSchema: Bool { if case .schema = root { steps.isEmpty } else { false } }
}

extension API {
    /// The changes from this state of the API to another.
    public func changes(to new: API) -> [Change] {
        var comparison = Comparison(from: self, to: new)
        return comparison.changes()
    }
}
