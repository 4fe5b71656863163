import Foundation

/// The credentials that requests carry (OpenAPI 3.1.1 §4.8.27). Its description never shows a secret.
public struct Authentication: Sendable {
    /// Where an API key goes (OpenAPI 3.1.1 §4.8.27, `in`).
    public enum APIKeyLocation: Hashable, Sendable {
        case header, query, cookie
    }

    struct Credential: Sendable {
        enum Kind: Sendable {
            case header(HTTPField.Name, scheme: String?, secret: String)
            case query(name: String, secret: String)
            case cookie(name: String, secret: String)
            case token(TokenSource)
            case invalid(RequestProblem)
        }
        let kind: Kind
        /// The document's name of the one scheme that it is for; `nil` for every scheme of its kind.
        var schemeName: String?
    }

    let credentials: [Credential]

    /// No credentials.
    public static let none = Authentication(credentials: [])

    private init(credentials: [Credential]) { self.credentials = credentials }

    init(_ kind: Credential.Kind) { credentials = [Credential(kind: kind)] }

    /// A bearer token (RFC 6750 §2.1).
    public static func bearer(_ token: String) -> Self {
        header(.authorization, scheme: "Bearer", token)
    }

    /// A bearer token that `provider` gives: it is asked when the first request needs one, and asked again, once for
    /// all requests that wait, where a server answers 401. What it throws ends these requests as
    /// `RequestError.Reason.stopped`.
    public static func bearer(_ provider: @escaping @Sendable () async throws -> String) -> Self {
        Self(.token(TokenSource("Bearer in Authorization") { _ in .init(try await provider()) }))
    }

    /// User and password (RFC 7617).
    public static func basic(user: String, password: String) -> Self {
        let secret = Data("\(user):\(password)".utf8).base64EncodedString()
        return header(.authorization, scheme: "Basic", secret)
    }

    /// An API key in a header field, a query parameter or a cookie.
    public static func apiKey(_ key: String, name: String, in location: APIKeyLocation = .header) -> Self {
        switch location {
        case .header:
            guard let field = HTTPField.Name(name) else {
                return Self(.invalid(RequestProblem("\"\(name)\" is no name of a header field")))
            }
            return header(field, scheme: nil, key)
        case .query: return Self(.query(name: name, secret: key))
        case .cookie: return Self(.cookie(name: name, secret: key))
        }
    }

    /// Several credentials at once.
    public static func all(_ parts: Authentication...) -> Self {
        Self(credentials: parts.flatMap(\.credentials))
    }

    /// Credentials for one security scheme, by its name in the API's document: for documents with several schemes of
    /// one kind.
    ///
    /// They go only where that scheme is asked for, in place of others of its kind. The client of a document with a
    /// single scheme asks for none by name: give it credentials without one.
    public static func scheme(_ name: String, _ authentication: Authentication) -> Self {
        Self(credentials: authentication.credentials.map { Credential(kind: $0.kind, schemeName: name) })
    }

    private static func header(_ name: HTTPField.Name, scheme: String?, _ secret: String) -> Self {
        guard HTTPField.isValidValue(secret) else {
            return Self(
                .invalid(RequestProblem("the secret for \(name) has characters that no header field may have")))
        }
        return Self(.header(name, scheme: scheme, secret: secret))
    }
}

extension Authentication: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credentials there are, without a secret.
    public var description: String {
        if credentials.isEmpty { return "none" }
        return credentials.map { credential in
            let text =
                switch credential.kind {
                case .header(let name, let scheme, _): "\(scheme ?? "key") in \(name)"
                case .query(let name, _): "key in query parameter \(name)"
                case .cookie(let name, _): "key in cookie \(name)"
                case .token(let source): source.description
                case .invalid(let problem): problem.description
                }
            return credential.schemeName.map { "\(text) for \($0)" } ?? text
        }.joined(separator: ", ")
    }

    public var debugDescription: String { description }

    /// No children: `dump` shows no secret either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
