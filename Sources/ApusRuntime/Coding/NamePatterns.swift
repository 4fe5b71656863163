import RegularExpressions

/// The regular expressions of `patternProperties`, each compiled once.
///
/// Names come from a server, so they are matched in a time that grows with their length, whatever the pattern.
final class NamePatterns: Sendable {
    static let shared = NamePatterns()

    /// By their text, which generated code has: there are as many as the document has.
    private let compiled = Locked<[String: RegularExpression?]>([:])

    /// Whether a name has a part that matches, as JSON Schema Core 2020-12 §6.4 says; `nil` if the pattern's lookaheads
    /// take too long. A pattern that is no regular expression matches all names.
    func matches(_ name: String, _ pattern: String) -> Bool? {
        guard let expression = expression(pattern) else { return true }
        return expression.hasMatch(in: name)
    }

    private func expression(_ pattern: String) -> RegularExpression? {
        compiled.withLock { compiled in
            if let known = compiled[pattern] { return known }
            let expression = try? RegularExpression(pattern, as: .ecmaScript)
            compiled.updateValue(expression, forKey: pattern)
            return expression
        }
    }
}
