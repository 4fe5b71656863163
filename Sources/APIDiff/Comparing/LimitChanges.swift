import APIModel

extension Comparison {
    mutating func compareLimits(_ old: Limits, _ new: Limits, at position: Position) {
        guard old != new else { return }
        for limit in Limit.allCases {
            compare(limit, limit.value(in: old), limit.value(in: new), at: position)
        }
        compareTexts(
            "multipleOf", old.multipleOf, new.multipleOf,
            (.multipleOfAdded, .multipleOfRemoved, .multipleOfChanged), at: position)
        compareTexts("format", old.format, new.format, (.formatAdded, .formatRemoved, .formatChanged), at: position)
        if let pattern = new.pattern, old.pattern != nil, old.pattern != pattern, pattern.matchesEverything {
            report(.patternGeneralized, "`pattern` is `\(pattern)` now, which matches everything", at: position)
        } else {
            compareTexts(
                "pattern", old.pattern, new.pattern, (.patternAdded, .patternRemoved, .patternChanged), at: position)
        }
        switch (old.uniqueItems ?? false, new.uniqueItems ?? false) {
        case (false, true): report(.uniqueItemsAdded, "duplicate items are no longer allowed", at: position)
        case (true, false): report(.uniqueItemsRemoved, "duplicate items are allowed now", at: position)
        default: break
        }
    }

    /// A numeric limit, as the documents spell it.
    mutating func compare(_ limit: Limit, _ old: String?, _ new: String?, at position: Position) {
        let name = "`\(limit.rawValue)`"
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?): report(.limit(limit, .narrowed), "new \(name) \(new)", at: position)
        case (let old?, nil): report(.limit(limit, .widened), "\(name) was removed; it was \(old)", at: position)
        case (let old?, let new?):
            guard let isRaised = new.isGreater(than: old) else { return }
            report(
                .limit(limit, isRaised == limit.isLower ? .narrowed : .widened),
                "\(name) was \(isRaised ? "raised" : "lowered") from \(old) to \(new)", at: position)
        }
    }

    private mutating func compareTexts(
        _ keyword: String, _ old: String?, _ new: String?,
        _ rules: (added: NamedRule, removed: NamedRule, changed: NamedRule), at position: Position
    ) {
        switch (old, new) {
        case (nil, let new?): report(rules.added, "new `\(keyword)` `\(new)`", at: position)
        case (let old?, nil): report(rules.removed, "`\(keyword)` was removed; it was `\(old)`", at: position)
        case (let old?, let new?) where old != new:
            report(rules.changed, "`\(keyword)` was `\(old)` and is `\(new)`", at: position)
        default: break
        }
    }
}

extension String {
    /// Whether this number is greater than another one; `nil` if they are equal.
    fileprivate func isGreater(than other: String) -> Bool? {
        // `Double` isn't exact for integers beyond 2^53.
        if let a = Int(self), let b = Int(other) { return a == b ? nil : a > b }
        guard let a = Double(self), let b = Double(other) else { return self == other ? nil : self > other }
        return a == b ? nil : a > b
    }

    fileprivate var matchesEverything: Bool { ["", ".*", "^.*$", "^.*", ".*$", "^"].contains(self) }
}
