import SpecLoader

/// A diagnostic and those that say the same of other places.
struct FoldedDiagnostic {
    /// The one that stands for all, the first that was found.
    var first: Diagnostic
    var others: [Diagnostic] = []

    var count: Int { others.count + 1 }

    /// How many of one code are printed one by one: more than these are folded.
    static let limit = 3

    /// Folds what has the same code and severity, each fold at the place of its first.
    static func fold(_ diagnostics: [Diagnostic]) -> [FoldedDiagnostic] {
        struct Key: Hashable {
            var code: Diagnostic.Code
            var severity: Diagnostic.Severity
        }
        let groups = Dictionary(grouping: diagnostics) { Key(code: $0.code, severity: $0.severity) }
        var folded: Set<Key> = []
        return diagnostics.compactMap { diagnostic in
            let key = Key(code: diagnostic.code, severity: diagnostic.severity)
            guard let group = groups[key], group.count > limit else { return FoldedDiagnostic(first: diagnostic) }
            guard folded.insert(key).inserted else { return nil }
            return FoldedDiagnostic(first: diagnostic, others: Array(group.dropFirst()))
        }
    }
}
