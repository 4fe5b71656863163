import ClientGenerator
import Diagnostics
import Files
import OutputFolder

/// How the files on disk differ from those that `generate` would write.
struct OutputCheck {
    /// What `generate` would do.
    let plan: WritePlan
    private let foreign: [String]
    private let manifest: String
    private let folder: String

    /// - Throws: `SpecError` for a file that can't be read.
    init(of client: GeneratedClient, from folder: String) throws(SpecError) {
        self.folder = folder
        let output = OutputFolder(folder)
        plan = try output.plan(client.files)
        foreign = try output.foreignFiles(beside: plan)
        manifest = output.manifestPath
    }

    /// Reports of each file what is wrong with it.
    func report(to diagnostics: Diagnostics) {
        for change in plan.changes {
            switch change {
            case .create(let file):
                report(.missingFile, "this file is missing: 'apus generate' writes it", file.path, 0, to: diagnostics)
            case .update(let file, let onDisk, edited: false):
                report(
                    .staleFile, "this file is out of date: 'apus generate' rewrites it", file.path,
                    UnifiedDiff.firstDifference(onDisk, file.contents), to: diagnostics)
            case .update(let file, let onDisk, edited: true):
                report(
                    .editedFile, "this file was changed by hand: 'apus generate' undoes the change", file.path,
                    UnifiedDiff.firstDifference(onDisk, file.contents), to: diagnostics)
            case .remove(let path, _):
                report(
                    .unneededFile, "this file is no longer needed: 'apus generate' removes it", path, 0,
                    to: diagnostics)
            }
        }
        for path in plan.kept {
            report(
                .unneededFile,
                "this file is no longer needed, but was changed by hand: 'apus generate' leaves it to you", path, 0,
                to: diagnostics)
        }
        plan.warnings.forEach(diagnostics.report)
        plan.obstacles.forEach(diagnostics.report)
        for path in foreign {
            diagnostics.report(
                ApusCode.foreignFile, "this file was not written by apus",
                at: SourceLocation(file: path, line: 0, column: 0))
        }
        if plan.changes.isEmpty, plan.kept.isEmpty, plan.obstacles.isEmpty, !plan.isUpToDate {
            diagnostics.report(
                Diagnostic(
                    ApusCode.staleFile, "the manifest is out of date: 'apus generate' rewrites it",
                    at: SourceLocation(file: manifest, line: 0, column: 0)))
        }
    }

    private func report(
        _ code: ApusCode, _ message: String, _ path: RelativePath, _ line: Int, to diagnostics: Diagnostics
    ) {
        diagnostics.report(Diagnostic(code, message, at: location(path, line)))
    }

    private func location(_ path: RelativePath, _ line: Int) -> SourceLocation {
        SourceLocation(file: path.description.asPath(in: folder), line: line, column: line > 0 ? 1 : 0)
    }

    /// The difference as `diff -u` prints it, from what is on disk to what `generate` would write.
    ///
    /// - Parameter maximum: How many lines at most; a last line says that there are more.
    func text(maximum: Int) -> String {
        var lines: [Substring] = []
        // One line more than the maximum shows that there are more; to compare all files would take time.
        for change in plan.changes where lines.count <= maximum {
            lines += difference(change).text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        }
        let isTerminal = StandardStream.output.isTerminal
        var text = lines.prefix(maximum).map { (isTerminal ? TerminalText($0).text : String($0)) + "\n" }.joined()
        if lines.count > maximum { text += "apus: --max-diff shows more than \(counted(maximum, "line"))\n" }
        return text
    }

    private func difference(_ change: WritePlan.Change) -> UnifiedDiff {
        let path = change.path.description.asPath(in: folder)
        return switch change {
        case .create(let file): UnifiedDiff(old: nil, new: (path, file.contents))
        case .update(let file, let onDisk, _): UnifiedDiff(old: (path, onDisk), new: (path, file.contents))
        case .remove(_, let onDisk): UnifiedDiff(old: (path, onDisk), new: nil)
        }
    }
}
