import Foundation

/// The regular expressions of `patternProperties`, each compiled once.
///
/// They are matched with a bound: names come from a server, and backtracking may take longer than anyone waits, for
/// `(a+)+$` after 30 letters. `Regex` has no bound; `NSRegularExpression` reports its progress, and can be stopped.
final class NamePatterns: Sendable {
    static let shared = NamePatterns()

    /// By their text, which generated code has: there are as many as the document has.
    private let compiled = Locked<[String: NSRegularExpression?]>([:])

    /// How many times matching may report progress, which it does every ten thousand steps: some milliseconds. A name
    /// of 10 000 characters needs fewer, unless its pattern is one that tries again and again.
    private static let patience = 10

    /// Whether a name has a part that matches, as JSON Schema Core 2020-12 §6.4 says; `nil` if that takes too long. A
    /// pattern that is no regular expression matches all names.
    func matches(_ name: String, _ pattern: String) -> Bool? {
        guard let expression = expression(pattern) else { return true }
        // Foundation's block is `@Sendable` on some platforms; it is called here and now on all.
        let search = Locked(Search())
        expression.enumerateMatches(
            in: name, options: .reportProgress, range: NSRange(location: 0, length: name.utf16.count)
        ) { match, flags, stop in
            let isOver = search.withLock { search in
                search.reports += 1
                if match != nil {
                    search.result = true
                } else if search.reports > Self.patience || flags.contains(.internalError) {
                    search.result = nil
                } else {
                    return false
                }
                return true
            }
            if isOver { stop.pointee = true }
        }
        return search.withLock { $0.result }
    }

    private struct Search {
        var result: Bool? = false
        var reports = 0
    }

    private func expression(_ pattern: String) -> NSRegularExpression? {
        compiled.withLock { compiled in
            if let known = compiled[pattern] { return known }
            let expression = try? NSRegularExpression(pattern: Self.asciiClasses(in: pattern))
            compiled.updateValue(expression, forKey: pattern)
            return expression
        }
    }

    /// The pattern with the classes of ECMA-262 without flags, which are of ASCII: here `\d` would be every script's
    /// digits.
    private static func asciiClasses(in pattern: String) -> String {
        var text = String.UnicodeScalarView()
        var isInClass = false
        var scalars = pattern.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\", let escaped = scalars.next() else {
                if scalar == "[" { isInClass = true } else if scalar == "]" { isInClass = false }
                text.append(scalar)
                continue
            }
            switch (escaped, isInClass) {
            case ("d", true): text += "0-9".unicodeScalars
            case ("w", true): text += "A-Za-z0-9_".unicodeScalars
            case ("d", false): text += "[0-9]".unicodeScalars
            case ("w", false): text += "[A-Za-z0-9_]".unicodeScalars
            case ("D", _): text += "[^0-9]".unicodeScalars
            case ("W", _): text += "[^A-Za-z0-9_]".unicodeScalars
            default: text += [scalar, escaped]
            }
        }
        return String(text)
    }
}
