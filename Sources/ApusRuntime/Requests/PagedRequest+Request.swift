/// What a request can do, for the one of the first page.
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

    /// The same list with another query parameter; `nil` is left out.
    public func query(_ name: String, _ value: (some Encodable)?) -> Self { with { $0.query(name, value) } }

    /// The same list with a header field in place of any of this name; `nil` is left out.
    public func header(_ name: String, _ value: (some Encodable)?) -> Self { with { $0.header(name, value) } }

    /// The same list with another limit of each page's total time; `nil` for none.
    public func timeout(_ timeout: Duration?) -> Self { with { $0.timeout(timeout) } }

    /// The same list with another limit of silence; `nil` for none.
    public func silence(_ silence: Duration?) -> Self { with { $0.silence(silence) } }

    /// The same list with another policy of retries; a page that is retried stays one page.
    public func retry(_ policy: RetryPolicy) -> Self { with { $0.retry(policy) } }

    /// The same list with other credentials.
    public func authentication(_ authentication: Authentication) -> Self {
        with { $0.authentication(authentication) }
    }

    /// The same list with a change of every page's request.
    public func with(_ change: (Request<Success, Failure>) -> Request<Success, Failure>) -> Self {
        var copy = self
        copy.request = change(request)
        return copy
    }
}
