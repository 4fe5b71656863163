import APIModel

/// A limit that is a number (JSON Schema Validation 2020-12 §6).
public enum Limit: String, Hashable, Sendable, CaseIterable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum
    case minLength, maxLength, minItems, maxItems, minProperties, maxProperties, minContains, maxContains

    /// Whether a higher number allows fewer values.
    var isLower: Bool { rawValue.hasPrefix("min") || self == .exclusiveMinimum }

    var words: String { rawValue.kebabCase }

    func value(in limits: Limits) -> String? {
        switch self {
        case .minimum: limits.minimum
        case .maximum: limits.maximum
        case .exclusiveMinimum: limits.exclusiveMinimum
        case .exclusiveMaximum: limits.exclusiveMaximum
        case .minLength: limits.minLength.map(String.init)
        case .maxLength: limits.maxLength.map(String.init)
        case .minItems: limits.minItems.map(String.init)
        case .maxItems: limits.maxItems.map(String.init)
        case .minProperties: limits.minProperties.map(String.init)
        case .maxProperties: limits.maxProperties.map(String.init)
        case .minContains, .maxContains: nil
        }
    }

    func facts(_ change: LimitChange) -> Rule.Facts {
        switch change {
        case .narrowed:
            .init(.breaking, .compatible, "`\(rawValue)` was added or \(isLower ? "raised" : "lowered")")
        case .widened:
            .init(.compatible, .potentiallyBreaking, "`\(rawValue)` was removed or \(isLower ? "lowered" : "raised")")
        }
    }
}

/// How a limit changed.
public enum LimitChange: String, Hashable, Sendable, CaseIterable {
    /// Fewer values are allowed.
    case narrowed
    /// More values are allowed.
    case widened
}

extension String {
    /// `maxLength` as `max-length`.
    var kebabCase: String {
        var text = ""
        for character in self {
            if character.isUppercase { text += "-" }
            text += character.lowercased()
        }
        return text
    }
}
