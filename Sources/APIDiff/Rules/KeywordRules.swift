import APIModel

/// How a keyword changed.
public enum KeywordChange: String, Hashable, Sendable, CaseIterable {
    case added, removed, changed
}

extension UnmodeledKeyword.Keyword {
    var words: String {
        switch self {
        case .discriminatorMapping: "discriminator-mapping"
        case .defaultMapping: "discriminator-default-mapping"
        case .type: "listed-type"
        case .extensibleEnum: "extensible-enum-value"
        case .sunset: "sunset"
        case .stability: "stability"
        default: rawValue.kebabCase
        }
    }

    /// The changes of the keyword that have rules here; others have named rules or limits.
    var changes: [KeywordChange] {
        switch self {
        // Numbers have the rules of limits.
        case .minContains, .maxContains: []
        // These have no value beside their name, or are compared by their effect.
        case .allOf, .type, .extensibleEnum: [.added, .removed]
        // Named rules say whether it was raised or lowered.
        case .stability: [.added, .removed]
        default: KeywordChange.allCases
        }
    }

    func facts(_ change: KeywordChange) -> Rule.Facts {
        let (request, response) = severities(change)
        return Rule.Facts(request, response, sentence(change))
    }

    private func severities(_ change: KeywordChange) -> (request: Severity, response: Severity) {
        switch self {
        case .allOf:
            // The constraints of a member are compared as properties, limits and keywords of the whole schema.
            return change == .added ? (.potentiallyBreaking, .compatible) : (.compatible, .potentiallyBreaking)
        case .contentEncoding, .contentMediaType:
            return change == .changed ? (.breaking, .breaking) : (.potentiallyBreaking, .potentiallyBreaking)
        case .default:
            // The value that a server assumes if none is sent.
            return change == .added ? (.compatible, .compatible) : (.potentiallyBreaking, .compatible)
        case .discriminator:
            switch change {
            case .added: return (.breaking, .compatible)
            case .removed: return (.compatible, .potentiallyBreaking)
            case .changed: return (.breaking, .breaking)
            }
        case .discriminatorMapping:
            switch change {
            case .added: return (.compatible, .potentiallyBreaking)
            case .removed: return (.breaking, .compatible)
            case .changed: return (.breaking, .breaking)
            }
        case .defaultMapping:
            // Values without a discriminator, or with an unknown one, are allowed with it.
            switch change {
            case .added: return (.compatible, .potentiallyBreaking)
            case .removed: return (.breaking, .compatible)
            case .changed: return (.potentiallyBreaking, .potentiallyBreaking)
            }
        case .type: return change == .added ? (.compatible, .breaking) : (.breaking, .compatible)
        case .extensibleEnum: return change == .removed ? (.breaking, .compatible) : (.compatible, .compatible)
        case .sunset, .stability: return (.compatible, .compatible)
        case .const where change == .changed: return (.breaking, .breaking)
        case .const, .contains, .minContains, .maxContains, .contentSchema, .dependentRequired, .dependentSchemas, .if,
            .then, .else, .not, .patternProperties, .prefixItems, .propertyNames, .unevaluatedItems,
            .unevaluatedProperties:
            switch change {
            case .added: return (.breaking, .compatible)
            case .removed: return (.compatible, .potentiallyBreaking)
            case .changed: return (.potentiallyBreaking, .potentiallyBreaking)
            }
        }
    }

    /// The keyword in the text of a change.
    var noun: String {
        switch self {
        case .allOf: "member of `allOf`"
        case .dependentRequired, .dependentSchemas, .patternProperties: "entry of `\(rawValue)`"
        case .prefixItems: "member of `prefixItems`"
        case .discriminator: "`discriminator`"
        case .discriminatorMapping: "entry of the discriminator's `mapping`"
        case .defaultMapping: "`defaultMapping` of the discriminator"
        case .type: "type in the list of types"
        case .extensibleEnum: "value of `x-extensible-enum`"
        case .const, .contains, .minContains, .maxContains, .contentEncoding, .contentMediaType, .contentSchema,
            .default, .if, .then, .else, .not, .propertyNames, .unevaluatedItems, .unevaluatedProperties, .sunset,
            .stability:
            "`\(rawValue)`"
        }
    }

    private func sentence(_ change: KeywordChange) -> String {
        let noun = noun.hasPrefix("`") ? noun : "a \(self.noun)".replacingArticle
        return switch change {
        case .added: "\(noun) was added"
        case .removed: "\(noun) was removed"
        case .changed: "\(noun) changed"
        }
    }
}

extension String {
    /// `an entry` for `a entry`.
    fileprivate var replacingArticle: String { hasPrefix("a e") ? "an " + dropFirst(2) : self }
}
