import SpecLoader

extension Diagnostic.Code {
    /// Every code that the rooms of this tool declare: what `diagnostics:` in `apus.yml` may name.
    ///
    /// A test compares the list with the sources.
    static let all: Set<Self> = Set(
        [
            "circular-reference", "complex-key", "configuration", "definitions-reference", "duplicate-key", "limit",
            "lone-surrogate", "merge-key", "reference-outside-root", "remote-reference", "syntax", "unreadable-file",
            "unresolved-reference",
        ].map(Self.init))
}
