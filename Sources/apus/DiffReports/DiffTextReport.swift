import APIDiff

/// What changed, for a terminal: what it comes to, then each subject with its changes and their places.
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
        let places = [change.old, change.new].compactMap { $0?.description }
        if !places.isEmpty { text += shown("      \(places.joined(separator: " -> "))") + "\n" }
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

// MARK: Words that all reports share

extension ClientDiff {
    /// ", version 1.0.0 -> 1.1.0"
    func versions(_ arrow: String = "->") -> String {
        if oldVersion == newVersion { return oldVersion.isEmpty ? "" : ", version \(newVersion)" }
        return ", version \(oldVersion) \(arrow) \(newVersion)"
    }

    /// "2 breaking, 1 potentially breaking, 7 compatible"
    var verdict: String {
        if changes.isEmpty { return "no changes" + (ignored.isEmpty ? "" : " but \(ignored.count) ignored") }
        return Severity.allCases.reversed().filter { count($0) > 0 }.map { "\(count($0)) \($0.rawValue)" }
            .joined(separator: ", ") + (ignored.isEmpty ? "" : "; \(ignored.count) ignored")
    }
}

extension SwiftReport {
    /// "no source break, 3 additions; next version 1.30.0 (minor)"
    func verdict(next: SemanticVersion?) -> String {
        let breaks = breaks.isEmpty ? "no source break" : counted(breaks.count, "source break")
        let additions = additions.isEmpty ? "" : ", " + counted(additions.count, "addition")
        let version = next.map { "next version \($0) (\(step.rawValue))" } ?? "version step: \(step.rawValue)"
        return "\(breaks)\(additions); \(version)"
    }
}

extension Subject {
    var heading: String {
        switch self {
        case .api: "The API"
        case .securityScheme(let name): "security scheme \(name)"
        case .type(let name): "type \(name)"
        case .operation, .path, .component: name
        }
    }
}

extension [Change] {
    /// Changes of one subject together, in their order.
    var bySubject: [(subject: Subject, changes: [Change])] {
        var groups: [(subject: Subject, changes: [Change])] = []
        for change in self {
            if groups.last?.subject == change.subject {
                groups[groups.count - 1].changes.append(change)
            } else {
                groups.append((change.subject, [change]))
            }
        }
        return groups
    }
}
