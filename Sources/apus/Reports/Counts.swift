import Diagnostics

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Sequence<Diagnostic> {
    /// Such as `0 errors, 2 warnings`.
    var severities: String {
        let errors = count { $0.severity == .error }
        let warnings = count { $0.severity == .warning }
        return "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    }
}
