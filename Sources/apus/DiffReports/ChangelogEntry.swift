import APIDiff
import Diagnostics
import Files
import SpecLoader

/// What changed in a client since a state, and the changelog that it is written into.
struct ChangelogEntry {
    private let path: String
    /// What the file has; empty where there is none.
    private let before: String
    private let since: DiffState
    private let diff: ClientDiff

    /// Compares the client with what it was, and changes nothing; `nil` after a diagnostic.
    ///
    /// - Parameters:
    ///   - path: The file of the changelog; it need not exist, nor need its folder.
    ///   - configuration: The path of `apus.yml`; `nil` for a client of the command line.
    init?(
        in path: String, of client: ClientConfiguration, since: DiffState, configuration: String?,
        options: LoadOptions, report: Report
    ) throws {
        let found = report.collect { _ throws(SpecError) in
            try Disk.checkReplaceable(path)
            let isNew = Disk.realPath(path) == nil
            let before = isNew ? "" : String(decoding: try Disk.read(path), as: UTF8.self)
            return (before: before, scratch: try ScratchFolder())
        }
        guard let (before, scratch) = found else { return nil }
        defer { scratch.remove() }
        let run = DiffRun(
            old: since, new: .workingTree, configuration: configuration, module: client.module, options: options,
            report: report, scratch: scratch)
        guard let diff = try run.diff(ofClient: client) else { return nil }
        (self.path, self.before, self.since, self.diff) = (path, before, since, diff)
    }

    /// Puts the entry into the changelog, unless nothing changed, and reports what was done.
    func write(reportingTo report: Report) {
        guard !diff.isEmpty else { return report.say(.unchangedSince(since.words, changelog: path)) }
        let version = diff.newVersion.isEmpty ? "Unreleased" : diff.newVersion
        let isWritten = report.collect { _ throws(SpecError) in
            try write(DiffMarkdown(changelogOf: diff).text, version: version)
        }
        guard let isWritten else { return }
        report.say(.changelog(path, version: version, isWritten: isWritten, verdict: diff.verdict))
    }

    /// Whether the file changed.
    private func write(_ section: String, version: String) throws(SpecError) -> Bool {
        var changelog = Changelog(before)
        changelog.put(section.withoutLastLineEnds, version: version)
        guard changelog.text != before else { return false }
        try Disk.replace(path, with: Array(changelog.text.utf8))
        return true
    }
}

extension String {
    fileprivate var withoutLastLineEnds: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
