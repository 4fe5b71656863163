import ArgumentParser

/// The clients that a command is about: those of `apus.yml`, or the one that the options describe.
struct ClientSelection: ParsableArguments {
    @Option(
        help: .init("The configuration to read instead of the nearest apus.yml.", valueName: "file"),
        completion: .file(extensions: ["yml"]))
    var config: String?

    @OptionGroup(title: "One client, without apus.yml") var client: ClientOptions

    func validate() throws {
        if config == nil { _ = try client.configuration() } else { _ = try client.target() }
    }

    /// Where the clients are described.
    enum Source {
        /// On the command line.
        case options(ClientConfiguration)
        /// In `apus.yml`; a build tool says where the output of its one client goes.
        case configuration(path: String, target: TargetConfiguration?)

        /// The path of `apus.yml`.
        var configurationPath: String? { if case .configuration(let path, _) = self { path } else { nil } }
    }

    /// - Throws: `ValidationError` when neither options nor an `apus.yml` describe a client.
    func source() throws -> Source {
        if let config { return .configuration(path: config, target: try client.target()) }
        if let client = try client.configuration() { return .options(client) }
        if let path = ConfigurationSearch.path() { return .configuration(path: path, target: nil) }
        throw ValidationError(
            """
            There is no \(ConfigurationSearch.fileName) here or in a folder above: name one with --config, or describe \
            a client with --spec, --output and --module.
            """)
    }

    /// Refuses a client of the command line that reads files outside the folder of its document.
    static func checkSelfContained(_ client: ClientConfiguration, inputs: [String]) throws {
        let folder = EnclosingFolder(path: client.spec.folderOfPath, inputs: inputs)
        for path in client.furtherPaths where !folder.contains(path) {
            throw ValidationError("--self-contained: '\(path)' is outside the folder of '\(client.spec)'.")
        }
    }
}
