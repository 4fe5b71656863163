import APIModel
import SpecLoader

extension ReadingContext {
    /// The security schemes, once all requirements are read.
    func securitySchemes() -> [SecurityScheme] {
        guard let components = mapping("components", of: document.root) else { return [] }
        return namedEntries("securitySchemes", of: components).sorted(byBytesOf: \.name).compactMap { name, node in
            // Nobody misses a scheme of another host that nothing requires.
            if !requiredSchemes.contains(name), isRemote(node) { return nil }
            guard let scheme = resolved(node, "a security scheme")?.node, let kind = securityKind(of: scheme) else {
                return nil
            }
            return SecurityScheme(
                name: name, kind: kind, documentation: documentation(of: scheme),
                metadataURL: string("oauth2MetadataUrl", of: scheme),
                isDeprecated: flag("deprecated", of: scheme) ? true : nil,
                sourceLocation: scheme.location)
        }
    }

    private func isRemote(_ node: Node) -> Bool {
        guard let text = node.reference, case .failed(let problem) = document.resolve(text, in: node) else {
            return false
        }
        return problem.code == .remoteReference
    }

    private func securityKind(of scheme: Node) -> SecurityScheme.Kind? {
        switch string("type", of: scheme) {
        case "http":
            let name = string("scheme", of: scheme) ?? ""
            return switch name.lowercased() {
            case "bearer": .bearer(format: string("bearerFormat", of: scheme))
            case "basic": .basic
            default: .http(scheme: name)
            }
        case "apiKey":
            guard let name = string("name", of: scheme),
                let location = string("in", of: scheme).flatMap(Parameter.Location.init(rawValue:)),
                [.query, .header, .cookie].contains(location)
            else {
                report(.missingKey, "an API key must have 'name', and 'in' with a place: ignored", at: scheme)
                return nil
            }
            return .apiKey(name: name, location: location)
        case "oauth2": return .oauth2(flows: entries("flows", of: scheme).sorted(byBytesOf: \.name).map(flow))
        case "openIdConnect": return .openIDConnect(url: string("openIdConnectUrl", of: scheme) ?? "")
        case "mutualTLS": return .mutualTLS
        case let type:
            report(
                .unknownSecurityScheme, "\(family) has no security schemes of type '\(type ?? "")': ignored",
                at: scheme["type"] ?? scheme)
            return nil
        }
    }

    private func flow(name: String, node: Node) -> OAuthFlow {
        OAuthFlow(
            name: name,
            authorizationURL: string("authorizationUrl", of: node),
            deviceAuthorizationURL: string("deviceAuthorizationUrl", of: node),
            tokenURL: string("tokenUrl", of: node),
            refreshURL: string("refreshUrl", of: node),
            scopes: entries("scopes", of: node).sorted(byBytesOf: \.name).map { name, description in
                OAuthScope(name: name, description: description.string ?? "")
            })
    }

    /// The name of the scheme that a requirement's key names, or leads to by a URI (OpenAPI 3.2.0 §4.30); `nil` if
    /// there is none.
    func schemeName(_ key: String, in requirement: Node) -> String? {
        let schemes = document.root["components"]?["securitySchemes"]
        if schemes?[key] != nil { return key }
        guard version >= .v32, key.contains(where: { "/#.:".contains($0) }),
            let scheme = document.resolve(key, in: requirement).node, scheme.parent == schemes
        else { return nil }
        return scheme.pointer.tokens.last
    }

    /// The security requirements of a document or an operation; `nil` if it has none of its own.
    func security(of node: Node) -> [SecurityRequirement]? {
        guard let list = node["security"], !list.isNull else { return nil }
        return elements("security", of: node).compactMap { requirement in
            guard requirement.kind == .mapping else {
                malformed(requirement, "a security requirement", expected: "a mapping")
                return nil
            }
            return SecurityRequirement(
                schemes: requirement.entries.map { entry in
                    let key = entry.key.text ?? ""
                    let name = schemeName(key, in: requirement)
                    requiredSchemes.insert(name ?? key)
                    if name == nil { reportUndefinedSecurityScheme(key, at: entry.key) }
                    return SecurityRequirement.Scheme(
                        name: name ?? key, scopes: entry.value.elements.compactMap(\.string))
                }
                .sorted(byBytesOf: \.name))
        }
    }
}
