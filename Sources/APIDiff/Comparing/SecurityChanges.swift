import APIModel

extension Comparison {
    /// The alternatives that an operation, or the API, lets a caller choose from.
    mutating func compareSecurity(_ old: [SecurityRequirement], _ new: [SecurityRequirement], at site: Site) {
        if old.needsNothing != new.needsNothing {
            if new.needsNothing {
                report(.securityDropped, "no credentials are needed any more", at: site)
            } else {
                report(.securityRequired, "credentials are needed now: \(new.words)", at: site)
            }
            return
        }
        let alternatives = Matching(old, new) { $0.schemes.map(\.name) }
        for requirement in alternatives.removed {
            report(.securityRemoved, "\(requirement.words) isn't enough any more", at: site)
        }
        for requirement in alternatives.added { report(.securityAdded, "\(requirement.words) is enough now", at: site) }
        for (old, new) in alternatives.pairs {
            for (was, scheme) in zip(old.schemes, new.schemes) {
                let scopes = Matching(was.scopes, scheme.scopes, by: \.self)
                for scope in scopes.removed {
                    report(
                        .securityScopeRemoved, "`\(scheme.name)` doesn't need the scope `\(scope)` any more", at: site)
                }
                for scope in scopes.added {
                    report(.securityScopeAdded, "`\(scheme.name)` needs the scope `\(scope)` now", at: site)
                }
            }
        }
    }

    mutating func compareSecuritySchemes() {
        let schemes = Matching(old.securitySchemes, new.securitySchemes, by: \.name)
        for scheme in schemes.removed {
            let site = Site(subject: .securityScheme(scheme.name), directions: .request, old: scheme.sourceLocation)
            report(.securitySchemeRemoved, "the security scheme is gone", at: site)
        }
        for scheme in schemes.added {
            let site = Site(subject: .securityScheme(scheme.name), directions: .request, new: scheme.sourceLocation)
            report(.securitySchemeAdded, "new security scheme", at: site)
        }
        for (old, new) in schemes.pairs {
            let site = Site(
                subject: .securityScheme(new.name), directions: .request, old: old.sourceLocation,
                new: new.sourceLocation)
            compareKinds(old.kind, new.kind, at: site)
        }
    }

    private mutating func compareKinds(_ old: SecurityScheme.Kind, _ new: SecurityScheme.Kind, at site: Site) {
        switch (old, new) {
        case (.oauth2(let old), .oauth2(let new)): compareFlows(old, new, at: site)
        case (.openIDConnect(let old), .openIDConnect(let new)):
            compareURLs("openIdConnectUrl", old, new, at: site)
        // The format of a bearer token is a hint to people (OpenAPI 3.1.1 §4.8.27.1).
        case (.bearer, .bearer): break
        case _ where old != new:
            report(.securitySchemeChanged, "\(old.words) became \(new.words)", at: site)
        default: break
        }
    }

    private mutating func compareFlows(_ old: [OAuthFlow], _ new: [OAuthFlow], at site: Site) {
        let flows = Matching(old, new, by: \.name)
        for flow in flows.removed { report(.oauthFlowRemoved, "the flow `\(flow.name)` is gone", at: site) }
        for flow in flows.added { report(.oauthFlowAdded, "new flow `\(flow.name)`", at: site) }
        for (old, new) in flows.pairs {
            let site = site.part("flow `\(new.name)`")
            compareURLs("authorizationUrl", old.authorizationURL, new.authorizationURL, at: site)
            compareURLs("tokenUrl", old.tokenURL, new.tokenURL, at: site)
            compareURLs("refreshUrl", old.refreshURL, new.refreshURL, at: site)
            let scopes = Matching(old.scopes, new.scopes, by: \.name)
            for scope in scopes.removed { report(.oauthScopeRemoved, "the scope `\(scope.name)` is gone", at: site) }
            for scope in scopes.added { report(.oauthScopeAdded, "new scope `\(scope.name)`", at: site) }
            for (old, new) in scopes.pairs where old.description != new.description {
                report(.oauthScopeChanged, "the scope `\(new.name)` is described otherwise", at: site)
            }
        }
    }

    private mutating func compareURLs(_ key: String, _ old: String?, _ new: String?, at site: Site) {
        guard old != new else { return }
        report(.oauthURLChanged, "`\(key)` was \(old.quoted) and is \(new.quoted)", at: site)
    }
}

extension [SecurityRequirement] {
    /// Whether anyone may call.
    fileprivate var needsNothing: Bool { isEmpty || contains { $0.schemes.isEmpty } }

    fileprivate var words: String { map(\.words).joined(separator: ", or ") }
}

extension SecurityRequirement {
    fileprivate var words: String { schemes.map { "`\($0.name)`" }.joined(separator: " with ") }
}

extension SecurityScheme.Kind {
    fileprivate var words: String {
        switch self {
        case .bearer: "a bearer token"
        case .basic: "a name and a password"
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
