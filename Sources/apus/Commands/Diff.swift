import APIDiff
import ArgumentParser
import Diagnostics
import Files

struct Diff: ParsableCommand {
    enum Format: String, DescribedChoice {
        case text, markdown, json

        var meaning: String {
            switch self {
            case .text: "For a terminal; the default."
            case .markdown: "For a pull request."
            case .json: "For programs."
            }
        }
    }

    enum Limit: String, DescribedChoice {
        case breaking, potential

        var meaning: String {
            switch self {
            case .breaking: "Breaking changes."
            case .potential: "Breaking and potentially breaking changes."
            }
        }

        var severity: Severity { self == .breaking ? .breaking : .potentiallyBreaking }
    }

    static let configuration = CommandConfiguration(
        abstract: "Reports what changed between two states of a client's document.",
        discussion: """
            Examples:
              apus diff
              apus diff v1.2.0 --fail-on breaking
              apus diff old.yml new.yml --format markdown

            A state is a file or a git revision. Without arguments, HEAD is compared with the working tree; a single \
            state is compared with the working tree too. In a revision, apus.yml, the document, its overlays and the \
            files that it references are read as they were then. A file replaces the client's document: the client's \
            overlays and names apply to it. Two files that no client uses are compared without a configuration.

            The exit status is 1 when there are changes that --fail-on names.
            """)

    @Argument(help: .init("A document or a git revision. (default: HEAD)", valueName: "old"), completion: .file())
    var old: String?

    @Argument(
        help: .init("A document or a git revision. (default: the working tree)", valueName: "new"), completion: .file())
    var new: String?

    @Option(
        help: .init("The configuration to read instead of the nearest apus.yml.", valueName: "file"),
        completion: .file(extensions: ["yml"]))
    var config: String?

    @Option(help: .init("The module of the only client to compare.", valueName: "module"))
    var client: String?

    @Option(help: .init("The format of the report.", valueName: "format"))
    var format: Format = .text

    @Option(help: .init("Exit with status 1 if there are such changes.", valueName: "changes"))
    var failOn: Limit?

    @Option(
        name: .shortAndLong, help: .init("The file to write instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let report = Report(options: reporting, result: output == nil ? .output : nil)
        guard let scratch = report.collect(from: { _ throws(SpecError) in try ScratchFolder() }) else {
            return try report.finish()
        }
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
        _ = report.collect { _ throws(SpecError) in try Disk.replace(output, with: Array(text.utf8)) }
    }
}
