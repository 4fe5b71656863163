import APIModel

/// A kind of change: its name, its severities in requests and responses, and a description.
///
/// Names are stable: `apus.yml` may ignore changes by them.
public enum Rule: Hashable, Sendable {
    case named(NamedRule)
    case limit(Limit, LimitChange)
    case keyword(UnmodeledKeyword.Keyword, KeywordChange)

    /// The severities and the description of a rule.
    public struct Facts: Hashable, Sendable {
        /// The severity in requests; `nil` if the rule isn't about requests.
        public var request: Severity?
        /// The severity in responses; `nil` if the rule isn't about responses.
        public var response: Severity?
        /// What changed: one sentence without a full stop.
        public var sentence: String

        init(_ request: Severity?, _ response: Severity?, _ sentence: String) {
            self.request = request
            self.response = response
            self.sentence = sentence
        }
    }

    /// How something changed.
    public enum Kind: String, Codable, Hashable, Sendable {
        case added, removed, changed
    }

    /// Every rule, in the order of the documentation.
    public static let all: [Rule] =
        NamedRule.allCases.map(Rule.named)
        + Limit.allCases.flatMap { limit in LimitChange.allCases.map { .limit(limit, $0) } }
        + UnmodeledKeyword.Keyword.allCases.flatMap { keyword in keyword.changes.map { .keyword(keyword, $0) } }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The rule with a name; `nil` if there is none.
    public init?(name: String) {
        guard let rule = Self.byName[name] else { return nil }
        self = rule
    }

    /// In lowercase words with hyphens: `required-parameter-added`.
    public var name: String {
        switch self {
        case .named(let rule): rule.rawValue
        case .limit(let limit, let change): "\(limit.words)-\(change.rawValue)"
        case .keyword(let keyword, let change): "\(keyword.words)-\(change.rawValue)"
        }
    }

    public var facts: Facts {
        switch self {
        case .named(let rule): rule.facts
        case .limit(let limit, let change): limit.facts(change)
        case .keyword(let keyword, let change): keyword.facts(change)
        }
    }

    public var kind: Kind {
        if name.hasSuffix("-added") { return .added }
        return name.hasSuffix("-removed") ? .removed : .changed
    }
}
