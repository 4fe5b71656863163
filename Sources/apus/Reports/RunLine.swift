import APIModel
import ClientGenerator
import Diagnostics
import OutputFolder
import SpecLoader

/// One line on what a run did. Every such line is worded here, so that all of them read alike.
struct RunLine {
    let text: String

    private init(_ subject: String, _ did: String, _ time: Stopwatch? = nil) {
        text = "\(subject): \(did)" + (time.map { " (\($0.seconds))" } ?? "")
    }

    private init(indented text: String) { self.text = "  " + text }
    private init(heading text: String) { self.text = text + ":" }
}

// MARK: Documents

extension RunLine {
    /// `shop.yml: 83 operations, 949 types; 0 errors, 2 warnings (0.04 s)`
    static func validated(_ path: String, _ api: API?, _ found: some Sequence<Diagnostic>, _ time: Stopwatch) -> RunLine
    {
        let read = api.map { size(operations: $0.root.operationCount, types: $0.types.count) + "; " } ?? ""
        return RunLine(path, read + found.severities, time)
    }

    /// How many diagnostics there are of each code, the most frequent first: `  12 warnings  unresolved-reference`.
    static func codes(_ found: some Sequence<Diagnostic>, hidesNotes: Bool) -> [RunLine] {
        var counts: [CodeAndSeverity: Int] = [:]
        for diagnostic in found {
            counts[CodeAndSeverity(code: diagnostic.code.name, severity: diagnostic.severity), default: 0] += 1
        }
        let rows = counts.map { key, count in
            (count: count, words: counted(count, key.severity.rawValue), key: key)
        }
        .sorted { ($1.count, $0.key.code, $0.words) < ($0.count, $1.key.code, $1.words) }
        let width = rows.map(\.words.count).max() ?? 0
        return rows.map { row in
            let gap = String(repeating: " ", count: width - row.words.count)
            let hint = hidesNotes && row.key.severity == .note ? " (--notes prints them)" : ""
            return RunLine(indented: "\(row.words)\(gap)  \(row.key.code)\(hint)")
        }
    }

    /// `shop.json: 20481 bytes written (0.04 s)`
    static func resolved(_ path: String, byteCount: Int, _ time: Stopwatch) -> RunLine {
        RunLine(path, "\(counted(byteCount, "byte")) written", time)
    }

    /// `shop.yml: 2 stubs for references that lead nowhere; overlay.yml written (0.04 s)`
    static func scaffold(_ path: String, _ scaffold: OverlayScaffold, _ output: String?, _ time: Stopwatch) -> RunLine {
        let count = scaffold.stubCount
        var did = count == 0 ? "no stubs are needed" : "\(counted(count, "stub")) for references that lead nowhere"
        if count > 0, let output { did += "; \(output) written" }
        let others = scaffold.referencesElsewhere.map { "\($0)" }
        if !others.isEmpty { did += "; in other files, which no overlay changes: \(others.joined(separator: ", "))" }
        return RunLine(path, did, time)
    }

    private static func size(operations: Int, types: Int) -> String {
        "\(counted(operations, "operation")), \(counted(types, "type"))"
    }
}

// MARK: Clients

extension RunLine {
    /// What became of a client's files.
    enum Files {
        case written(WritePlan)
        case compared(WritePlan)

        fileprivate var words: String {
            switch self {
            case .written(let plan): RunLine.written(plan)
            case .compared(let plan): RunLine.compared(plan)
            }
        }
    }

    /// `ShopAPI: 83 operations, 949 types; 2 undefined references became JSONValue; 3 files written, 207 unchanged (0.1
    /// s)`
    static func client(
        _ module: String, _ client: GeneratedClient, undefinedReferences: Int, _ files: Files, _ time: Stopwatch
    ) -> RunLine {
        var parts = [size(operations: client.operationCount, types: client.typeCount)]
        if undefinedReferences > 0 {
            parts.append("\(counted(undefinedReferences, "undefined reference")) became JSONValue")
        }
        parts.append(files.words)
        return RunLine(module, parts.joined(separator: "; "), time)
    }

    /// `Templates: 26 files written, 0 unchanged (0.01 s)`
    static func templates(_ folder: String, _ plan: WritePlan, _ time: Stopwatch) -> RunLine {
        RunLine(folder, written(plan), time)
    }

    /// `3 files written, 207 unchanged, 1 removed`
    private static func written(_ plan: WritePlan) -> String {
        let removed = plan.changes.count { if case .remove = $0 { true } else { false } }
        let written = "\(counted(plan.changes.count - removed, "file")) written, \(plan.unchanged.count) unchanged"
        return removed == 0 ? written : "\(written), \(removed) removed"
    }

    /// `447 files are up to date`, or `3 files differ, 444 are up to date`
    private static func compared(_ plan: WritePlan) -> String {
        let right = plan.unchanged.count
        let count = plan.changes.count + plan.kept.count + plan.obstacles.count
        if count > 0 {
            return
                "\(counted(count, "file")) \(count == 1 ? "differs" : "differ"), \(right) \(right == 1 ? "is" : "are") up to date"
        }
        let words = "\(counted(right, "file")) \(right == 1 ? "is" : "are") up to date"
        return plan.isUpToDate ? words : words + ", but the manifest is not"
    }

    /// `ShopAPI: nothing written; 2 errors, 0 warnings (0.02 s)`
    static func nothingWritten(
        _ subject: String, _ found: some Sequence<Diagnostic>, _ time: Stopwatch? = nil
    ) -> RunLine {
        RunLine(subject, "nothing written; \(found.severities)", time)
    }

    /// `ShopAPI: not compared; 2 errors, 0 warnings (0.02 s)`
    static func notCompared(_ subject: String, _ found: some Sequence<Diagnostic>, _ time: Stopwatch) -> RunLine {
        RunLine(subject, "not compared; \(found.severities)", time)
    }
}

// MARK: Changelogs

extension RunLine {
    /// `CHANGELOG.md: nothing changed since v1.2.0`
    static func unchangedSince(_ state: String, changelog: String) -> RunLine {
        RunLine(changelog, "nothing changed since \(state)")
    }

    /// `CHANGELOG.md: 1.3.0 written; 2 compatible`
    static func changelog(_ path: String, version: String, isWritten: Bool, verdict: String) -> RunLine {
        RunLine(path, "\(version) \(isWritten ? "written" : "unchanged"); \(verdict)")
    }
}

// MARK: apus init

extension RunLine {
    /// `Package.swift: written`, or `Package.swift: left as it is`
    static func file(_ path: String, isNew: Bool) -> RunLine {
        RunLine(path, isNew ? "written" : "left as it is")
    }

    static let missingLines = RunLine(indented: "it needs these lines:")

    static func pathOnRunner(_ path: String) -> RunLine {
        RunLine(indented: "the runner must have apus at '\(path)' too; with --package URL it fetches it")
    }

    /// What to do after the files are there, one command a line, with the reason behind it.
    static func nextSteps(_ steps: [(command: String, purpose: String)]) -> [RunLine] {
        let width = steps.map(\.command.count).max() ?? 0
        return [RunLine(heading: "Next")]
            + steps.map { step in
                let gap = String(repeating: " ", count: width - step.command.count)
                return RunLine(indented: "\(step.command)\(gap)  # \(step.purpose)")
            }
    }
}

private struct CodeAndSeverity: Hashable {
    var code: String
    var severity: Diagnostic.Severity
}

extension Resource {
    /// The operations of this resource and of those below it.
    fileprivate var operationCount: Int { children.reduce(operations.count) { $0 + $1.operationCount } }
}
