import APIDiff

// The words that all reports of differences share.

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
        case .operation, .path, .webhook, .component: name
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

extension Change {
    /// "breaking in requests, potentially breaking in responses"; `nil` for a change that breaks nothing.
    var effect: String? {
        guard severity != .compatible else { return nil }
        guard let request, let response, request != response else {
            let direction = request != nil && response != nil ? "" : response == nil ? " in requests" : " in responses"
            return severity.rawValue + direction
        }
        let worse = request > response ? "requests" : "responses"
        let better = Swift.min(request, response)
        let rest =
            better == .compatible ? "" : ", \(better.rawValue) in \(request > response ? "responses" : "requests")"
        return "\(severity.rawValue) in \(worse)\(rest)"
    }
}
