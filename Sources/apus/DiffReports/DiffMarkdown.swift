import APIDiff
import Diagnostics

/// What changed, for a pull request or a changelog.
struct DiffMarkdown {
    private(set) var text = ""

    /// A report with source locations and names of rules.
    init(_ diffs: [ClientDiff]) {
        for (index, diff) in diffs.enumerated() {
            if index > 0 { text += "\n" }
            let heading = "\(diff.title)\(diff.old) → \(diff.new)\(diff.versions("→"))"
            text += "## \(heading.markdown)\n\n"
            appendVerdict(diff)
            for group in diff.changes.bySubject {
                text += "\n### \(group.subject.markdownHeading)\n\n"
                for change in group.changes { append(change) }
            }
            appendSwift(diff, heading: "###")
            guard !diff.ignored.isEmpty else { continue }
            text += "\n### Ignored\n\n"
            for ignored in diff.ignored {
                let change = ignored.change
                text += "- \(change.subject.markdownName): \(change.words.markdown) (`\(change.rule.name)`):"
                text += " \(ignored.reason.markdown)\n"
            }
        }
    }

    /// The section of a changelog below its heading: without source locations, the worst first.
    init(changelogOf diff: ClientDiff) {
        appendVerdict(diff)
        for severity in Severity.allCases.reversed() {
            let changes = diff.changes.filter { $0.severity == severity }
            guard !changes.isEmpty else { continue }
            text += "\n### \(severity.title)\n\n"
            for change in changes { text += "- \(change.subject.markdownName): \(change.words.markdown)\n" }
        }
        appendSwift(diff, heading: "###")
    }

    private mutating func appendVerdict(_ diff: ClientDiff) {
        text += "- API: \(diff.verdict)\n"
        if let swift = diff.swift { text += "- Swift: \(swift.verdict(next: diff.nextVersion))\n" }
    }

    private mutating func append(_ change: Change) {
        let effect = change.effect.map { "**\($0)**: " } ?? ""
        text += "- \(effect)\(change.words.markdown) (`\(change.rule.name)`)"
        let locations = [change.old, change.new].compactMap { $0?.description.markdown }
        if !locations.isEmpty { text += "<br>\(locations.joined(separator: " → "))" }
        text += "\n"
    }

    private mutating func appendSwift(_ diff: ClientDiff, heading: String) {
        guard let swift = diff.swift, !swift.changes.isEmpty else { return }
        text += "\n\(heading) Swift\n\n"
        for change in swift.changes {
            let effect = change.effect == .sourceBreak ? "**source break**: " : ""
            text += "- \(effect)`\(change.name.replacing("`", with: ""))`: \(change.words.markdown)\n"
            for renaming in change.renamed { text += "  - `\(renaming.old)` → `\(renaming.new)`\n" }
        }
    }
}

extension Severity {
    fileprivate var title: String {
        switch self {
        case .compatible: "Compatible"
        case .potentiallyBreaking: "Potentially breaking"
        case .breaking: "Breaking"
        }
    }
}

extension Subject {
    fileprivate var markdownHeading: String {
        switch self {
        case .api: "The API"
        case .securityScheme: "Security scheme \(markdownName)"
        case .type: "Type \(markdownName)"
        case .operation, .path, .webhook, .component: markdownName
        }
    }

    fileprivate var markdownName: String { self == .api ? "API" : "`\(name.replacing("`", with: ""))`".markdown }
}

extension String {
    /// The text as one line of CommonMark: code stays code, hidden characters are shown, and nothing else in it is
    /// markup, whatever a document has in its names (CommonMark §2.4, §6.1).
    var markdown: String {
        let line = VisibleText.lines(of: self).filter { !$0.isEmpty }.joined(separator: " ")
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        var text = ""
        for (index, part) in parts.enumerated() {
            // Every second part is code, if a back quote ends it.
            let isCode = index % 2 == 1 && index + 1 < parts.count && !part.isEmpty
            if isCode {
                text += "`\(part)`"
            } else {
                if index % 2 == 1 { text += "\\`" }
                for character in part {
                    if "\\*_[]<>#&|!~".contains(character) { text += "\\" }
                    text.append(character)
                }
                if index % 2 == 1, index + 1 < parts.count { text += "\\`" }
            }
        }
        return text
    }
}
