import APIModel

/// What became of a keyword.
public enum KeywordChange: String, Hashable, Sendable, CaseIterable {
    case added, removed, changed
}

extension UnmodeledKeyword.Keyword {
    var words: String {
        switch self {
        case .discriminatorMapping: "discriminator-mapping"
        case .type: "listed-type"
        case .extensibleEnum: "extensible-enum-value"
        case .sunset: "sunset"
        case .stability: "stability"
        default: rawValue.kebabCase
        }
    }

    /// What can become of the keyword, as far as no rule of another name says it.
    var changes: [KeywordChange] {
        switch self {
        // A number: its rules are those of limits.
        case .minContains, .maxContains: []
        // What has no value beside its name, and what is compared by its effect.
        case .allOf, .type, .extensibleEnum: [.added, .removed]
        // Up or down: named rules.
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
            // What a member asks for is compared as a property, a limit or a keyword of the whole.
            return change == .added ? (.potentiallyBreaking, .compatible) : (.compatible, .potentiallyBreaking)
        case .contentEncoding, .contentMediaType:
            return change == .changed ? (.breaking, .breaking) : (.potentiallyBreaking, .potentiallyBreaking)
        case .default:
            // What the server takes for a value that is left out.
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

    /// What the keyword is, in the words of a change.
    var noun: String {
        switch self {
        case .allOf: "member of `allOf`"
        case .dependentRequired, .dependentSchemas, .patternProperties: "entry of `\(rawValue)`"
        case .prefixItems: "member of `prefixItems`"
        case .discriminator: "`discriminator`"
        case .discriminatorMapping: "entry of the discriminator's `mapping`"
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
        case .added: "\(noun) is new"
        case .removed: "\(noun) is gone"
        case .changed: "\(noun) says something else"
        }
    }
}

extension String {
    /// `an entry` for `a entry`.
    fileprivate var replacingArticle: String { hasPrefix("a e") ? "an " + dropFirst(2) : self }
}
