import Foundation

/// A request as a value: it can be inspected, changed, printed as `curl`, and sent.
///
/// ```swift
/// let tokens = try await losant.applications(id).tokens.get(perPage: 50).timeout(.seconds(10)).send()
/// ```
/// `Success` is the documented body of a success, `Failure` the one of a failure.
public struct Request<Success: Sendable, Failure: Sendable>: Sendable {
    private struct Parts: Sendable {
        var client: APIClient
        let method: HTTPRequest.Method
        var path: RequestPath
        let body: RequestBody?
        var query: [String] = []
        var headers: HTTPFields = [:]
        var cookies: [String] = []
        var problem: RequestProblem?
    }

    private var parts: Shared<Parts>
    let success: ResponseDecoding<Success>
    let failure: ResponseDecoding<Failure>

    /// A request whose answers are decoded by status.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil,
        success: ResponseDecoding<Success>, failure: ResponseDecoding<Failure>
    ) {
        parts = Shared(Parts(client: client, method: method, path: path, body: body, problem: path.problem))
        self.success = success
        self.failure = failure
    }
}

extension Request {
    /// The server, the credentials, the transport and the limits.
    public var client: APIClient {
        get { parts.value.client }
        set { parts.value.client = newValue }
    }

    /// The method, `.get`.
    public var method: HTTPRequest.Method { parts.value.method }

    /// The path below the server's URL, percent-encoded.
    public internal(set) var path: RequestPath {
        get { parts.value.path }
        set { parts.value.path = newValue }
    }

    /// What is sent, if anything.
    public var body: RequestBody? { parts.value.body }

    /// The query's pairs in order, percent-encoded: `["perPage=50"]`.
    public internal(set) var query: [String] {
        get { parts.value.query }
        set { parts.value.query = newValue }
    }

    /// The header fields, without those of the client and without the credentials.
    public private(set) var headers: HTTPFields {
        get { parts.value.headers }
        set { parts.value.headers = newValue }
    }

    /// The cookies' pairs in order, percent-encoded.
    public private(set) var cookies: [String] {
        get { parts.value.cookies }
        set { parts.value.cookies = newValue }
    }

    /// The first part that could not be encoded; sending throws it.
    var problem: RequestProblem? {
        get { parts.value.problem }
        set { parts.value.problem = newValue }
    }
}

extension Request where Success: Decodable, Failure: Decodable {
    /// A request with one JSON body for success and one for failure.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) {
        self.init(client, method, path, body: body, success: .json, failure: .json)
    }
}

extension Request where Success: Decodable, Failure == UndocumentedBody {
    /// A request with one JSON body for success and no documented failure.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) {
        self.init(client, method, path, body: body, success: .json, failure: .undocumented)
    }
}

extension Request where Success == Void, Failure: Decodable {
    /// A request without a body for success and one JSON body for failure.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) {
        self.init(client, method, path, body: body, success: .empty, failure: .json)
    }
}

extension Request where Success == Void, Failure == UndocumentedBody {
    /// A request without a body for success and no documented failure.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) {
        self.init(client, method, path, body: body, success: .empty, failure: .undocumented)
    }
}

extension Request {
    /// The same request with a query parameter (OpenAPI 3.1.1 §4.8.12.2); `nil` is left out.
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

