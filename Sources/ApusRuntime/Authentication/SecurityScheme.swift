/// A security scheme of the document (OpenAPI 3.1.1 §4.8.27).
public struct SecurityScheme: Hashable, Sendable {
    /// The kind of credentials that a scheme requires.
    public enum Kind: Hashable, Sendable {
        /// A bearer token (RFC 6750 §2.1): the types `http` with `bearer`, `oauth2` and `openIdConnect`.
        case bearer
        /// A user name and password (RFC 7617).
        case basic
        /// Another HTTP authentication scheme, by its name (RFC 9110 §11.1).
        case http(String)
        /// An API key in the header field, query parameter or cookie of this name.
        case apiKey(String, in: Authentication.APIKeyLocation)
        /// A client certificate, which is up to the transport.
        case mutualTLS
        /// A scheme that the document names but doesn't declare: only a credential with its name fits.
        case undefined
    }

    /// The scheme's name in the document.
    public let name: String
    /// The kind of credentials that the scheme requires.
    public let kind: Kind

    /// Creates a scheme.
    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension SecurityScheme {
    /// Whether a credential without a scheme name is one for the scheme.
    ///
    /// A credential that can't be sent fits every scheme, so that sending throws its problem instead of a 401.
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
    /// Whether it is sent in `Authorization` with this HTTP authentication scheme, case-insensitive (RFC 9110 §11.1).
    fileprivate func isAuthorization(of scheme: String) -> Bool {
        switch kind {
        case .token: return scheme.lowercased() == "bearer"
        case .header(.authorization, let own?, _): return own.lowercased() == scheme.lowercased()
        case .header(.authorization, nil, let secret):
            // An API key in `Authorization` is the whole value, which starts with the scheme.
            return secret.lowercased().hasPrefix(scheme.lowercased() + " ")
        case .header, .query, .cookie, .invalid: return false
        }
    }
}
