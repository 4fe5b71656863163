import APIDiff
import ArgumentParser
import Diagnostics
import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct Diff: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json
    }

    enum Limit: String, ExpressibleByArgument, CaseIterable {
        case breaking, potential

        var severity: Severity { self == .breaking ? .breaking : .potentiallyBreaking }
    }

    static let configuration = CommandConfiguration(
        abstract: "Says what changed between two states of a client's document.",
        discussion: """
            Examples:
              apus diff
              apus diff v1.2.0 --fail-on breaking
              apus diff old.yml new.yml --format markdown

            A state is a file or a git revision. Without arguments it is HEAD against the working tree; one argument \
            is compared with the working tree. Of a revision, apus.yml, the document, its overlays and the files that \
            it refers to are read as they were then. A file takes the place of the client's document: the client's \
            overlays and names apply to it. Two files that no client names are read as they are.

            The exit status is 1 when --fail-on is met.
            """)

    @Argument(help: .init("A document or a revision. (default: HEAD)", valueName: "old"), completion: .file())
    var old: String?

    @Argument(
        help: .init("A document or a revision. (default: the working tree)", valueName: "new"), completion: .file())
    var new: String?

    @Option(
        help: .init("The configuration, instead of the nearest apus.yml.", valueName: "file"),
        completion: .file(extensions: ["yml"]))
    var config: String?

    @Option(help: .init("Compare this client only.", valueName: "module"))
    var client: String?

    @Option(help: "How the report is written.")
    var format: Format = .text

    @Option(help: .init("Exit with 1 for changes as bad as that, or worse.", valueName: "breaking|potential"))
    var failOn: Limit?

    @Option(name: .shortAndLong, help: .init("The file to write to.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let report = Report(options: reporting, result: output == nil ? .output : nil)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let diffs = try DiffRun(
            old: old.map(DiffState.init) ?? .revision("HEAD"), new: new.map(DiffState.init) ?? .workingTree,
            configuration: config ?? ConfigurationSearch.path(), module: client, options: loading.loadOptions,
            report: report, scratch: scratch
        ).diffs()
        if !report.hasErrors { write(text(diffs), report) }
        try report.finish()
        if let failOn, diffs.contains(where: { $0.changes.severity.map { $0 >= failOn.severity } ?? false }) {
            throw ExitCode.failure
        }
    }

    private func text(_ diffs: [ClientDiff]) -> String {
        switch format {
        case .text:
            DiffTextReport(diffs, isColored: output == nil && reporting.isColored(for: .output)).text
        case .markdown: DiffMarkdown(diffs).text
        case .json: DiffJSONReport(diffs).text
        }
    }

    private func write(_ text: String, _ report: Report) {
        guard let output else { return StandardStream.output.write(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            report.add([Diagnostic(.error, FilesCode.output, "can't write '\(output)': \(error)", at: nil)])
        }
    }
}