    /// The same request with a query parameter that has a media type (OpenAPI 3.1.1 §4.8.12.2, `content`).
    public func query(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "query parameter \(name)") { request, value in
            let text = PercentEncoding.encode(format.text(of: value))
            request.query.append("\(PercentEncoding.encode(name))=\(text)")
        }
    }

    /// The same request with a header field in place of any of this name (OpenAPI 3.1.1 §4.8.12.2); `nil` is left out.
    public func header(_ name: String, _ value: (some Encodable)?, explode: Bool = false) -> Self {
        adding(value, as: "header field \(name)") { request, value in
            try request.setHeader(name, ParameterWriter.header(value, explode: explode))
        }
    }

    /// The same request with a header field that has a media type (OpenAPI 3.1.1 §4.8.12.2, `content`).
    public func header(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "header field \(name)") { request, value in
            try request.setHeader(name, format.text(of: value))
        }
    }

    /// The same request with a cookie (OpenAPI 3.1.1 §4.8.12.2); `nil` is left out.
    public func cookie(_ name: String, _ value: (some Encodable)?, explode: Bool = true) -> Self {
        adding(value, as: "cookie \(name)") { request, value in
            request.cookies += ParameterWriter.pairs(
                value, name: name, style: .form, explode: explode, encode: PercentEncoding.encode)
        }
    }

    /// The same request with a cookie that has a media type (OpenAPI 3.1.1 §4.8.12.2, `content`).
    public func cookie(_ name: String, _ value: (some Encodable)?, as format: ParameterFormat) -> Self {
        adding(value, as: "cookie \(name)") { request, value in
            let text = PercentEncoding.encode(format.text(of: value))
            request.cookies.append("\(PercentEncoding.encode(name))=\(text)")
        }
    }

    /// The same request with another limit of total time; `nil` for none.
    public func timeout(_ timeout: Duration?) -> Self {
        var copy = self
        copy.client.timeout = timeout
        return copy
    }

    /// The same request with another limit of silence; `nil` for none.
    public func silence(_ silence: Duration?) -> Self {
        var copy = self
        copy.client.silence = silence
        return copy
    }

    /// The same request with another policy of retries: `.none`, `.anyMethod`, or one of your own.
    public func retry(_ policy: RetryPolicy) -> Self {
        var copy = self
        copy.client.retry = policy
        return copy
    }

    /// The same request with one more middleware, behind those of the client.
    public func middleware(_ middleware: some Middleware) -> Self {
        var copy = self
        copy.client.middleware.append(middleware)
        return copy
    }

    /// The same request with exactly these credentials, whatever it asks for; `.none` for an operation that needs none.
    public func authentication(_ authentication: Authentication) -> Self {
        var copy = self
        copy.client.authentication = authentication
        copy.client.selection = .everything
        return copy
    }

    /// The same request with those of the client's credentials that one of these alternatives needs (OpenAPI 3.1.1
    /// §4.8.30); without an alternative, with none.
    ///
    /// The first alternative decides for all of whose schemes the client has a credential. One that needs none (an
    /// empty one, or `mutualTLS`) comes last, wherever it stands. Where no alternative can be satisfied, everything
    /// goes that the client has, but for credentials with another scheme's name: documents are wrong more often than
    /// callers.
    public func security(_ alternatives: [SecurityScheme]...) -> Self {
        var copy = self
        copy.client.security = alternatives
        return copy
    }

    /// The same request to the server that the API's document names for its operation, where the client's server is the
    /// usual one: who gives the client another server means it for all requests.
    public func server(_ server: ServerTemplate, insteadOf usual: URL) -> Self {
        guard client.server == usual else { return self }
        var copy = self
        copy.client.server = URL(server: server)
        return copy
    }

    private mutating func setHeader(_ name: String, _ value: String) throws(RequestProblem) {
        guard let field = HTTPField.Name(name) else { throw RequestProblem("\"\(name)\" is no name of a header field") }
        guard HTTPField.isValidValue(value) else {
            throw RequestProblem("header field \(name): the value has characters that no field may have")
        }
        headers[field] = value
    }

    private func adding(
        _ value: (some Encodable)?, as part: String, _ add: (inout Self, EncodedValue) throws -> Void
    ) -> Self {
        guard let value else { return self }
        var copy = self
        do {
            try add(&copy, EncodedValue(encoding: value))
        } catch let problem as RequestProblem {
            copy.problem = copy.problem ?? problem
        } catch {
            copy.problem = copy.problem ?? RequestProblem(part, error)
        }
        return copy
    }
}

extension ParameterFormat {
    func text(of value: EncodedValue) -> String {
        switch self {
        case .json: value.json.description
        }
    }
}
