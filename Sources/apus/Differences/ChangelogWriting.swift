import APIDiff
import Diagnostics
import Files
import SpecLoader

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes what changed in a client since a state into its changelog.
struct ChangelogWriting {
    let path: String
    let since: DiffState
    /// The path of `apus.yml`; `nil` for a client of the command line.
    let configuration: String?
    let options: LoadOptions
    let report: Report

    func run(for client: ClientConfiguration) throws {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let run = DiffRun(
            old: since, new: .workingTree, configuration: configuration, module: client.module, options: options,
            report: report, scratch: scratch)
        guard let diff = try run.diff(ofClient: client), !report.hasErrors else { return }
        guard !diff.isEmpty else { return report.summarize("\(path): nothing changed since \(since.words)") }
        do throws(SpecError) {
            let version = diff.newVersion.isEmpty ? "Unreleased" : diff.newVersion
            let isWritten = try write(DiffMarkdown(changelogOf: diff).text, version: version)
            report.summarize("\(path): \(version) \(isWritten ? "written" : "unchanged"); \(diff.verdict)")
        } catch {
            report.add([error.diagnostic])
        }
    }

    /// Whether the file changed.
    private func write(_ section: String, version: String) throws(SpecError) -> Bool {
        let url = URL(fileURLWithPath: path)
        do {
            let exists = FileManager.default.fileExists(atPath: path)
            let before = exists ? String(decoding: try Data(contentsOf: url), as: UTF8.self) : ""
            var changelog = Changelog(before)
            changelog.put(section.trimmedLines, version: version)
            guard changelog.text != before else { return false }
            try Data(changelog.text.utf8).write(to: url, options: .atomic)
            return true
        } catch {
            throw SpecError(Diagnostic(.error, FilesCode.output, "can't write '\(path)': \(error)", at: nil))
        }
    }
}

extension String {
    /// Without the line end behind the last line.
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
