import APIModel
import SpecLoader

/// Reads `apus.yml`: every fault is an error with its place, and nothing is guessed.
struct ConfigurationReader {
    /// The path of the file's folder: what the file's paths are relative to.
    let folder: String
    let diagnostics: Diagnostics

    /// The configuration, or `nil` after the errors were reported.
    static func read(path: String, diagnostics: Diagnostics) -> Configuration? {
        let document: SpecDocument
        do {
            document = try SpecDocument.load(path: path, diagnostics: diagnostics)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
        let reader = ConfigurationReader(folder: path.folderOfPath, diagnostics: diagnostics)
        let configuration = reader.configuration(document.root)
        return diagnostics.all.contains { $0.severity == .error } ? nil : configuration
    }

    private func configuration(_ root: Node) -> Configuration? {
        guard let fields = ConfigurationFields(root, of: "apus.yml", keys: ["clients"], diagnostics) else { return nil }
        guard let list = fields.required("clients") else { return nil }
        guard list.kind == .sequence, !list.elements.isEmpty else {
            fields.fault("'clients' must be a list of clients", at: list)
            return nil
        }
        var clients: [ClientConfiguration] = []
        for element in list.elements {
            guard let client = client(element) else { continue }
            if let other = clients.first(where: { $0.output == client.output }) {
                fields.fault("'\(other.module)' has the same output folder", at: element["output"] ?? element)
            }
            clients.append(client)
        }
        return Configuration(clients: clients)
    }

    private func client(_ node: Node) -> ClientConfiguration? {
        let keys = [
            "module", "client", "spec", "overlays", "output", "packs", "operations", "access", "names", "pagination",
            "templates", "diagnostics", "diff",
        ]
        guard let fields = ConfigurationFields(node, of: "a client", keys: keys, diagnostics) else { return nil }
        let module = fields.required("module").flatMap { fields.swiftName($0, "module") }
        let spec = fields.required("spec").flatMap { fields.text($0, "spec") }
        let output = fields.required("output").flatMap { fields.text($0, "output") }

        var client = ClientConfiguration(
            module: module ?? "", spec: (spec ?? "").asPath(in: folder), output: (output ?? "").asPath(in: folder))
        client.client = fields["client"].flatMap { fields.swiftName($0, "client") }
        if let name = client.client, name == module, let place = fields["client"] {
            fields.fault("the client can't have the module's name: Swift couldn't qualify names then", at: place)
        }
        client.overlays = fields.texts("overlays").map { $0.asPath(in: folder) }
        if fields["packs"] != nil {
            client.packs = fields.texts("packs").map { $0.contains("/") ? $0.asPath(in: folder) : $0 }
        }
        client.operations = fields.choice("operations")
        client.access = fields.choice("access") ?? .public
        client.names = names(fields)
        client.paginations = paginations(fields)
        client.templates = fields["templates"].flatMap { fields.text($0, "templates") }?.asPath(in: folder)
        client.severities = severities(fields)
        client.ignoredChanges = ignoredChanges(fields)
        return client
    }

    private func names(_ fields: ConfigurationFields) -> [String: String] {
        var names: [String: String] = [:]
        for entry in fields.mapping("names") {
            guard let place = entry.key.text, let name = fields.swiftName(entry.value, "name") else { continue }
            if place.contains("#/") {
                names[place] = name
            } else {
                fields.fault("'\(place)' is no place of a schema, such as '#/components/schemas/flow'", at: entry.key)
            }
        }
        return names
    }

    /// What each value says is read with the document.
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
            let code = Diagnostic.Code(rawValue: name)
            if !Diagnostic.Code.all.contains(code) {
                let known = Diagnostic.Code.all.map(\.rawValue)
                let near = suggestion(for: name, among: known)
                fields.fault("no diagnostic has the code '\(name)'\(near)", at: entry.key)
            }
            policy.choices[code] = fields.choice(entry.value, "'\(name)'")
        }
        return policy
    }
}
