import ArgumentParser
import SpecLoader

/// The clients that a command is about: those of `apus.yml`, or the one that the options describe.
struct ClientSelection: ParsableArguments {
    @Option(
        help: .init("The configuration, instead of the nearest apus.yml.", valueName: "file"),
        completion: .file(extensions: ["yml"]))
    var config: String?

    @OptionGroup(title: "One client, without apus.yml") var client: ClientOptions

    func validate() throws {
        guard try client.configuration() != nil else { return }
        if config != nil { throw ValidationError("--config and the options of one client exclude each other.") }
    }

    /// The path of `apus.yml`; `nil` where the options describe the client, or there is none.
    func configurationPath() throws -> String? {
        try client.configuration() == nil ? config ?? ConfigurationSearch.path() : nil
    }

    /// The clients, or `nil` after the faults of `apus.yml` were reported.
    func clients(_ report: Report) throws -> [ClientConfiguration]? {
        if let client = try client.configuration() { return [client] }
        guard let path = try configurationPath() else {
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
