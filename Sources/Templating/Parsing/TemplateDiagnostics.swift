import Diagnostics

/// The codes of what is wrong with templates and packs.
package enum TemplatingCode: String, DiagnosticCode {
    /// A template or a pack's list of files can't be read.
    case templateSyntax = "template-syntax"
    /// A template uses a name, partial or block that doesn't exist.
    case templateName = "template-name"

    package var explanation: Explanation {
        switch self {
        case .templateSyntax: .templateSyntax
        case .templateName: .templateName
        }
    }
}

extension Diagnostic {
    static func template(
        _ code: TemplatingCode, _ message: String, at location: SourceLocation?, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(code, message, at: location, notes: notes)
    }
}

extension [Diagnostic] {
    /// Each once, in the order of files and of places in them.
    var inOrder: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let distinct = filter { seen.insert($0).inserted }
        func key(_ location: SourceLocation?) -> (String, Int, Int) {
            (location?.file ?? "", location?.line ?? 0, location?.column ?? 0)
        }
        return distinct.sorted { key($0.location) < key($1.location) }
    }
}

/// The rest of a message about a name that doesn't exist: the one that was probably meant, or else all that exist.
func suggestion(for name: String, among names: [String]) -> String {
    // Nobody means such a name; comparing it would take long.
    if name.utf8.count > 100 { return "" }
    if let nearest = SpellingDistance.nearest(to: name, among: names) { return ", did you mean '\(nearest)'?" }
    if names.isEmpty { return "" }
    return ": there are " + names.joined(separator: ", ")
}
