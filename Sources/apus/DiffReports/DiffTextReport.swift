import APIDiff

/// What changed, for a terminal: a verdict, then each subject with its changes and their source locations.
struct DiffTextReport {
    private(set) var text = ""
    private let isColored: Bool

    init(_ diffs: [ClientDiff], isColored: Bool) {
        self.isColored = isColored
        for (index, diff) in diffs.enumerated() {
            if index > 0 { text += "\n" }
            append(diff)
        }
    }

    private mutating func append(_ diff: ClientDiff) {
        text += styled(.bold, shown("\(diff.title)\(diff.old) -> \(diff.new)\(diff.versions())")) + "\n"
        text += shown("API: \(diff.verdict)") + "\n"
        if let swift = diff.swift { text += shown("Swift: \(swift.verdict(next: diff.nextVersion))") + "\n" }
        for group in diff.changes.bySubject {
            text += "\n" + styled(.bold, shown(group.subject.heading)) + "\n"
            for change in group.changes { append(change) }
        }
        if let swift = diff.swift, !swift.changes.isEmpty {
            text += "\n" + styled(.bold, "Swift") + "\n"
            for change in swift.changes {
                let isBreak = change.effect == .sourceBreak
                text += "  " + (isBreak ? styled(.red, "! source break: ") : styled(.green, "+") + " ")
                text += shown("\(change.name): \(change.words)") + "\n"
                for renaming in change.renamed { text += shown("      \(renaming.old) -> \(renaming.new)") + "\n" }
            }
        }
        guard !diff.ignored.isEmpty else { return }
        text += "\n" + styled(.bold, "Ignored by apus.yml") + "\n"
        for ignored in diff.ignored {
            let change = ignored.change
            text += shown("  \(change.subject.name): \(change.words) [\(change.rule.name)]: \(ignored.reason)") + "\n"
        }
    }

    private mutating func append(_ change: Change) {
        text += "  " + styled(change.severity.style, change.rule.kind.mark) + " "
        if let effect = change.effect { text += styled(change.severity.style, effect) + ": " }
        text += shown("\(change.words) [\(change.rule.name)]") + "\n"
        let locations = [change.old, change.new].compactMap { $0?.description }
        if !locations.isEmpty { text += shown("      \(locations.joined(separator: " -> "))") + "\n" }
    }

    private func shown(_ text: String) -> String { TerminalText(text).text }
    private func styled(_ style: TextStyle, _ text: String) -> String { isColored ? style(text) : text }
}

extension Severity {
    fileprivate var style: TextStyle {
        switch self {
        case .compatible: .green
        case .potentiallyBreaking: .magenta
        case .breaking: .red
        }
    }
}

extension Rule.Kind {
    fileprivate var mark: String {
        switch self {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        }
    }
}
