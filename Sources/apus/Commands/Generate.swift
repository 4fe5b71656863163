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
        let source = try selection.source()
        guard let clients = try report.clients(source, isSelfContained: buildTool.selfContained) else {
            return try report.finish(failure: .validationFailure)
        }
        let entry = try changelogEntry(clients, source, report)
        // A state or a file that --changelog and --since name wrongly is told before anything is written.
        if report.hasErrors {
            report.say(.nothingWritten("apus generate", report.diagnostics))
            return try report.finish()
        }
        for client in clients {
            ClientGeneration(client: client, fileCount: buildTool.files, options: loading.loadOptions)
                .write(reportingTo: report)
        }
        if let entry, !report.hasErrors { entry.write(reportingTo: report) }
        try report.finish()
    }

    /// What --changelog asks for; `nil` without it, and after a diagnostic.
    private func changelogEntry(
        _ clients: [ClientConfiguration], _ source: ClientSelection.Source, _ report: Report
    ) throws -> ChangelogEntry? {
        guard let changelog, let since, let client = clients.first else { return nil }
        if clients.count > 1 {
            throw ValidationError("--changelog is the file of one client, and the configuration has \(clients.count).")
        }
        return try ChangelogEntry(
            in: changelog, of: client, since: DiffState(since), configuration: source.configurationPath,
            options: loading.loadOptions, report: report)
    }
}
