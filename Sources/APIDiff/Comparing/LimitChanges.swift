import APIModel

extension Comparison {
    mutating func compareLimits(_ old: Limits, _ new: Limits, at site: Site) {
        guard old != new else { return }
        for limit in Limit.allCases {
            compare(limit, limit.value(in: old), limit.value(in: new), at: site)
        }
        compareTexts(
            "multipleOf", old.multipleOf, new.multipleOf,
            (.multipleOfAdded, .multipleOfRemoved, .multipleOfChanged), at: site)
        compareTexts("format", old.format, new.format, (.formatAdded, .formatRemoved, .formatChanged), at: site)
        if let pattern = new.pattern, old.pattern != nil, old.pattern != pattern, pattern.matchesEverything {
            report(.patternGeneralized, "`pattern` is `\(pattern)` now, which every text matches", at: site)
        } else {
            compareTexts(
                "pattern", old.pattern, new.pattern, (.patternAdded, .patternRemoved, .patternChanged), at: site)
        }
        switch (old.uniqueItems ?? false, new.uniqueItems ?? false) {
        case (false, true): report(.uniqueItemsAdded, "no item may be there twice now", at: site)
        case (true, false): report(.uniqueItemsRemoved, "an item may be there twice now", at: site)
        default: break
        }
    }

    /// A limit that is a number, as the documents spell it.
    mutating func compare(_ limit: Limit, _ old: String?, _ new: String?, at site: Site) {
        let name = "`\(limit.rawValue)`"
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?): report(.limit(limit, .narrowed), "new \(name) \(new)", at: site)
        case (let old?, nil): report(.limit(limit, .widened), "\(name) is gone; it was \(old)", at: site)
        case (let old?, let new?):
            guard let isRaised = new.isGreater(than: old) else { return }
            report(
                .limit(limit, isRaised == limit.isLower ? .narrowed : .widened),
                "\(name) was \(isRaised ? "raised" : "lowered") from \(old) to \(new)", at: site)
        }
    }

    private mutating func compareTexts(
        _ keyword: String, _ old: String?, _ new: String?,
        _ rules: (added: NamedRule, removed: NamedRule, changed: NamedRule), at site: Site
    ) {
        switch (old, new) {
        case (nil, let new?): report(rules.added, "new `\(keyword)` `\(new)`", at: site)
        case (let old?, nil): report(rules.removed, "`\(keyword)` is gone; it was `\(old)`", at: site)
        case (let old?, let new?) where old != new:
            report(rules.changed, "`\(keyword)` was `\(old)` and is `\(new)`", at: site)
        default: break
        }
    }
}

extension String {
    /// Whether this number is greater than another one; `nil` where they are equal.
    fileprivate func isGreater(than other: String) -> Bool? {
        // Whole numbers beyond 2^53 are no exact `Double`.
        if let a = Int(self), let b = Int(other) { return a == b ? nil : a > b }
        guard let a = Double(self), let b = Double(other) else { return self == other ? nil : self > other }
        return a == b ? nil : a > b
    }

    fileprivate var matchesEverything: Bool { ["", ".*", "^.*$", "^.*", ".*$", "^"].contains(self) }
}
