import APIModel

extension Comparison {
    mutating func compareEnumerations(_ old: EnumerationType, _ new: EnumerationType, at site: Site) {
        if old.base != new.base {
            report(.typeChanged, "values that are \(old.base.words) became \(new.base.words)", at: site)
        }
        let values = Matching(old.values, new.values, by: \.text)
        // A value that may be any string anyway comes and goes without a change for anybody but those who call the
        // Swift.
        for value in values.removed where !new.allowsOthers {
            report(.enumValueRemoved, "the value `\(value.text)` is gone", at: site)
        }
        for value in values.added where !old.allowsOthers {
            report(.enumValueAdded, "new value `\(value.text)`", at: site)
        }
        switch (old.allowsOthers, new.allowsOthers) {
        case (true, false): report(.enumValueRemoved, "other values than those listed are gone", at: site)
        case (false, true): report(.enumValueAdded, "other values than those listed", at: site)
        case (true, true), (false, false): break
        }
        compareLimits(old.limits, new.limits, at: site)
    }
}

extension EnumerationType.Base {
    fileprivate var words: String {
        switch self {
        case .string: "strings"
        case .integer: "integers"
        case .number: "numbers"
        }
    }
}
