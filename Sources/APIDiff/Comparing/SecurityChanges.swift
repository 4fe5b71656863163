import APIModel

extension Comparison {
    /// The alternative security requirements of an operation or of the API.
    mutating func compareSecurity(_ old: [SecurityRequirement], _ new: [SecurityRequirement], at position: Position) {
        if old.isOptional != new.isOptional {
            if new.isOptional {
                report(.securityDropped, "credentials are no longer required", at: position)
            } else {
                report(.securityRequired, "credentials are required now: \(new.words)", at: position)
            }
            return
        }
        // Several may have the same schemes, with other scopes.
        var alternatives = Matching(old, new, by: \.self)
        alternatives.match { $0.schemes.map(\.name) }
        for requirement in alternatives.removed {
            report(.securityRemoved, "\(requirement.words) is no longer accepted", at: position)
        }
        for requirement in alternatives.added {
            report(.securityAdded, "\(requirement.words) is accepted now", at: position)
        }
        for (old, new) in alternatives.pairs {
            for (was, scheme) in zip(old.schemes, new.schemes) {
                let scopes = Matching(was.scopes, scheme.scopes, by: \.self)
                for scope in scopes.removed {
                    report(
                        .securityScopeRemoved, "`\(scheme.name)` no longer requires the scope `\(scope)`", at: position)
                }
                for scope in scopes.added {
                    report(.securityScopeAdded, "`\(scheme.name)` requires the scope `\(scope)` now", at: position)
                }
            }
        }
    }

    mutating func compareSecuritySchemes() {
        let schemes = Matching(old.securitySchemes, new.securitySchemes, by: \.name)
        for scheme in schemes.removed {
            let position = Position(
                subject: .securityScheme(scheme.name), directions: .request, old: scheme.sourceLocation)
            report(.securitySchemeRemoved, "the security scheme was removed", at: position)
        }
        for scheme in schemes.added {
            let position = Position(
                subject: .securityScheme(scheme.name), directions: .request, new: scheme.sourceLocation)
            report(.securitySchemeAdded, "new security scheme", at: position)
        }
        for (old, new) in schemes.pairs {
            let position = Position(
                subject: .securityScheme(new.name), directions: .request, old: old.sourceLocation,
                new: new.sourceLocation)
            compareKinds(old.kind, new.kind, at: position)
            compareURLs("oauth2MetadataUrl", old.metadataURL, new.metadataURL, at: position)
            compareDeprecation(old.isDeprecated == true, new.isDeprecated == true, sunset: nil, at: position)
        }
    }

    private mutating func compareKinds(_ old: SecurityScheme.Kind, _ new: SecurityScheme.Kind, at position: Position) {
        switch (old, new) {
        case (.oauth2(let old), .oauth2(let new)): compareFlows(old, new, at: position)
        case (.openIDConnect(let old), .openIDConnect(let new)):
            compareURLs("openIdConnectUrl", old, new, at: position)
        // The format of a bearer token is a hint to people (OpenAPI 3.1.1 §4.8.27.1).
        case (.bearer, .bearer): break
        case _ where old != new:
            report(.securitySchemeChanged, "\(old.words) became \(new.words)", at: position)
        default: break
        }
    }

    private mutating func compareFlows(_ old: [OAuthFlow], _ new: [OAuthFlow], at position: Position) {
        let flows = Matching(old, new, by: \.name)
        for flow in flows.removed { report(.oauthFlowRemoved, "the flow `\(flow.name)` was removed", at: position) }
        for flow in flows.added { report(.oauthFlowAdded, "new flow `\(flow.name)`", at: position) }
        for (old, new) in flows.pairs {
            let position = position.part("flow `\(new.name)`")
            compareURLs("authorizationUrl", old.authorizationURL, new.authorizationURL, at: position)
            compareURLs(
                "deviceAuthorizationUrl", old.deviceAuthorizationURL, new.deviceAuthorizationURL, at: position)
            compareURLs("tokenUrl", old.tokenURL, new.tokenURL, at: position)
            compareURLs("refreshUrl", old.refreshURL, new.refreshURL, at: position)
            let scopes = Matching(old.scopes, new.scopes, by: \.name)
            for scope in scopes.removed {
                report(.oauthScopeRemoved, "the scope `\(scope.name)` was removed", at: position)
            }
            for scope in scopes.added { report(.oauthScopeAdded, "new scope `\(scope.name)`", at: position) }
            for (old, new) in scopes.pairs where old.description != new.description {
                report(.oauthScopeChanged, "the description of the scope `\(new.name)` changed", at: position)
            }
        }
    }

    private mutating func compareURLs(_ key: String, _ old: String?, _ new: String?, at position: Position) {
        guard old != new else { return }
        report(.oauthURLChanged, "`\(key)` was \(old.quoted) and is \(new.quoted)", at: position)
    }
}

extension [SecurityRequirement] {
    /// Whether a request needs no credentials.
    fileprivate var isOptional: Bool { isEmpty || contains { $0.schemes.isEmpty } }

    fileprivate var words: String { map(\.words).joined(separator: ", or ") }
}

extension SecurityRequirement {
    fileprivate var words: String { schemes.map { "`\($0.name)`" }.joined(separator: " with ") }
}

extension SecurityScheme.Kind {
    fileprivate var words: String {
        switch self {
        case .bearer: "a bearer token"
        case .basic: "a user name and a password"
        case .http(let scheme): "the HTTP scheme `\(scheme)`"
        case .apiKey(let name, let location): "the \(location.noun) `\(name)`"
        case .oauth2: "OAuth 2"
        case .openIDConnect: "OpenID Connect"
        case .mutualTLS: "mutual TLS"
        }
    }
}

extension Optional<String> {
    /// In back quotes, or "nothing".
    fileprivate var quoted: String { map { "`\($0)`" } ?? "nothing" }
}
