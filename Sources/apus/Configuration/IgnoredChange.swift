import APIDiff
import Diagnostics
import SpecLoader

/// A kind of change that `apus diff` doesn't count for a client: an entry of `diff: {ignore: […]}`.
struct IgnoredChange: Hashable {
    var rule: Rule
    /// An operation (`GET /orders`), a type or another subject; `nil` for all.
    var subject: String?
    var reason: String
    var location: SourceLocation

    func matches(_ change: Change) -> Bool {
        change.rule == rule && (subject == nil || subject == change.subject.name)
    }

    var words: String { "'\(rule.name)'" + (subject.map { " at '\($0)'" } ?? "") }
}

extension ConfigurationReader {
    /// The entries of `diff: {ignore: […]}`.
    func ignoredChanges(_ fields: ConfigurationFields) -> [IgnoredChange] {
        guard let node = fields["diff"],
            let diff = ConfigurationFields(node, of: "'diff'", keys: ["ignore"], diagnostics),
            let list = diff["ignore"]
        else { return [] }
        guard list.kind == .sequence else {
            diff.fault("'ignore' must be a list", at: list)
            return []
        }
        return list.elements.compactMap(ignoredChange)
    }

    private func ignoredChange(_ node: Node) -> IgnoredChange? {
        guard
            let entry = ConfigurationFields(
                node, of: "an entry of 'ignore'", keys: ["rule", "at", "reason"], diagnostics)
        else { return nil }
        let name = entry.required("rule").flatMap { entry.text($0, "rule") }
        let reason = entry.required("reason").flatMap { entry.text($0, "reason") }
        let subject = entry["at"].flatMap { entry.text($0, "at") }
        guard let name, let reason else { return nil }
        guard let rule = Rule(name: name) else {
            let near = suggestion(for: name, among: Rule.all.map(\.name))
            entry.fault("there is no rule '\(name)'\(near)", at: entry["rule"] ?? node)
            return nil
        }
        return IgnoredChange(rule: rule, subject: subject, reason: reason, location: node.location)
    }
}
