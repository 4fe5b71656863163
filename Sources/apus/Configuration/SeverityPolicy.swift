import Diagnostics

/// How seriously the user takes which code: what `diagnostics:` in `apus.yml` says.
struct SeverityPolicy: Hashable {
    enum Choice: String, CaseIterable {
        case error, warning, ignore
    }

    var choices: [Diagnostic.Code: Choice] = [:]

    /// What is left to report. An error that ended the run is not a matter of choice and doesn't come here.
    func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            var diagnostic = diagnostic
            switch choices[diagnostic.code] {
            case nil: break
            case .error: diagnostic.severity = .error
            case .warning: diagnostic.severity = .warning
            case .ignore: return nil
            }
            return diagnostic
        }
    }
}
