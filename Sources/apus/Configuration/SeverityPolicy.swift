import Diagnostics

/// The severities that the user gives diagnostic codes: `diagnostics:` in `apus.yml`.
struct SeverityPolicy: Hashable {
    enum Choice: String, CaseIterable {
        case error, warning, note, ignore
    }

    var choices: [Diagnostic.Code: Choice] = [:]

    /// The diagnostics to report. An error that ends the run can't be changed, and isn't passed here.
    func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            var diagnostic = diagnostic
            switch choices[diagnostic.code] {
            case nil: break
            case .error: diagnostic.severity = .error
            case .warning: diagnostic.severity = .warning
            case .note: diagnostic.severity = .note
            case .ignore: return nil
            }
            return diagnostic
        }
    }
}
