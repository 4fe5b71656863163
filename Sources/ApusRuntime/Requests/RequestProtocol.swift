public import Foundation

/// What ``Request`` and ``PagedRequest`` have in common: the modifiers, and the functions that send.
///
/// A modifier returns a changed copy. For a list it applies to the request of each page; the functions that send
/// request the first page.
public protocol RequestProtocol<Success, Failure>: Sendable {
    /// The documented body of a success.
    associatedtype Success: Sendable
    /// The documented body of a failure.
    associatedtype Failure: Sendable

    /// The request that is sent: of a list, the request of the first page.
    var request: Request<Success, Failure> { get }

    /// Returns a copy in which every request is changed by `change`.
    func with(_ change: (Request<Success, Failure>) -> Request<Success, Failure>) -> Self
}

/// Parameters.
extension RequestProtocol {
    /// Adds a query parameter (OpenAPI 3.1.1 §4.8.12.2); `nil` is left out.
    ///
    /// - Parameter explode: The standard's default is `true` for `form` and `false` for the other styles.
    public func query(
        _ name: String, _ value: (some Encodable)?, style: QueryStyle = .form, explode: Bool? = nil,
        allowReserved: Bool = false
    ) -> Self {
        adding(value, as: "query parameter \(name)") { request, value in
            request.query += ParameterWriter.pairs(
                value, name: name, style: style, explode: explode ?? (style == .form),
                encode: allowReserved ? PercentEncoding.encodeAllowingReserved : PercentEncoding.encode)
        }
    }

    /// Adds a query parameter that has a media type (OpenAPI 3.1.1 §4.8.12.2, `content`); `nil` is left out.
    public func query(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "query parameter \(name)") { request, value in
            let text = PercentEncoding.encode(try format.text(of: value))
            request.query.append("\(PercentEncoding.encode(name))=\(text)")
        }
    }

    /// Adds a value that is the whole query (OpenAPI 3.2.0 §4.12.1, `in: querystring`); `nil` is left out.
    ///
    /// - Parameter name: What messages call the value; it isn't sent.
    public func querystring(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "query string \(name)") { request, value in request.query += try format.query(of: value) }
    }

    /// Sets a header field, replacing any of the same name (OpenAPI 3.1.1 §4.8.12.2); `nil` changes nothing.
    public func header(_ name: String, _ value: (some Encodable)?, explode: Bool = false) -> Self {
        adding(value, as: "header field \(name)") { request, value in
            try request.setHeader(name, ParameterWriter.header(value, explode: explode))
        }
    }

    /// Sets a header field that has a media type (OpenAPI 3.1.1 §4.8.12.2, `content`), replacing any of the same name;
    /// `nil` changes nothing.
    public func header(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "header field \(name)") { request, value in
            try request.setHeader(name, try format.text(of: value))
        }
    }

    /// Adds a cookie (OpenAPI 3.2.0 §4.12.2.2); `nil` is left out.
    public func cookie(
        _ name: String, _ value: (some Encodable)?, style: CookieStyle = .form, explode: Bool = true
    ) -> Self {
        adding(value, as: "cookie \(name)") { request, value in
            switch style {
            case .form:
                request.cookies += ParameterWriter.pairs(
                    value, name: name, style: .form, explode: explode, encode: PercentEncoding.encode)
            case .cookie: request.cookies += try ParameterWriter.cookies(value, name: name, explode: explode)
            }
        }
    }

    /// Adds a cookie that has a media type (OpenAPI 3.1.1 §4.8.12.2, `content`); `nil` is left out.
    public func cookie(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "cookie \(name)") { request, value in
            let text = PercentEncoding.encode(try format.text(of: value))
            request.cookies.append("\(PercentEncoding.encode(name))=\(text)")
        }
    }

    private func adding(
        _ value: (some Encodable)?, as part: String,
        _ add: (inout Request<Success, Failure>, EncodedValue) throws -> Void
    ) -> Self {
        value == nil ? self : modified { $0.add(value, as: part, add) }
    }
}

/// Limits, retries, credentials and the server.
extension RequestProtocol {
    /// Sets the limit on the total time, all attempts included; `nil` for none. In a list it applies to each page.
    public func timeout(_ timeout: Duration?) -> Self { modified { $0.client.timeout = timeout } }

    /// Sets how long the connection may be idle: no byte sent or received; `nil` for no limit.
    public func idleTimeout(_ idleTimeout: Duration?) -> Self { modified { $0.client.idleTimeout = idleTimeout } }

    /// Sets when a failed request is retried: `.none`, `.anyMethod`, or a policy of your own. In a list it applies to
    /// each page.
    public func retry(_ policy: RetryPolicy) -> Self { modified { $0.client.retry = policy } }

    /// Adds a middleware after those of the client.
    public func middleware(_ middleware: some Middleware) -> Self {
        modified { $0.client.middleware.append(middleware) }
    }

    /// Sends exactly these credentials, whatever the operation requires; `.none` sends none.
    public func authentication(_ authentication: Authentication) -> Self {
        modified { request in
            request.client.authentication = authentication
            request.client.selection = .everything
        }
    }

    /// Sends only the client's credentials that one of these alternatives requires (OpenAPI 3.1.1 §4.8.30); without an
    /// alternative, none.
    ///
    /// The first alternative for which the client has all credentials is used. An alternative that requires none (an
    /// empty one, or `mutualTLS`) comes last, wherever it stands. If the client satisfies no alternative, it sends all
    /// its credentials except those for a scheme of another name: documents are wrong more often than callers.
    public func security(_ alternatives: [SecurityScheme]...) -> Self {
        modified { $0.client.security = alternatives }
    }

    /// Sends the request to the server that the document names for its operation, if the client uses the document's
    /// default server. A client that was given another server uses that one for all requests.
    public func server(_ server: ServerTemplate, insteadOf usual: URL) -> Self {
        request.client.server == usual ? modified { $0.client.server = URL(server: server) } : self
    }

    private func modified(_ change: (inout Request<Success, Failure>) -> Void) -> Self {
        with { request in
            var copy = request
            change(&copy)
            return copy
        }
    }
}
