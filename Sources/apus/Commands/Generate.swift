import ArgumentParser

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the clients of apus.yml, or the one that the options describe.",
        discussion: """
            Examples:
              apus generate
              apus generate --spec petstore.yml --output Pets --module PetstoreAPI
              apus generate --changelog CHANGELOG.md --since HEAD

            Without options, apus.yml is looked for in the working directory and above. Files that are already right \
            are not touched. Nothing is written for a document with errors.
            """)

    @OptionGroup var selection: ClientSelection

    @Option(
        help: .init(
            "Put what changed since a state on top of this file, below the version's heading.", valueName: "file"),
        completion: .file())
    var changelog: String?

    @Option(help: .init("The state that --changelog compares with: a document or a revision.", valueName: "state"))
    var since: String?

    @OptionGroup(title: "Build tools") var buildTool: BuildToolOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if (changelog == nil) != (since == nil) { throw ValidationError("--changelog and --since go together.") }
        if buildTool.selfContained, loading.allowOutsideReferences {
            throw ValidationError("--self-contained and --allow-outside-references exclude each other.")
        }
    }

    func run() throws {
        let report = Report(options: reporting)
        guard let clients = try selection.clients(report, isSelfContained: buildTool.selfContained) else {
            return try report.finish(failure: .validationFailure)
        }
        if changelog != nil, clients.count > 1 {
            throw ValidationError("--changelog is the file of one client, and the configuration has \(clients.count).")
        }
        for client in clients {
            ClientGeneration(client: client, fileCount: buildTool.files, options: loading.loadOptions)
                .write(reportingTo: report)
        }
        if let changelog, let since, let client = clients.first, !report.hasErrors {
            try ChangelogWriting(
                path: changelog, since: DiffState(since), configuration: try selection.configurationPath(),
                options: loading.loadOptions, report: report
            ).run(for: client)
        }
        try report.finish()
    }
}
