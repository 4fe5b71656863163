import Foundation

/// A request as a value: it can be inspected, changed, printed as a `curl` command, and sent.
///
/// ```swift
/// let tokens = try await losant.applications(id).tokens.get(perPage: 50).timeout(.seconds(10)).send()
/// ```
/// `Success` is the documented body of a success, `Failure` that of a failure.
public struct Request<Success: Sendable, Failure: Sendable>: Sendable {
    private struct Parts: Sendable {
        var client: APIClient
        let method: HTTPRequest.Method
        var path: RequestPath
        var body: RequestBody?
        var query: [String] = []
        var headers: HTTPFields = [:]
        var cookies: [String] = []
        var problem: RequestProblem?
    }

    private var parts: Shared<Parts>
    let success: ResponseDecoding<Success>
    let failure: ResponseDecoding<Failure>

    /// Creates a request whose responses are decoded by status and media type.
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

    /// The body; `nil` if the request has none.
    public internal(set) var body: RequestBody? {
        get { parts.value.body }
        set { parts.value.body = newValue }
    }

    /// The name-value pairs of the query in order, percent-encoded: `["perPage=50"]`.
    public internal(set) var query: [String] {
        get { parts.value.query }
        set { parts.value.query = newValue }
    }

    /// The header fields, except those of the client and the credentials.
    public internal(set) var headers: HTTPFields {
        get { parts.value.headers }
        set { parts.value.headers = newValue }
    }

    /// The name-value pairs of the cookies in order, percent-encoded.
    public internal(set) var cookies: [String] {
        get { parts.value.cookies }
        set { parts.value.cookies = newValue }
    }

    /// The problem of the first part that couldn't be encoded; sending throws it.
    var problem: RequestProblem? {
        get { parts.value.problem }
        set { parts.value.problem = newValue }
    }
}

extension Request where Success: Decodable, Failure: Decodable {
    /// Creates a request with a JSON body for success and one for failure.
    ///
    /// - Parameter failures: The statuses of failures that have the body; without them, all have it.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil,
        failures: [StatusCodes] = []
    ) {
        self.init(client, method, path, body: body, success: .json, failure: .json.statuses(failures))
    }
}

extension Request where Success: Decodable, Failure == UndocumentedBody {
    /// Creates a request with a JSON body for success and no documented failure.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) {
        self.init(client, method, path, body: body, success: .json, failure: .undocumented)
    }
}

extension Request where Success == Void, Failure: Decodable {
    /// Creates a request without a body for success and with a JSON body for failure.
    ///
    /// - Parameter failures: The statuses of failures that have the body; without them, all have it.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil,
        failures: [StatusCodes] = []
    ) {
        self.init(client, method, path, body: body, success: .empty, failure: .json.statuses(failures))
    }
}

extension Request where Success == Void, Failure == UndocumentedBody {
    /// Creates a request without a body for success and without a documented failure.
    public init(
        _ client: APIClient, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) {
        self.init(client, method, path, body: body, success: .empty, failure: .undocumented)
    }
}

extension Request: RequestProtocol {
    /// The request itself.
    public var request: Self { self }

    /// The same request, changed.
    public func with(_ change: (Self) -> Self) -> Self { change(self) }
}

extension Request {
    mutating func setHeader(_ name: String, _ value: String) throws(RequestProblem) {
        guard let field = HTTPField.Name(name) else {
            throw RequestProblem("\"\(name)\" is not the name of a header field")
        }
        guard HTTPField.isValidValue(value) else {
            throw RequestProblem("header field \(name): the value has characters that are not allowed")
        }
        headers[field] = value
    }

    /// Encodes a value and hands it to `add`; the first problem is kept for sending to throw.
    mutating func add(
        _ value: (some Encodable)?, as part: String, _ add: (inout Self, EncodedValue) throws -> Void
    ) {
        guard let value else { return }
        do {
            try add(&self, EncodedValue(encoding: value))
        } catch let problem as RequestProblem {
            self.problem = self.problem ?? problem
        } catch {
            problem = problem ?? RequestProblem(part, error)
        }
    }
}
