/// Says whether a pattern is right by ECMA-262, in any of its modes: what can't be matched here may be right all the
/// same.
package struct PatternSyntax {
    private let text: [UnicodeScalar]
    private var position = 0
    private var depth = 0
    private var isTooDeep = false

    /// What is wrong with a pattern; `nil` if it is right (ECMA-262 §22.2.1 and §B.1.2, without the flags `u` and `v`,
    /// which allow less).
    package static func fault(in pattern: String) -> String? {
        var syntax = PatternSyntax(text: Array(pattern.unicodeScalars))
        do throws(Fault) {
            try syntax.alternatives()
            if syntax.peek == ")" { throw Fault("a ')' without a '('") }
            return nil
        } catch {
            return error.words
        }
    }

    private init(text: [UnicodeScalar]) { self.text = text }

    private struct Fault: Error {
        let words: String
        init(_ words: String) { self.words = words }
    }

    private var peek: UnicodeScalar? { position < text.count ? text[position] : nil }

    private mutating func take(_ scalar: UnicodeScalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(Fault) {
        depth += 1
        defer { depth -= 1 }
        // A stack has room for this many; what is nested deeper isn't said to be wrong.
        guard depth < RegularExpression.maximumDepth else {
            isTooDeep = true
            position = text.count
            return
        }
        while let next = peek, next != ")" {
            if take("|") { continue }
            try term()
        }
    }

    private mutating func term() throws(Fault) {
        let mayRepeat = try atom()
        guard try quantifier() else { return }
        guard mayRepeat else { throw Fault("nothing to repeat") }
        _ = take("?")
        let start = position
        if try quantifier() { throw Fault("nothing to repeat before '\(text[start])'") }
    }

    /// Whether what was read may be repeated.
    private mutating func atom() throws(Fault) -> Bool {
        guard let next = peek else { return false }
        position += 1
        switch next {
        case "^", "$": return false
        case "*", "+", "?": throw Fault("nothing to repeat before '\(next)'")
        case "(": return try group()
        case "[":
            try characterClass()
            return true
        case "\\":
            guard let escaped = peek else { throw Fault("it ends with a backslash") }
            position += 1
            return escaped != "b" && escaped != "B"
        case "{":
            position -= 1
            if try quantifier() { throw Fault("nothing to repeat before '{'") }
            position += 1
            return true
        default: return true
        }
    }

    private mutating func group() throws(Fault) -> Bool {
        var mayRepeat = true
        if take("?") {
            if take("<") {
                if take("=") || take("!") {
                    mayRepeat = false
                } else {
                    try groupName()
                }
            } else if !(take("=") || take("!") || take(":")) {
                try modifiers()
            }
        }
        try alternatives()
        guard take(")") || isTooDeep else { throw Fault("a '(' without a ')'") }
        return mayRepeat
    }

    private mutating func groupName() throws(Fault) {
        let start = position
        while let next = peek, next != ">" {
            let isLetter = next.properties.isXIDContinue || next == "$" || next == "\\" || next == "{" || next == "}"
            guard isLetter else { throw Fault("the name of a group can't have '\(next)'") }
            position += 1
        }
        guard position > start, take(">") else { throw Fault("a group without a name") }
    }

    /// `(?i:…)` and `(?-i:…)` (ECMA-262 2025).
    private mutating func modifiers() throws(Fault) {
        let start = position
        while let next = peek, "ims-".unicodeScalars.contains(next) { position += 1 }
        guard position > start, take(":") else { throw Fault("'(?' that ECMA-262 doesn't have") }
    }

    /// Whether there was a quantifier; a brace that starts none is a character.
    private mutating func quantifier() throws(Fault) -> Bool {
        if take("*") || take("+") || take("?") { return true }
        let start = position
        guard take("{"), let minimum = number() else {
            position = start
            return false
        }
        let maximum = take(",") ? number() : minimum
        guard take("}") else {
            position = start
            return false
        }
        if let maximum, maximum < minimum { throw Fault("the numbers in '{}' are out of order") }
        return true
    }

    private mutating func number() -> Double? {
        var number: Double?
        while let next = peek, ("0"..."9").contains(next) {
            position += 1
            number = (number ?? 0) * 10 + Double(next.value - 0x30)
        }
        return number
    }

    private mutating func characterClass() throws(Fault) {
        _ = take("^")
        while !take("]") {
            let lower = try classAtom()
            guard peek == "-", position + 1 < text.count, text[position + 1] != "]" else { continue }
            position += 1
            let upper = try classAtom()
            if let lower, let upper, lower > upper {
                throw Fault("the range '\(lower)-\(upper)' is out of order")
            }
        }
    }

    /// The character, if it is one that is known here.
    private mutating func classAtom() throws(Fault) -> UnicodeScalar? {
        guard let next = peek else { throw Fault("a '[' without a ']'") }
        position += 1
        guard next == "\\" else { return next }
        guard let escaped = peek else { throw Fault("it ends with a backslash") }
        position += 1
        // The others have digits behind them, or stand for many characters.
        return escaped.properties.isAlphabetic || ("0"..."9").contains(escaped) ? nil : escaped
    }
}
