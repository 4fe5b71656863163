import Foundation

// What a request can do, for a list. A test compares the names with those of `Request`.

/// Sending the request of the first page.
extension PagedRequest {
    /// Sends the request of the first page and returns its body.
    ///
    /// - Throws: `RequestError` for everything but a success.
    @discardableResult
    public func send() async throws(RequestError<Failure>) -> Success { try await request.send() }

    /// Sends the request of the first page and returns it with status and header fields.
    ///
    /// - Throws: `RequestError` for everything but a success.
    public func response() async throws(RequestError<Failure>) -> Response<Success> { try await request.response() }

    /// Sends the request of the first page and returns it with a body that is read as it comes.
    ///
    /// - Throws: `RequestError` for everything but a success; reading the body throws it too.
    public func streamed() async throws(RequestError<Failure>) -> Response<HTTPBody> { try await request.streamed() }

    /// The pieces of the first page's body as they come.
    public func bytes() -> HTTPBody { request.bytes() }

    /// Writes the first page's body to a file, which has its name once it is complete.
    ///
    /// - Throws: `RequestError`; `RequestError.Reason.notSaved` where the file can't be written.
    @discardableResult
    public func download(to file: URL) async throws(RequestError<Failure>) -> Response<URL> {
        try await request.download(to: file)
    }

    /// The events of the first page's `text/event-stream` body as they come (WHATWG HTML §9.2).
    public func events<Value: Decodable & Sendable>(of type: Value.Type = Value.self) -> ServerSentEvents<Value> {
        request.events(of: type)
    }

    /// The values of the first page's body with one JSON text a line, as they come.
    public func jsonLines<Value: Decodable & Sendable>(of type: Value.Type = Value.self) -> JSONLines<Value> {
        request.jsonLines(of: type)
    }
}

/// The same list with another request for each page.
extension PagedRequest {
    /// The same list with another query parameter; `nil` is left out.
    public func query(_ name: String, _ value: (some Encodable)?) -> Self { with { $0.query(name, value) } }

    /// The same list with a header field in place of any of this name; `nil` is left out.
    public func header(_ name: String, _ value: (some Encodable)?) -> Self { with { $0.header(name, value) } }

    /// The same list with a cookie; `nil` is left out.
    public func cookie(_ name: String, _ value: (some Encodable)?) -> Self { with { $0.cookie(name, value) } }

    /// The same list with another limit of each page's total time; `nil` for none.
    public func timeout(_ timeout: Duration?) -> Self { with { $0.timeout(timeout) } }

    /// The same list with one more middleware, behind those of the client.
    public func middleware(_ middleware: some Middleware) -> Self { with { $0.middleware(middleware) } }

    /// The same list with another limit of silence; `nil` for none.
    public func silence(_ silence: Duration?) -> Self { with { $0.silence(silence) } }

    /// The same list with another policy of retries: of each page, not of the list.
    public func retry(_ policy: RetryPolicy) -> Self { with { $0.retry(policy) } }

    /// The same list with exactly these credentials, whatever it asks for; `.none` for an operation that needs none.
    public func authentication(_ authentication: Authentication) -> Self {
        with { $0.authentication(authentication) }
    }

    /// The same list with those of the client's credentials that one of these alternatives needs.
    public func security(_ alternatives: [SecurityScheme]...) -> Self {
        var copy = self
        copy.client.security = alternatives
        return copy
    }

    /// The same list at the server that the API's document names for its operation, where the client's server is the
    /// usual one.
    public func server(_ server: ServerTemplate, insteadOf usual: URL) -> Self {
        with { $0.server(server, insteadOf: usual) }
    }

    /// The same list with a change of every page's request.
    public func with(_ change: (Request<Success, Failure>) -> Request<Success, Failure>) -> Self {
        var copy = self
        copy.request = change(request)
        return copy
    }
}
