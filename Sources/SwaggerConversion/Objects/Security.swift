import SpecLoader

// Security schemes (Swagger 2.0, "Security Scheme Object").

extension Conversion {
    func convertSecurityScheme(_ scheme: Node) {
        guard scheme["$ref"] == nil else { return }
        let entries = context.entries(of: scheme, .securityScheme)
        switch scheme["type"]?.text {
        case "basic": context.document.setEntries(basic(entries), of: scheme)
        case "oauth2" where scheme["flows"] == nil: context.document.setEntries(oauth2(scheme, entries), of: scheme)
        case let type:
            if let type, let place = scheme["type"], type == "http" || type == "openIdConnect" {
                context.report(
                    .openAPI3Key, "Swagger 2.0 has no security schemes of type '\(type)': read as OpenAPI 3 does",
                    at: place)
            }
            // The reader reports an unknown type.
            context.document.setEntries(entries.map(\.entry), of: scheme)
        }
    }

    private func basic(_ entries: [(name: String, entry: Entry)]) -> [Entry] {
        entries.flatMap { name, entry -> [Entry] in
            guard name == "type" else { return [entry] }
            return [
                (entry.key, context.string("http", at: entry.value)),
                context.entry("scheme", context.string("basic", at: entry.value)),
            ]
        }
    }

    private func oauth2(_ scheme: Node, _ entries: [(name: String, entry: Entry)]) -> [Entry] {
        let inFlow: Set = ["authorizationUrl", "tokenUrl", "scopes"]
        let flow = context.mapping(entries.filter { inFlow.contains($0.name) }.map(\.entry), at: scheme)
        let others = entries.filter { !inFlow.contains($0.name) && $0.name != "flow" }.map(\.entry)
        let place = scheme["flow"] ?? scheme
        let flows = context.mapping([(context.string(flowName(of: scheme), at: place), flow)], at: place)
        return others + [context.entry("flows", flows)]
    }

    /// The name that OpenAPI 3 has for a flow.
    private func flowName(of scheme: Node) -> String {
        let names = [
            "implicit": "implicit", "password": "password", "application": "clientCredentials",
            "accessCode": "authorizationCode",
        ]
        let text = scheme["flow"]?.text
        if let name = text.flatMap({ names[$0] }) { return name }
        let later = text.flatMap { text in names.first { $0.value == text } }
        let usual =
            switch (scheme["authorizationUrl"] != nil, scheme["tokenUrl"] != nil) {
            case (true, true): "accessCode"
            case (false, true): "application"
            case (_, false): "implicit"
            }
        let meant = later?.key ?? usual
        let problem = text.map { "there is no flow '\($0)'" } ?? "a security scheme of type 'oauth2' must have 'flow'"
        context.report(.unknownFlow, "\(problem): read as '\(meant)'", at: scheme["flow"] ?? scheme)
        return names[meant] ?? "implicit"
    }
}
