import ClientGenerator
import Diagnostics
import OpenAPIReader
import SpecLoader

/// Reads `apus.yml`. Every fault is an error with its source location; nothing is guessed.
struct ConfigurationReader {
    /// The path of the file.
    let path: String
    /// The module and output of the one client, from the command line.
    let target: TargetConfiguration?
    /// Whether nothing may be read outside of the file's folder.
    let isSelfContained: Bool
    /// Files that may be read all the same.
    let inputs: [String]
    let diagnostics: Diagnostics

    /// The configuration, or `nil` after the errors were reported.
    static func read(
        path: String, target: TargetConfiguration? = nil, isSelfContained: Bool = false, inputs: [String] = [],
        diagnostics: Diagnostics
    ) -> Configuration? {
        let document: SpecDocument
        do {
            document = try SpecDocument.load(path: path, diagnostics: diagnostics)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
        let reader = ConfigurationReader(
            path: path, target: target, isSelfContained: isSelfContained, inputs: inputs, diagnostics: diagnostics)
        let configuration = reader.configuration(document.root)
        return diagnostics.all.contains { $0.severity == .error } ? nil : configuration
    }

    /// The path of the file's folder: what the file's paths are relative to.
    private var folder: String { path.folderOfPath }

    private func configuration(_ root: Node) -> Configuration? {
        guard let fields = ConfigurationFields(root, of: "apus.yml", keys: ["clients"], diagnostics) else { return nil }
        guard let list = fields.required("clients") else { return nil }
        guard list.kind == .sequence, !list.elements.isEmpty else {
            fields.fault("'clients' must be a list of clients", at: list)
            return nil
        }
        if target != nil, list.elements.count > 1 {
            fields.fault("there are \(list.elements.count) clients, but a build target can have only one", at: list)
            return nil
        }
        var clients: [ClientConfiguration] = []
        for element in list.elements {
            guard let client = client(element) else { continue }
            check(client, at: element, beside: clients, fields)
            clients.append(client)
        }
        return Configuration(clients: clients)
    }

    /// Faults of what a client has in common with others, or with what it is made from.
    private func check(
        _ client: ClientConfiguration, at node: Node, beside others: [ClientConfiguration],
        _ fields: ConfigurationFields
    ) {
        // Some file systems ignore the case of a module's files.
        if others.contains(where: { $0.module.lowercased() == client.module.lowercased() }), !client.module.isEmpty {
            fields.fault("another client has the module '\(client.module)' already", at: node["module"] ?? node)
        }
        if client.output.isEmpty { return }
        let output = node["output"] ?? node
        for other in others where !other.output.isEmpty {
            let fault = OutputPlace(client.output).fault(beside: OutputPlace(other.output), of: other.module)
            if let fault { fields.fault(fault, at: output) }
        }
        if let input = OutputPlace.heldInput(of: client, configuration: path) {
            fields.fault("'\(input)', which the client is made from, is in this folder", at: output)
        }
    }

    private func client(_ node: Node) -> ClientConfiguration? {
        let keys = [
            "module", "client", "spec", "references", "overlays", "output", "packs", "operations", "access",
            "nonexhaustive", "names", "types", "pagination", "internal", "templates", "diagnostics", "diff",
        ]
        guard let fields = ConfigurationFields(node, of: "a client", keys: keys, diagnostics) else { return nil }
        let module = module(fields)
        let spec = fields.required("spec").flatMap { path($0, "spec", fields) }

        var client = ClientConfiguration(module: module ?? "", spec: spec ?? "", output: output(fields) ?? "")
        client.client = fields["client"].flatMap { fields.text($0, "client") }
        if let fault = ClientConfiguration.nameFault(module: module, client: client.client) {
            fields.fault(fault.reason, at: fields[fault.option.rawValue] ?? node)
        }
        client.references = references(fields)
        client.readableFolders = [folder]
        if !isSelfContained { client.readableFolders += RepositoryFolder.paths(around: client.spec) }
        client.overlays = fields.list("overlays").compactMap { path($0, "overlays", fields) }
        if fields["packs"] != nil {
            client.packs = fields.list("packs").compactMap { pack in
                fields.path(pack, "packs").flatMap { $0.contains("/") ? path(pack, "packs", fields) : $0 }
            }
        }
        client.operations = fields.choice("operations")
        client.access = fields.choice("access") ?? .public
        client.nonexhaustive = nonexhaustive(fields, access: client.access)
        client.names = names(fields)
        client.types = types(fields)
        client.paginations = paginations(fields)
        client.internalParts = fields.choice("internal") ?? .keep
        client.templates = fields["templates"].flatMap { path($0, "templates", fields) }
        client.severities = severities(fields)
        client.ignoredChanges = ignoredChanges(fields)
        return client
    }

    /// The module's name: the target's, where there is one.
    private func module(_ fields: ConfigurationFields) -> String? {
        guard let known = target?.module else {
            return fields.required("module").flatMap { fields.text($0, "module") }
        }
        if let node = fields["module"], let written = fields.text(node, "module"), written != known {
            fields.fault("the module is '\(written)' here, but the target is '\(known)'", at: node)
        }
        return known
    }

    private func output(_ fields: ConfigurationFields) -> String? {
        if let target { return target.output }
        return fields.required("output").flatMap { fields.path($0, "output") }?.asPath(in: folder)
    }

    /// A path, relative to the working directory.
    private func path(_ node: Node, _ name: String, _ fields: ConfigurationFields) -> String? {
        guard let text = fields.path(node, name) else { return nil }
        // A file, also where it is called as standard input is.
        let path = text.isStandardInput ? "./\(text)".asPath(in: folder) : text.asPath(in: folder)
        if isSelfContained, !EnclosingFolder(path: folder, inputs: inputs).contains(path) {
            fields.fault("'\(text)' is outside the folder of apus.yml, so it isn't read", at: node)
        }
        return path
    }

    private func references(_ fields: ConfigurationFields) -> ClientConfiguration.References {
        let references: ClientConfiguration.References = fields.choice("references") ?? .inside
        if references == .outside, isSelfContained, let node = fields["references"] {
            fields.fault("'references: outside' and --self-contained contradict each other", at: node)
        }
        return references
    }

    private func nonexhaustive(_ fields: ConfigurationFields, access: ClientConfiguration.Access) -> Bool {
        guard let node = fields["nonexhaustive"] else { return false }
        let isWanted = fields.flag(node, "nonexhaustive")
        if isWanted, access != .public {
            fields.fault("'nonexhaustive' only matters to other packages, but access is \(access.rawValue)", at: node)
        }
        return isWanted
    }

    private func names(_ fields: ConfigurationFields) -> [String: String] {
        var names: [String: String] = [:]
        for entry in fields.mapping("names") {
            guard let pointer = entry.key.text, let name = fields.swiftName(entry.value, "name") else { continue }
            if pointer.contains("#/") {
                names[pointer] = name
            } else {
                fields.fault(
                    "'\(pointer)' doesn't point to a schema, as '#/components/schemas/flow' does", at: entry.key)
            }
        }
        return names
    }

    private func types(_ fields: ConfigurationFields) -> [String: String] {
        var types: [String: String] = [:]
        for entry in fields.mapping("types") {
            guard let key = fields.text(entry.key, "types"), let name = fields.text(entry.value, "types") else {
                continue
            }
            if OwnTypes.Name(name) == nil {
                fields.fault("'\(name)' is not a type with its module, as 'MyKit.Duration' is", at: entry.value)
            } else if key.contains("/"), !key.contains("#/") {
                fields.fault(
                    "'\(key)' is neither a format nor points to a schema, as '#/components/schemas/flow' does",
                    at: entry.key)
            } else {
                types[key] = name
            }
        }
        return types
    }

    /// The values are read together with the document.
    private func paginations(_ fields: ConfigurationFields) -> [PaginationDeclaration] {
        fields.mapping("pagination").compactMap { entry in
            guard fields.text(entry.key, "pagination") != nil else { return nil }
            return PaginationDeclaration(operation: entry.key, pagination: entry.value)
        }
    }

    private func severities(_ fields: ConfigurationFields) -> SeverityPolicy {
        var policy = SeverityPolicy()
        for entry in fields.mapping("diagnostics") {
            guard let name = entry.key.text else { continue }
            let code = ExplainedCode.named(name)?.code
            if code == nil { fields.fault(ExplainedCode.unknown(name), at: entry.key) }
            let choice: SeverityPolicy.Choice? = fields.choice(entry.value, "'\(name)'")
            if let code { policy.choices[code] = choice }
        }
        return policy
    }
}
