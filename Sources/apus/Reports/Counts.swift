import Diagnostics

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Sequence<Diagnostic> {
    /// Such as `0 errors, 2 warnings`, and notes where there are some.
    var severities: String {
        let errors = count { $0.severity == .error }
        let warnings = count { $0.severity == .warning }
        let notes = count { $0.severity == .note }
        let words = "\(counted(errors, "error")), \(counted(warnings, "warning"))"
        return notes == 0 ? words : words + ", \(counted(notes, "note"))"
    }
}
