import Foundation

/// The credentials that requests are sent with (OpenAPI 3.1.1 §4.8.27). Its description contains no secrets.
public struct Authentication: Sendable {
    /// Where an API key is sent (OpenAPI 3.1.1 §4.8.27, `in`).
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
        /// The name of the only security scheme that it is for; `nil` for every scheme of its kind.
        var schemeName: String?
    }

    let credentials: [Credential]
    /// Why no request can be sent with them; sending throws it.
    let problem: RequestProblem?

    /// No credentials.
    public static let none = Authentication(credentials: [])

    private init(credentials: [Credential]) {
        self.credentials = credentials
        problem = credentials.ambiguity
    }

    init(_ kind: Credential.Kind) { self.init(credentials: [Credential(kind: kind)]) }

    /// A bearer token (RFC 6750 §2.1).
    public static func bearer(_ token: String) -> Self {
        header(.authorization, scheme: "Bearer", token)
    }

    /// A bearer token that `provider` returns. It is called when the first request needs a token, and again when the
    /// server responds with 401, once for all waiting requests. If it throws, they fail with
    /// `RequestError.Reason.stopped`.
    public static func bearer(_ provider: @escaping @Sendable () async throws -> String) -> Self {
        Self(.token(TokenSource("Bearer in Authorization") { _ in .init(try await provider()) }))
    }

    /// A user name and password (RFC 7617).
    public static func basic(user: String, password: String) -> Self {
        let secret = Data("\(user):\(password)".utf8).base64EncodedString()
        return header(.authorization, scheme: "Basic", secret)
    }

    /// An API key in a header field, a query parameter or a cookie.
    public static func apiKey(_ key: String, name: String, in location: APIKeyLocation = .header) -> Self {
        switch location {
        case .header:
            guard let field = HTTPField.Name(name) else {
                return Self(.invalid(RequestProblem("\"\(name)\" is not the name of a header field")))
            }
            return header(field, scheme: nil, key)
        case .query: return Self(.query(name: name, secret: key))
        case .cookie: return Self(.cookie(name: name, secret: key))
        }
    }

    /// Several credentials together: those of a client, of which each operation takes what its security schemes ask
    /// for, or those of a request, which is sent with all of them.
    ///
    /// A request has room for one credential in a header field, a query parameter or a cookie. Where two are for one
    /// place, the operation must decide between them, as between `.bearer` and `.basic`. If it doesn't, or if no
    /// security scheme can (two bearer tokens without ``scheme(_:_:)``), sending fails with
    /// `RequestError.Reason.invalidRequest`, which names both.
    public static func all(_ parts: Authentication...) -> Self {
        Self(credentials: parts.flatMap(\.credentials))
    }

    /// Credentials for one security scheme, by its name in the document: for documents with several schemes of the same
    /// kind.
    ///
    /// They are sent only if an operation requires that scheme, instead of others of its kind. Don't use this with the
    /// client of a document that has a single scheme: its operations require no scheme by name.
    public static func scheme(_ name: String, _ authentication: Authentication) -> Self {
        Self(credentials: authentication.credentials.map { Credential(kind: $0.kind, schemeName: name) })
    }

    private static func header(_ name: HTTPField.Name, scheme: String?, _ secret: String) -> Self {
        guard HTTPField.isValidValue(secret) else {
            return Self(
                .invalid(RequestProblem("the secret for \(name) has characters that are not allowed in a header field"))
            )
        }
        return Self(.header(name, scheme: scheme, secret: secret))
    }
}

extension Authentication: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kinds of the credentials, without secrets.
    public var description: String {
        if credentials.isEmpty { return "none" }
        return credentials.map(\.description).joined(separator: ", ")
    }

    public var debugDescription: String { description }

    /// No children, so that `dump` shows no secrets.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Authentication.Credential: CustomStringConvertible {
    /// The kind of the credential and the scheme that it is for, without secrets.
    var description: String {
        let text =
            switch kind {
            case .header(let name, let scheme, _): "\(scheme ?? "key") in \(name)"
            case .query(let name, _): "key in query parameter \(name)"
            case .cookie(let name, _): "key in cookie \(name)"
            case .token(let source): source.description
            case .invalid(let problem): problem.description
            }
        return schemeName.map { "\(text) for \($0)" } ?? text
    }
}
