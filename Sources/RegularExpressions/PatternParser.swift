/// Reads a pattern, character by character (RFC 9485 §4, ECMA-262 §22.2.1).
struct PatternParser {
    private let text: [UnicodeScalar]
    let syntax: RegularExpression.Syntax
    var position = 0
    private var depth = 0

    init(_ text: String, as syntax: RegularExpression.Syntax) {
        self.text = Array(text.unicodeScalars)
        self.syntax = syntax
    }

    mutating func pattern() throws(RegularExpression.PatternError) -> Pattern {
        let pattern = try alternatives()
        guard position == text.count else { throw .invalid }
        return pattern
    }

    private mutating func alternatives() throws(RegularExpression.PatternError) -> Pattern {
        depth += 1
        defer { depth -= 1 }
        guard depth <= RegularExpression.maximumDepth else { throw .tooLarge }
        var alternatives = [try sequence()]
        while take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
    }

    private mutating func sequence() throws(RegularExpression.PatternError) -> Pattern {
        var parts: [Pattern] = []
        while let next = peek, next != "|", next != ")" { parts.append(try piece()) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func piece() throws(RegularExpression.PatternError) -> Pattern {
        let atom = try atom()
        guard let (minimum, maximum) = try quantifier() else { return atom }
        switch atom {
        case .assertion, .lookahead: throw .invalid
        case .set, .sequence, .alternatives, .repeated: break
        }
        // How much a repetition takes first doesn't change whether there is a match.
        if syntax == .ecmaScript { _ = take("?") }
        return .repeated(atom, minimum: minimum, maximum: maximum)
    }

    private mutating func atom() throws(RegularExpression.PatternError) -> Pattern {
        guard let next = next() else { throw .invalid }
        switch next {
        case "(": return try group()
        case "[": return .set(try characterClass())
        case ".":
            let excluded: [ClosedRange<UInt32>] =
                switch syntax {
                case .iRegexp: [0x0A...0x0A, 0x0D...0x0D]
                case .ecmaScript: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]
                }
            return .set(ScalarSet(excluded, isNegated: true))
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "\\":
            if syntax == .ecmaScript, take("b") { return .assertion(.wordBoundary) }
            if syntax == .ecmaScript, take("B") { return .assertion(.noWordBoundary) }
            return .set(try escape().set)
        case "*", "+", "?", ")", "|": throw .invalid
        // Outside of its strict mode, ECMA-262 takes them as they are (§B.1.2).
        case "{", "}", "]":
            guard syntax == .ecmaScript else { throw .invalid }
            return .set(ScalarSet(next))
        default: return .set(ScalarSet(next))
        }
    }

    /// A group, after its opening parenthesis.
    private mutating func group() throws(RegularExpression.PatternError) -> Pattern {
        var isNegative: Bool?
        if syntax == .ecmaScript, take("?") {
            if take("=") {
                isNegative = false
            } else if take("!") {
                isNegative = true
            } else if take("<") {
                guard peek != "=", peek != "!" else { throw .invalid }
                while let next = next(), next != ">" {}
            } else if !take(":") {
                throw .invalid
            }
        }
        let pattern = try alternatives()
        guard take(")") else { throw .invalid }
        guard let isNegative else {
            // Whole, so that a quantifier is about all of it, and isn't refused where it holds an assertion.
            return .sequence([pattern])
        }
        return .lookahead(pattern, isNegative: isNegative)
    }

    private mutating func quantifier() throws(RegularExpression.PatternError) -> (minimum: Int, maximum: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = position
        guard take("{") else { return nil }
        let minimum = number()
        var maximum = minimum
        if take(",") { maximum = number() }
        guard let minimum, take("}") else {
            guard syntax == .ecmaScript else { throw .invalid }
            position = start
            return nil
        }
        guard minimum <= maximum ?? minimum else { throw .invalid }
        return (minimum, maximum)
    }

    /// An integer, or a larger one than any program has room for; `nil` if there is no digit.
    private mutating func number() -> Int? {
        var number: Int?
        while let next = peek, ("0"..."9").contains(next) {
            position += 1
            number = min((number ?? 0) * 10 + Int(next.value - 0x30), RegularExpression.maximumInstructionCount)
        }
        return number
    }
}

// MARK: Characters

extension PatternParser {
    var peek: UnicodeScalar? { position < text.count ? text[position] : nil }

    mutating func next() -> UnicodeScalar? {
        guard let next = peek else { return nil }
        position += 1
        return next
    }

    mutating func take(_ scalar: UnicodeScalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    /// Whether a character follows the next one.
    func isFollowed(by scalar: UnicodeScalar) -> Bool { position + 1 < text.count && text[position + 1] == scalar }
}
