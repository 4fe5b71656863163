/// A regular expression that is matched in a time that grows linearly with the text.
///
/// All ways to match are followed at once, instruction by instruction (Thompson's construction), so that no pattern
/// makes a text take exponential time. Only lookaheads, which ECMA-262 has, can take quadratic time.
public struct RegularExpression: Sendable {
    public enum Syntax: Sendable {
        /// RFC 9485, but that `^` and `$` are the text's start and end, as people write them.
        case iRegexp
        /// ECMA-262 §22.2 with the flag `u`, as JSON Schema asks for, without backreferences and lookbehinds.
        case ecmaScript
    }

    /// Why a pattern makes no regular expression.
    public enum PatternError: Error, Hashable {
        case invalid
        /// It is nested deeper, or with its repetitions written out longer, than the limits of this type allow.
        case tooLarge
    }

    /// The largest number of instructions that a pattern may become.
    public static let maximumInstructionCount = 10_000
    /// How deeply groups may be nested.
    public static let maximumDepth = 200

    let program: Program

    public init(_ pattern: String, as syntax: Syntax) throws(PatternError) {
        var parser = PatternParser(pattern, as: syntax)
        program = try Program(try parser.pattern())
    }

    /// How many instructions the pattern became.
    public var instructionCount: Int { program.instructions.count }

    /// Whether the text, or a part of it, matches.
    ///
    /// - Parameter isWhole: Whether all of the text must match.
    public func matches(
        _ text: String, isWhole: Bool, within budget: inout StepBudget
    ) throws(StepBudget.Exceeded) -> Bool {
        var matching = Matching(of: Array(text.unicodeScalars), by: program, within: budget)
        defer { budget = matching.budget }
        return try matching.run(from: 0, at: 0, until: isWhole ? .end : .anywhere)
    }

    /// Whether a part of a text matches; `nil` if lookaheads need a million steps more to say so than a pattern
    /// without them could need.
    public func hasMatch(in text: String) -> Bool? {
        // For each character and instruction: to reach it, by at most two ways and by a search's next start, and to
        // take it.
        var budget = StepBudget(limit: 1_000_000 + 4 * instructionCount * (text.utf8.count + 1))
        return try? matches(text, isWhole: false, within: &budget)
    }
}
