import Diagnostics

/// A way to prove who calls (OpenAPI 3.1.1 §4.8.27).
public struct SecurityScheme: Codable, Hashable, Sendable {
    public enum Kind: Codable, Hashable, Sendable {
        case bearer(format: String?)
        case basic
        /// Another scheme of the HTTP Authentication Scheme Registry.
        case http(scheme: String)
        case apiKey(name: String, location: Parameter.Location)
        /// Sorted by name.
        case oauth2(flows: [OAuthFlow])
        case openIDConnect(url: String)
        case mutualTLS
    }
    public var name: String
    public var kind: Kind
    public var documentation: Documentation
    public var sourceLocation: SourceLocation

    package init(name: String, kind: Kind, documentation: Documentation, sourceLocation: SourceLocation) {
        self.name = name
        self.kind = kind
        self.documentation = documentation
        self.sourceLocation = sourceLocation
    }
}

/// One way to get a token (OpenAPI 3.1.1 §4.8.29).
public struct OAuthFlow: Codable, Hashable, Sendable {
    /// `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`.
    public var name: String
    public var authorizationURL: String?
    public var tokenURL: String?
    public var refreshURL: String?
    /// Sorted by name.
    public var scopes: [OAuthScope]

    package init(
        name: String, authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil,
        scopes: [OAuthScope]
    ) {
        self.name = name
        self.authorizationURL = authorizationURL
        self.tokenURL = tokenURL
        self.refreshURL = refreshURL
        self.scopes = scopes
    }
}

/// One thing that a token may be allowed to do.
public struct OAuthScope: Codable, Hashable, Sendable {
    public var name: String
    public var description: String

    package init(name: String, description: String) {
        self.name = name
        self.description = description
    }
}

/// One alternative: every scheme of it must be satisfied (OpenAPI 3.1.1 §4.8.30). No schemes: anyone may call.
public struct SecurityRequirement: Codable, Hashable, Sendable {
    public struct Scheme: Codable, Hashable, Sendable {
        public var name: String
        public var scopes: [String]

        package init(name: String, scopes: [String]) {
            self.name = name
            self.scopes = scopes
        }
    }
    /// Sorted by name.
    public var schemes: [Scheme]

    package init(schemes: [Scheme]) {
        self.schemes = schemes
    }
}
