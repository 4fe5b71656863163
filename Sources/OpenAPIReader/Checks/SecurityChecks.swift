import APIModel
import SpecLoader

// Security schemes and requirements.

extension DocumentChecks {
    /// What each type of scheme must have (OpenAPI 3.1.1 §4.8.27).
    func checkSecurityScheme(_ scheme: Node) {
        guard let type = scheme["type"]?.string else { return }
        let required: [String]
        switch type {
        case "apiKey": required = ["name", "in"]
        case "http": required = ["scheme"]
        case "oauth2": required = ["flows"]
        case "openIdConnect": required = ["openIdConnectUrl"]
        case "mutualTLS":
            required = []
            if version == .v30 {
                context.report(
                    .unknownSecurityScheme, "\(context.standard) has no security schemes of type 'mutualTLS'",
                    at: scheme["type"] ?? scheme)
            }
        case let type:
            context.report(
                .unknownSecurityScheme, "\(context.family) has no security schemes of type '\(type)': ignored",
                at: scheme["type"] ?? scheme)
            return
        }
        for key in required where scheme[key] == nil {
            context.report(.missingKey, "a security scheme of type '\(type)' must have '\(key)'", at: scheme)
        }
        if type == "apiKey", let text = scheme["in"]?.string {
            if !["query", "header", "cookie"].contains(text) {
                context.report(.missingKey, "an API key can't be in '\(text)': ignored", at: scheme)
            } else if text == "header", let name = scheme["name"], let field = name.string {
                checkHeaderName(field, at: name)
            }
        }
        if type == "oauth2", let flows = scheme["flows"], flows.kind == .mapping,
            !flows.entries.contains(where: { fields.value(of: $0.key.text ?? "", in: .oauthFlows) != nil })
        {
            context.report(.missingKey, "'flows' must have a flow", at: flows)
        }
    }

    /// OpenAPI 3.1.1 §4.8.30.
    func checkSecurityRequirement(_ requirement: Node) {
        let schemes = context.document.root["components"]?["securitySchemes"]
        for entry in requirement.entries {
            guard let name = entry.key.text else { continue }
            guard let known = context.schemeName(name, in: requirement), let node = schemes?[known] else {
                context.reportUndefinedSecurityScheme(name, at: entry.key)
                continue
            }
            guard entry.value.kind == .sequence else {
                context.malformed(entry.value, "'\(name)'", expected: "a list of scopes")
                continue
            }
            guard let scheme = described(by: node), !entry.value.elements.isEmpty else { continue }
            checkScopes(entry.value, of: scheme, name)
        }
    }

    private func checkScopes(_ scopes: Node, of scheme: Node, _ name: String) {
        switch scheme["type"]?.text {
        case "oauth2":
            var known: Set<String> = []
            for flow in scheme["flows"]?.entries.map(\.value) ?? [] {
                for scope in flow["scopes"]?.entries.map(\.key) ?? [] { known.insert(scope.text ?? "") }
            }
            for scope in scopes.elements {
                guard let text = scope.text, !known.contains(text) else { continue }
                context.report(.unknownScope, "no flow of '\(name)' has the scope '\(text)'", at: scope)
            }
        case "apiKey", "http":
            guard version == .v30 else { return }
            context.report(
                .unexpectedScopes, context.document.isConverted
                    ? "in Swagger 2.0 only 'oauth2' has scopes: ignored"
                    : "in OpenAPI 3.0 only 'oauth2' and 'openIdConnect' have scopes: ignored", at: scopes)
        default: break
        }
    }
}
