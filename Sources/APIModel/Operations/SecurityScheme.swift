import Diagnostics

/// A way to authenticate requests (OpenAPI 3.1.1 §4.8.27).
public struct SecurityScheme: Codable, Hashable, Sendable {
    public enum Kind: Codable, Hashable, Sendable {
        case bearer(format: String?)
        case basic
        /// Another scheme of the IANA HTTP Authentication Scheme Registry.
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
    /// Where the authorization server describes itself: `oauth2MetadataUrl` (RFC 8414, since OpenAPI 3.2).
    public var metadataURL: String?
    /// `true` or absent (since OpenAPI 3.2).
    public var isDeprecated: Bool?
    public var sourceLocation: SourceLocation

    package init(
        name: String, kind: Kind, documentation: Documentation, metadataURL: String? = nil, isDeprecated: Bool? = nil,
        sourceLocation: SourceLocation
    ) {
        self.name = name
        self.kind = kind
        self.documentation = documentation
        self.metadataURL = metadataURL
        self.isDeprecated = isDeprecated
        self.sourceLocation = sourceLocation
    }
}

/// An OAuth flow: one way to get a token (OpenAPI 3.1.1 §4.8.29).
public struct OAuthFlow: Codable, Hashable, Sendable {
    /// `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`.
    public var name: String
    public var authorizationURL: String?
    /// Where a device asks for a code (RFC 8628 §3.1, since OpenAPI 3.2).
    public var deviceAuthorizationURL: String?
    public var tokenURL: String?
    public var refreshURL: String?
    /// Sorted by name.
    public var scopes: [OAuthScope]

    package init(
        name: String, authorizationURL: String? = nil, deviceAuthorizationURL: String? = nil, tokenURL: String? = nil,
        refreshURL: String? = nil, scopes: [OAuthScope]
    ) {
        self.name = name
        self.authorizationURL = authorizationURL
        self.deviceAuthorizationURL = deviceAuthorizationURL
        self.tokenURL = tokenURL
        self.refreshURL = refreshURL
        self.scopes = scopes
    }
}

/// A permission that a token can have.
public struct OAuthScope: Codable, Hashable, Sendable {
    public var name: String
    public var description: String

    package init(name: String, description: String) {
        self.name = name
        self.description = description
    }
}
