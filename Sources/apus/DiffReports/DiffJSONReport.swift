import APIDiff
import Diagnostics

/// What changed, for programs: one object with a list of clients.
struct DiffJSONReport {
    private let clients: [Client]

    init(_ diffs: [ClientDiff]) { clients = diffs.map(Client.init) }

    var text: String { PrettyJSON(["clients": clients]).text }

    private struct State: Encodable {
        var name: String
        var version: String
    }

    private struct Client: Encodable {
        var module: String?
        var old: State
        var new: State
        /// The worst of all changes; `null` for none.
        var severity: Severity?
        var changes: [Item]
        var ignored: [Item]
        var swift: Swift?

        enum CodingKeys: CodingKey { case module, old, new, severity, changes, ignored, swift }

        init(_ diff: ClientDiff) {
            module = diff.module
            old = State(name: diff.old, version: diff.oldVersion)
            new = State(name: diff.new, version: diff.newVersion)
            severity = diff.changes.severity
            changes = diff.changes.map { Item($0) }
            ignored = diff.ignored.map { Item($0.change, reason: $0.reason) }
            swift = diff.swift.map { Swift($0, next: diff.nextVersion) }
        }
    }

    private struct Item: Encodable {
        var rule: String
        var kind: Rule.Kind
        var severity: Severity
        var request: Severity?
        var response: Severity?
        var subject: String
        var words: String
        var old: SourceLocation?
        var new: SourceLocation?
        var reason: String?

        init(_ change: Change, reason: String? = nil) {
            (rule, kind) = (change.rule.name, change.rule.kind)
            (severity, request, response) = (change.severity, change.request, change.response)
            (subject, words) = (change.subject.name, change.words)
            (old, new) = (change.old, change.new)
            self.reason = reason
        }
    }

    private struct Swift: Encodable {
        struct Item: Encodable {
            var name: String
            var words: String
            /// The types that it renames; left out where there are none.
            var renamed: [SwiftRenaming]?

            init(_ change: SwiftChange) {
                (name, words) = (change.name, change.words)
                renamed = change.renamed.isEmpty ? nil : change.renamed
            }
        }
        var step: VersionStep
        var next: String?
        var breaks: [Item]
        var additions: [Item]

        init(_ report: SwiftReport, next: SemanticVersion?) {
            step = report.step
            self.next = next?.description
            breaks = report.breaks.map(Item.init)
            additions = report.additions.map(Item.init)
        }
    }
}
