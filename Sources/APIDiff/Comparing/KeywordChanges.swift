import APIModel

extension Comparison {
    /// The keywords of two schemas that their types don't express.
    mutating func compareKeywords(_ old: [UnmodeledKeyword]?, _ new: [UnmodeledKeyword]?, at position: Position) {
        guard old != nil || new != nil else { return }
        // If only one of them has a list of types, that is a change of the type.
        let hasLists = old.has(.type) && new.has(.type)
        let keywords = Matching(
            (old ?? []).filter { hasLists || $0.keyword != .type },
            (new ?? []).filter { hasLists || $0.keyword != .type }
        ) { Name($0) }
        for keyword in keywords.removed { compare(keyword, nil, at: position.stepping(keyword.steps)) }
        for keyword in keywords.added { compare(nil, keyword, at: position.stepping(keyword.steps)) }
        for (old, new) in keywords.pairs where old.value != new.value {
            compare(old, new, at: position.stepping(new.steps))
        }
    }

    private struct Name: Hashable {
        var keyword: UnmodeledKeyword.Keyword
        var key: String?
        var steps: [SchemaPath.Step]?

        init(_ keyword: UnmodeledKeyword) {
            (self.keyword, key, steps) = (keyword.keyword, keyword.key, keyword.steps)
        }
    }

    private mutating func compare(_ old: UnmodeledKeyword?, _ new: UnmodeledKeyword?, at position: Position) {
        guard let either = new ?? old else { return }
        switch either.keyword {
        case .minContains: compare(.minContains, old?.value.rawValue, new?.value.rawValue, at: position)
        case .maxContains: compare(.maxContains, old?.value.rawValue, new?.value.rawValue, at: position)
        case .stability where old != nil && new != nil: compareStability(old, new, at: position)
        case .allOf where either.isAnnotation:
            guard (old == nil) != (new == nil) else { return }
            report(
                new == nil ? .allOfWordsRemoved : .allOfWordsAdded,
                new == nil
                    ? "a member of `allOf` with annotations only was removed"
                    : "new member of `allOf` with annotations only",
                at: position)
        case let keyword:
            let change: KeywordChange = old == nil ? .added : new == nil ? .removed : .changed
            guard keyword.changes.contains(change) else { return }
            report(.keyword(keyword, change), words(old, new), at: position)
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
        case (_?, nil): return "the \(noun)\(key) was removed"
        case (let old?, let new?): return "the \(noun)\(key) was \(old.value.words) and is \(new.value.words)"
        default: return ""
        }
    }

    /// `draft`, `alpha`, `beta`, `stable`, from the least stable to the most stable.
    private mutating func compareStability(_ old: UnmodeledKeyword?, _ new: UnmodeledKeyword?, at position: Position) {
        let levels = ["\"draft\"", "\"alpha\"", "\"beta\"", "\"stable\""]
        guard let old, let new else { return }
        let words = "`x-stability-level` was \(old.value.words) and is \(new.value.words)"
        let isLess = (levels.firstIndex(of: new.value.rawValue) ?? 0) < (levels.firstIndex(of: old.value.rawValue) ?? 0)
        report(isLess ? .stabilityDecreased : .stabilityIncreased, words, at: position)
    }
}

extension Position {
    fileprivate func stepping(_ steps: [SchemaPath.Step]?) -> Position {
        var position = self
        for step in steps ?? [] { position.append(step) }
        return position
    }
}

extension JSONText {
    fileprivate var isReference: Bool { rawValue.contains("\"$ref\"") }
}
