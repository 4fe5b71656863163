import Foundation
import RegularExpressions

/// The regular expressions of `patternProperties`, each compiled once.
///
/// `@unchecked Sendable`: `compiled` is only used with `lock` held.
final class NamePatterns: @unchecked Sendable {
    static let shared = NamePatterns()

    private let lock = NSLock()
    /// By their text, which generated code has: there are as many as the document has.
    private var compiled: [String: RegularExpression?] = [:]

    /// Whether a name has a part that matches, as JSON Schema Core 2020-12 §6.4 says. A pattern that is no regular
    /// expression matches all names, and so does one whose lookaheads take too long.
    func matches(_ name: String, _ pattern: String) -> Bool {
        regex(pattern)?.hasMatch(in: name) ?? true
    }

    private func regex(_ pattern: String) -> RegularExpression? {
        lock.lock()
        defer { lock.unlock() }
        if let known = compiled[pattern] { return known }
        let regex = try? RegularExpression(pattern, as: .ecmaScript)
        compiled.updateValue(regex, forKey: pattern)
        return regex
    }
}
