/// What stands between requests and their transport: it may look at both ways, change them, or answer by itself.
///
/// ```swift
/// struct Tracing: Middleware {
///     func send(
///         _ request: HTTPRequest, body: HTTPBody?, next: MiddlewareNext
///     ) async throws -> (HTTPResponse, HTTPBody) {
///         var request = request
///         request.headerFields[.via] = "tracing"
///         return try await next(request, body: body)
///     }
/// }
/// losant.client.middleware = [LoggingMiddleware(), Tracing()]
/// ```
/// Every try of a request goes through all of them, the first one outermost. The client's credentials are put in behind
/// the last one, so that none sees them, and only where the request still goes to the client's server. Redirects are
/// followed behind the last one, too. An error of its own ends the request as `RequestError.Reason.stopped`, without
/// another try.
public protocol Middleware: Sendable {
    /// Passes a request on, by `next`, or not, and returns its answer when the head has come.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, next: MiddlewareNext
    ) async throws -> (HTTPResponse, HTTPBody)
}

/// What a middleware passes a request on to: the next middleware, in the end the transport.
public struct MiddlewareNext: Sendable {
    /// Sends a request and returns the answer when its head has come.
    public typealias Send = @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)

    /// The path below the server's URL with `{}` for each parameter, `/applications/{}/tokens`: of few values, and
    /// without those of the request.
    public let pathTemplate: String
    private let send: Send

    /// A last step made by hand, for a test.
    public init(pathTemplate: String = "", send: @escaping Send) {
        self.pathTemplate = pathTemplate
        self.send = send
    }

    /// Passes the request on.
    public func callAsFunction(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        try await send(request, body)
    }
}

extension MiddlewareNext {
    /// All of several in order, and then this.
    func behind(_ middleware: [any Middleware]) -> MiddlewareNext {
        middleware.reversed().reduce(self) { next, one in
            MiddlewareNext(pathTemplate: pathTemplate) { request, body in
                try await one.send(request, body: body, next: next)
            }
        }
    }
}
