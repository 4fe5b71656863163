import ArgumentParser
import ClientGenerator

extension GeneratorOptions.OperationNaming: DescribedChoice {
    var meaning: String {
        switch self {
        case .paths: "After path and method."
        case .operationIDs: "After operationId, grouped by tag."
        }
    }
}

extension ClientConfiguration.Access: DescribedChoice {
    var meaning: String {
        switch self {
        case .public: "For every package; the default."
        case .package: "For the targets of one package."
        case .internal: "For one module."
        }
    }
}

extension ClientConfiguration.InternalParts: DescribedChoice {
    var meaning: String {
        switch self {
        case .keep: "Like all others; the default."
        case .drop: "Leave them out, where requests are right without them."
        }
    }
}

/// One client, described on the command line instead of in `apus.yml`.
struct ClientOptions: ParsableArguments {
    @Option(
        help: .init("The OpenAPI document, YAML or JSON; - is standard input.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"]))
    var spec: String?

    @Option(
        help: .init("The folder to write into; with --config, in place of the one in the file.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        help: .init(
            "The name of the Swift module. With --config and --output, the file may leave it out.", valueName: "name"))
    var module: String?

    @OptionGroup var overlays: OverlayOptions

    @Option(
        name: .customLong("pack"),
        help: .init(
            "A built-in template pack, or a folder with one. Repeat it for several. (default: swift-client, markdown)",
            valueName: "name"))
    var packs: [String] = []

    @Option(help: .init("The name of the client type. (default: made from the module's name)", valueName: "name"))
    var client: String?

    @Option(
        help: .init(
            "What operations are named after. (default: operation-ids, if the document has any)",
            valueName: "names"))
    var operations: ClientConfiguration.Operations?

    @Option(help: .init("The access level of the generated declarations.", valueName: "level"))
    var access: ClientConfiguration.Access?

    @Flag(help: "Mark enums @nonexhaustive (Swift 6.3): a new case then breaks no switch in other packages.")
    var nonexhaustive = false

    @Option(
        name: .customLong("internal"),
        help: .init("What to do with parts that have 'x-internal: true'.", valueName: "choice"))
    var internalParts: ClientConfiguration.InternalParts?

    @Option(
        help: .init("A folder of templates that replace built-in ones.", valueName: "folder"),
        completion: .directory)
    var templates: String?

    /// The client that the options describe; `nil` when none of them is given.
    ///
    /// - Throws: `ValidationError` when an option is missing or has a value that can't be.
    func configuration() throws -> ClientConfiguration? {
        guard let spec, let output, let module else {
            if isEmpty { return nil }
            let missing = [("spec", spec), ("output", output), ("module", module)].filter { $0.1 == nil }
            let names = missing.map { "--\($0.0)" }.joined(separator: " and ")
            throw ValidationError("Without apus.yml, generate needs \(names).")
        }
        if [spec, output].contains("") { throw ValidationError("--spec and --output need a path.") }
        try Self.checkNames(module: module, client: client)
        if nonexhaustive, let access, access != .public {
            throw ValidationError("--nonexhaustive needs public access: it only matters to other packages.")
        }
        let configuration = ClientConfiguration(
            module: module, client: client, spec: spec,
            readableFolders: RepositoryFolder.paths(around: spec), overlays: overlays.overlays,
            output: output,
            packs: packs.isEmpty ? nil : packs, operations: operations,
            access: access ?? .public, nonexhaustive: nonexhaustive, internalParts: internalParts ?? .keep,
            templates: templates)
        if let input = OutputPlace.heldInput(of: configuration, configuration: nil) {
            throw ValidationError("--output: '\(input)', which the client is made from, is in '\(output)'.")
        }
        return configuration
    }

    /// Refuses names that neither a module nor the client's type can have.
    static func checkNames(module: String?, client: String?) throws {
        if let fault = ClientConfiguration.nameFault(module: module, client: client) {
            throw ValidationError("--\(fault.option.rawValue): \(fault.reason).")
        }
    }

    /// The module and output folder that the options give the one client of `--config`; `nil` when they give none.
    ///
    /// - Throws: `ValidationError` for options that `apus.yml` decides on.
    func target() throws -> TargetConfiguration? {
        guard let output, hasTargetOptionsOnly else {
            if isEmpty { return nil }
            throw ValidationError("With --config, no options but --output and --module may describe the client.")
        }
        if output.isEmpty { throw ValidationError("--output needs a path.") }
        // apus.yml may name the client.
        if let fault = module.flatMap(SwiftIdentifier.fault) { throw ValidationError("--module: \(fault).") }
        return TargetConfiguration(module: module, output: output)
    }

    private var isEmpty: Bool { output == nil && module == nil && hasTargetOptionsOnly }

    private var hasTargetOptionsOnly: Bool {
        let texts = [
            spec, client, templates, operations?.rawValue, access?.rawValue, internalParts?.rawValue,
        ]
        return texts.allSatisfy { $0 == nil } && packs.isEmpty && overlays.overlays.isEmpty && !nonexhaustive
    }
}
