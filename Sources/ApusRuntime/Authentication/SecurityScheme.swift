/// A way to prove who calls, as the API's document declares it (OpenAPI 3.1.1 §4.8.27).
public struct SecurityScheme: Hashable, Sendable {
    /// What a scheme asks for.
    public enum Kind: Hashable, Sendable {
        /// A bearer token (RFC 6750 §2.1): the types `http` with `bearer`, `oauth2` and `openIdConnect`.
        case bearer
        /// User and password (RFC 7617).
        case basic
        /// Another scheme of HTTP, by its name (RFC 9110 §11.1).
        case http(String)
        /// An API key, by the name of its header field, query parameter or cookie.
        case apiKey(String, in: Authentication.APIKeyLocation)
        /// A certificate of the client: the transport's, and no credential of a request.
        case mutualTLS
        /// What the document names without declaring it: only a credential with the scheme's name fits.
        case undefined
    }

    /// The scheme's name in the document.
    public let name: String
    /// What the scheme asks for.
    public let kind: Kind

    /// A scheme of a document.
    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension SecurityScheme {
    /// Whether a credential that is tied to no name is one for the scheme.
    ///
    /// One that can't be sent fits every scheme: its problem is told, in place of the server's 401.
    func isSatisfied(by credential: Authentication.Credential) -> Bool {
        if case .invalid = credential.kind { return true }
        switch kind {
        case .bearer: return credential.isAuthorization(of: "Bearer")
        case .basic: return credential.isAuthorization(of: "Basic")
        case .http(let scheme): return credential.isAuthorization(of: scheme)
        case .apiKey(let name, let location):
            switch (credential.kind, location) {
            case (.header(let field, _, _), .header): return HTTPField.Name(name) == field
            case (.token, .header): return HTTPField.Name(name) == .authorization
            case (.query(let own, _), .query), (.cookie(let own, _), .cookie): return own == name
            case (.header, _), (.token, _), (.query, _), (.cookie, _), (.invalid, _): return false
            }
        case .mutualTLS, .undefined: return false
        }
    }
}

extension Authentication.Credential {
    /// Whether it goes into `Authorization` with a scheme of HTTP, whose letter case doesn't matter (RFC 9110 §11.1).
    fileprivate func isAuthorization(of scheme: String) -> Bool {
        switch kind {
        case .token: return scheme.lowercased() == "bearer"
        case .header(.authorization, let own?, _): return own.lowercased() == scheme.lowercased()
        case .header(.authorization, nil, let secret):
            // A key for `Authorization` is the whole value, which starts with its scheme.
            return secret.lowercased().hasPrefix(scheme.lowercased() + " ")
        case .header, .query, .cookie, .invalid: return false
        }
    }
}
