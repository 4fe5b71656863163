/// What a pattern says, as a tree.
indirect enum Pattern {
    case set(ScalarSet)
    case sequence([Pattern])
    case alternatives([Pattern])
    /// From `minimum` to `maximum` times, or without end.
    case repeated(Pattern, minimum: Int, maximum: Int?)
    case assertion(Assertion)
    case lookahead(Pattern, isNegative: Bool)
}

/// What must hold between two characters.
enum Assertion {
    case start, end, wordBoundary, noWordBoundary
}
