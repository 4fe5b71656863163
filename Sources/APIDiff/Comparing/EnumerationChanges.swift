import APIModel

extension Comparison {
    mutating func compareEnumerations(_ old: EnumerationType, _ new: EnumerationType, at site: Site) {
        if old.base != new.base {
            report(.typeChanged, "values that are \(old.base.words) became \(new.base.words)", at: site)
        }
        let values = Matching(old.values, new.values, by: \.text)
        for value in values.removed { report(.enumValueRemoved, "the value `\(value.text)` is gone", at: site) }
        for value in values.added { report(.enumValueAdded, "new value `\(value.text)`", at: site) }
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
