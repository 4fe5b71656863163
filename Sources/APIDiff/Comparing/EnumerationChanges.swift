import APIModel

extension Comparison {
    mutating func compareEnumerations(_ old: EnumerationType, _ new: EnumerationType, at position: Position) {
        if old.base != new.base {
            report(.typeChanged, "the values were \(old.base.words) and are \(new.base.words) now", at: position)
        }
        let values = Matching(old.values, new.values, by: \.text)
        // If any string is allowed, an added or removed value only changes the Swift interface.
        for value in values.removed where !new.allowsOthers {
            report(.enumValueRemoved, "the value `\(value.text)` was removed", at: position)
        }
        for value in values.added where !old.allowsOthers {
            report(.enumValueAdded, "new value `\(value.text)`", at: position)
        }
        switch (old.allowsOthers, new.allowsOthers) {
        case (true, false): report(.enumValueRemoved, "values that are not listed are no longer allowed", at: position)
        case (false, true): report(.enumValueAdded, "values that are not listed are allowed now", at: position)
        case (true, true), (false, false): break
        }
        compareLimits(old.limits, new.limits, at: position)
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
