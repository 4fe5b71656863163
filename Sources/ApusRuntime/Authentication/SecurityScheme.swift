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
    /// How a credential without a scheme name fits a scheme.
    enum Fit {
        /// It is of the scheme's own kind.
        case own
        /// It is written differently, but sent as the scheme requires: a bearer token for the API key `Authorization`.
        case alike
    }

    /// How a credential without a scheme name fits the scheme; `nil` if it doesn't.
    ///
    /// A credential that can't be sent fits every scheme, so that sending throws its problem instead of a 401.
    func fit(of credential: Authentication.Credential) -> Fit? {
        guard let place = credential.place else { return .own }
        switch kind {
        case .bearer: return fit(of: credential, http: "bearer")
        case .basic: return fit(of: credential, http: "basic")
        case .http(let scheme): return fit(of: credential, http: scheme.lowercased())
        case .apiKey(let name, let location):
            guard Authentication.Credential.Place(name, in: location) == place else { return nil }
            return credential.isAPIKey ? .own : .alike
        case .mutualTLS, .undefined: return nil
        }
    }

    private func fit(of credential: Authentication.Credential, http scheme: String) -> Fit? {
        guard credential.httpScheme == scheme else { return nil }
        return credential.isAPIKey ? .alike : .own
    }
}

extension Authentication.Credential.Place {
    /// The place of an API key; `nil` if a header field can't have the name.
    fileprivate init?(_ name: String, in location: Authentication.APIKeyLocation) {
        switch location {
        case .header:
            guard let field = HTTPField.Name(name) else { return nil }
            self = .header(field)
        case .query: self = .query(name)
        case .cookie: self = .cookie(name)
        }
    }
}
