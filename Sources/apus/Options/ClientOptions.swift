import ArgumentParser
import ClientGenerator

extension GeneratorOptions.OperationNaming: ExpressibleByArgument {}
extension ClientConfiguration.Access: ExpressibleByArgument {}

/// One client on the command line, in place of `apus.yml`.
struct ClientOptions: ParsableArguments {
    @Option(
        help: .init("The OpenAPI document, YAML or JSON.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"]))
    var spec: String?

    @Option(
        help: .init("The folder to write into; with --config in place of what the file says.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        help: .init(
            "The name of the Swift module; with --config and --output the file need not say it.", valueName: "name"))
    var module: String?

    @OptionGroup var overlays: OverlayOptions

    @Option(
        name: .customLong("pack"),
        help: .init(
            "A template pack, built in or a folder; repeat it for several. (default: swift-client, markdown)",
            valueName: "name"))
    var packs: [String] = []

    @Option(help: .init("The name of the client type. (default: from the module's name)", valueName: "name"))
    var client: String?

    @Option(
        help: .init(
            "What operations are named by. (default: their ids when there are any)",
            valueName: "paths|operation-ids"))
    var operations: ClientConfiguration.Operations?

    @Option(help: .init("The access level of what is written."))
    var access: ClientConfiguration.Access?

    @Flag(help: "Mark enums @nonexhaustive (Swift 6.3), so that a new case breaks no switch of another package.")
    var nonexhaustive = false

    @Option(
        help: .init("A folder with templates that replace built-in ones.", valueName: "folder"),
        completion: .directory)
    var templates: String?

    /// The client, or `nil` when no option of this group is given.
    func configuration() throws -> ClientConfiguration? {
        guard let spec, let output, let module else {
            if isEmpty { return nil }
            let missing = [("spec", spec), ("output", output), ("module", module)].filter { $0.1 == nil }
            let names = missing.map { "--\($0.0)" }.joined(separator: " and ")
            throw ValidationError("Without apus.yml, generate needs \(names).")
        }
        if [spec, output].contains("") { throw ValidationError("--spec and --output need a path.") }
        for (option, name) in [("module", module), ("client", client)] {
            if let name, !name.isSwiftName { throw ValidationError("--\(option): '\(name)' is no Swift name.") }
        }
        if client == module {
            throw ValidationError("The client can't have the module's name: Swift couldn't qualify names then.")
        }
        if nonexhaustive, let access, access != .public {
            throw ValidationError("--nonexhaustive needs public access: it is for other packages.")
        }
        return ClientConfiguration(
            module: module, client: client, spec: spec, overlays: overlays.overlays, output: output,
            packs: packs.isEmpty ? nil : packs, operations: operations,
            access: access ?? .public, nonexhaustive: nonexhaustive, templates: templates)
    }

    /// What the options say of the one client of an `apus.yml` that is named, or `nil` when they say nothing of it.
    func target() throws -> TargetConfiguration? {
        guard let output, hasTargetOptionsOnly else {
            if isEmpty { return nil }
            throw ValidationError("With --config, a client is described by --output, or --output and --module, alone.")
        }
        if output.isEmpty { throw ValidationError("--output needs a path.") }
        if let module, !module.isSwiftName { throw ValidationError("--module: '\(module)' is no Swift name.") }
        return TargetConfiguration(module: module, output: output)
    }

    private var isEmpty: Bool { output == nil && module == nil && hasTargetOptionsOnly }

    private var hasTargetOptionsOnly: Bool {
        let texts = [spec, client, templates, operations?.rawValue, access?.rawValue]
        return texts.allSatisfy { $0 == nil } && packs.isEmpty && overlays.overlays.isEmpty && !nonexhaustive
    }
}
