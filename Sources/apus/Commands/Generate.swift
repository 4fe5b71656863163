import ArgumentParser
import SpecLoader

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

    @Option(
        help: .init("The configuration, instead of the nearest apus.yml.", valueName: "file"),
        completion: .file(extensions: ["yml"]))
    var config: String?

    @Option(
        help: .init(
            "Put what changed since a state on top of this file, below the version's heading.", valueName: "file"),
        completion: .file())
    var changelog: String?

    @Option(help: .init("The state that --changelog compares with: a document or a revision.", valueName: "state"))
    var since: String?

    @OptionGroup(title: "One client, without apus.yml") var client: ClientOptions
    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if (changelog == nil) != (since == nil) { throw ValidationError("--changelog and --since go together.") }
        guard try client.configuration() != nil else { return }
        if config != nil { throw ValidationError("--config and the options of one client exclude each other.") }
    }

    func run() throws {
        let report = Report(options: reporting)
        guard let clients = try clients(report) else { return try report.finish(failure: .validationFailure) }
        if changelog != nil, clients.count > 1 {
            throw ValidationError("--changelog is the file of one client, and the configuration has \(clients.count).")
        }
        for client in clients {
            ClientGeneration(client: client, options: loading.loadOptions).run(reportingTo: report)
        }
        if let changelog, let since, let client = clients.first, !report.hasErrors {
            let path = try self.client.configuration() == nil ? config ?? ConfigurationSearch.path() : nil
            try ChangelogWriting(
                path: changelog, since: DiffState(since), configuration: path, options: loading.loadOptions,
                report: report
            ).run(for: client)
        }
        try report.finish()
    }

    /// What is to be written, or `nil` after the faults of `apus.yml` were reported.
    private func clients(_ report: Report) throws -> [ClientConfiguration]? {
        if let client = try client.configuration() { return [client] }
        guard let path = config ?? ConfigurationSearch.path() else {
            throw ValidationError(
                """
                There is no \(ConfigurationSearch.fileName) here or in a folder above: name one with --config, or \
                describe a client with --spec, --output and --module.
                """)
        }
        let diagnostics = Diagnostics()
        let configuration = ConfigurationReader.read(path: path, diagnostics: diagnostics)
        report.add(diagnostics.all)
        if configuration == nil { report.summarize("\(path): nothing written; \(diagnostics.all.severities)") }
        return configuration?.clients
    }
}
