import ArgumentParser

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the clients of apus.yml, or the one that the options describe.",
        discussion: """
            Examples:
              apus generate
              apus generate --spec shop.yml --output Shop --module ShopAPI
              apus generate --changelog CHANGELOG.md --since HEAD

            Without options, apus.yml is looked for in the working directory and the folders above it. Files that are \
            up to date are not touched. Nothing is written for a document with errors.
            """)

    @OptionGroup var selection: ClientSelection

    @Option(
        help: .init(
            "A changelog to add an entry to: what changed since --since, under the version's heading.",
            valueName: "file"),
        completion: .file())
    var changelog: String?

    @Option(help: .init("What --changelog compares with: a document or a git revision.", valueName: "state"))
    var since: String?

    @OptionGroup(title: "Build tools") var buildTool: BuildToolOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if (changelog == nil) != (since == nil) { throw ValidationError("--changelog and --since need each other.") }
        if changelog == "" || since == "" { throw ValidationError("--changelog and --since need a value.") }
        if buildTool.selfContained, loading.allowOutsideReferences {
            throw ValidationError("--self-contained and --allow-outside-references contradict each other.")
        }
    }

    func run() throws {
        let report = Report(options: reporting)
        let source = try selection.source()
        let (isSelfContained, inputs) = (buildTool.selfContained, loading.inputs)
        guard let clients = try report.clients(source, isSelfContained: isSelfContained, inputs: inputs) else {
            return try report.finish(failure: .validationFailure)
        }
        let entry = try changelogEntry(clients, source, report)
        // Nothing is written when --changelog or --since is wrong.
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

    /// The entry that --changelog asks for; `nil` without the option, and after a diagnostic.
    private func changelogEntry(
        _ clients: [ClientConfiguration], _ source: ClientSelection.Source, _ report: Report
    ) throws -> ChangelogEntry? {
        guard let changelog, let since, let client = clients.first else { return nil }
        if clients.count > 1 {
            throw ValidationError("--changelog is for one client, and apus.yml has \(clients.count).")
        }
        return try ChangelogEntry(
            in: changelog, of: client, since: DiffState(since), configuration: source.configurationPath,
            options: loading.loadOptions, report: report)
    }
}
