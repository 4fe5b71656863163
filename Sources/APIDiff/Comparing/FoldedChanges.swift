import APIModel

extension Comparison {
    /// What two schemas at one place say with keywords that no type shows.
    mutating func compareFolded(_ old: [UnmodeledKeyword]?, _ new: [UnmodeledKeyword]?, at site: Site) {
        guard old != nil || new != nil else { return }
        // A list of types on one side only is another type.
        let hasLists = old.has(.type) && new.has(.type)
        let keywords = Matching(
            (old ?? []).filter { hasLists || $0.keyword != .type },
            (new ?? []).filter { hasLists || $0.keyword != .type }
        ) { Name($0) }
        for keyword in keywords.removed { compare(keyword, nil, at: site.stepping(keyword.steps)) }
        for keyword in keywords.added { compare(nil, keyword, at: site.stepping(keyword.steps)) }
        for (old, new) in keywords.pairs where old.value != new.value {
            compare(old, new, at: site.stepping(new.steps))
        }
    }

    private struct Name: Hashable {
        var keyword: UnmodeledKeyword.Keyword
        var key: String?
        var steps: [SchemaPath.Step]?

        init(_ folded: UnmodeledKeyword) { (keyword, key, steps) = (folded.keyword, folded.key, folded.steps) }
    }

    private mutating func compare(_ old: UnmodeledKeyword?, _ new: UnmodeledKeyword?, at site: Site) {
        guard let either = new ?? old else { return }
        switch either.keyword {
        case .minContains: compare(.minContains, old?.value.rawValue, new?.value.rawValue, at: site)
        case .maxContains: compare(.maxContains, old?.value.rawValue, new?.value.rawValue, at: site)
        case .stability where old != nil && new != nil: compareStability(old, new, at: site)
        case .allOf where either.isAnnotation:
            guard (old == nil) != (new == nil) else { return }
            report(
                new == nil ? .allOfWordsRemoved : .allOfWordsAdded,
                new == nil ? "a member of `allOf` with words only is gone" : "new member of `allOf` with words only",
                at: site)
        case let keyword:
            let change: KeywordChange = old == nil ? .added : new == nil ? .removed : .changed
            guard keyword.changes.contains(change) else { return }
            report(.keyword(keyword, change), words(old, new), at: site)
        }
    }

    private func words(_ old: UnmodeledKeyword?, _ new: UnmodeledKeyword?) -> String {
        guard let either = new ?? old else { return "" }
        let noun = either.keyword.noun
        let isNumbered = either.keyword == .prefixItems || (either.keyword == .allOf && !either.value.isReference)
        let key = either.key.map { isNumbered ? " \($0)" : " `\($0)`" } ?? ""
        let isNamed = either.key != nil && either.keyword != .discriminatorMapping
        switch (old, new) {
        case (nil, let new?): return "new \(noun)\(key)" + (isNamed ? "" : ": \(new.value.words)")
        case (_?, nil): return "the \(noun)\(key) is gone"
        case (let old?, let new?): return "the \(noun)\(key) was \(old.value.words) and is \(new.value.words)"
        default: return ""
        }
    }

    /// `draft`, `alpha`, `beta`, `stable`, each firmer than the one before.
    private mutating func compareStability(_ old: UnmodeledKeyword?, _ new: UnmodeledKeyword?, at site: Site) {
        let levels = ["\"draft\"", "\"alpha\"", "\"beta\"", "\"stable\""]
        guard let old, let new else { return }
        let words = "`x-stability-level` was \(old.value.words) and is \(new.value.words)"
        let isLess = (levels.firstIndex(of: new.value.rawValue) ?? 0) < (levels.firstIndex(of: old.value.rawValue) ?? 0)
        report(isLess ? .stabilityDecreased : .stabilityIncreased, words, at: site)
    }
}

extension Site {
    fileprivate func stepping(_ steps: [SchemaPath.Step]?) -> Site {
        var site = self
        for step in steps ?? [] { site.append(step) }
        return site
    }
}

extension JSONText {
    fileprivate var isReference: Bool { rawValue.contains("\"$ref\"") }
}
