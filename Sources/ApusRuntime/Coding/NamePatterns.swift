import Foundation

/// The regular expressions of `patternProperties`, each compiled once.
///
/// `@unchecked Sendable`: a `Regex` isn't, so `compiled` is only used with `lock` held.
final class NamePatterns: @unchecked Sendable {
    static let shared = NamePatterns()

    private let lock = NSLock()
    /// By their text, which generated code has: there are as many as the document has.
    private var compiled: [String: Regex<AnyRegexOutput>?] = [:]

    /// Whether a name has a part that matches, as JSON Schema Core 2020-12 §6.4 says. A pattern that is no regular
    /// expression matches all names.
    func matches(_ name: String, _ pattern: String) -> Bool {
        lock.lock()
        defer { lock.unlock() }
        if compiled[pattern] == nil { compiled.updateValue(Self.regex(pattern), forKey: pattern) }
        guard case let regex?? = compiled[pattern] else { return true }
        return name.firstMatch(of: regex) != nil
    }

    private static func regex(_ pattern: String) -> Regex<AnyRegexOutput>? {
        // As ECMA-262 does without flags: code units, and classes of ASCII.
        try? Regex(pattern).matchingSemantics(.unicodeScalar).asciiOnlyDigits().asciiOnlyWordCharacters()
    }
}
