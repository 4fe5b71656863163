import ArgumentParser
import Diagnostics

/// The clients that a command is about: those of `apus.yml`, or the one that the options describe.
struct ClientSelection: ParsableArguments {
    @Option(
        help: .init("The configuration, instead of the nearest apus.yml.", valueName: "file"),
        completion: .file(extensions: ["yml"]))
    var config: String?

    @OptionGroup(title: "One client, without apus.yml") var client: ClientOptions

    func validate() throws {
        if config == nil { _ = try client.configuration() } else { _ = try client.target() }
    }

    /// The path of `apus.yml`; `nil` where the options describe the client, or there is none.
    func configurationPath() throws -> String? {
        if let config { return config }
        return try client.configuration() == nil ? ConfigurationSearch.path() : nil
    }

    /// The clients, or `nil` after the faults of `apus.yml` were reported.
    ///
    /// - Parameter isSelfContained: Whether nothing may be read outside the folder of `apus.yml`, or of the document.
    func clients(_ report: Report, isSelfContained: Bool = false) throws -> [ClientConfiguration]? {
        if config == nil, let client = try client.configuration() {
            if isSelfContained { try Self.check(client) }
            return [client]
        }
        guard let path = try configurationPath() else {
            throw ValidationError(
                """
                There is no \(ConfigurationSearch.fileName) here or in a folder above: name one with --config, or \
                describe a client with --spec, --output and --module.
                """)
        }
        let diagnostics = Diagnostics()
        let configuration = ConfigurationReader.read(
            path: path, target: config == nil ? nil : try client.target(), isSelfContained: isSelfContained,
            diagnostics: diagnostics)
        report.add(diagnostics.all)
        if configuration == nil { report.summarize("\(path): nothing written; \(diagnostics.all.severities)") }
        return configuration?.clients
    }

    /// Refuses files that don't lie beside the document or below.
    private static func check(_ client: ClientConfiguration) throws {
        let folder = EnclosingFolder(path: client.spec.folderOfPath)
        for path in client.furtherPaths where !folder.contains(path) {
            throw ValidationError("--self-contained: '\(path)' is outside the folder of '\(client.spec)'.")
        }
    }
}
