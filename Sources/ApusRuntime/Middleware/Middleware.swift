/// Sees requests before they are sent and their responses: it may inspect or change them, or respond itself.
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
/// Every attempt of a request passes through all of them, the first one outermost. The client's credentials are added
/// after the last one, so that no middleware sees them, and only if the request is still for the client's server.
/// Redirects are followed after the last one, too. An error that a middleware throws itself fails the request with
/// `RequestError.Reason.stopped`, without retries.
public protocol Middleware: Sendable {
    /// Sends a request by calling `next`, or responds itself; returns when the head of the response has arrived.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, next: MiddlewareNext
    ) async throws -> (HTTPResponse, HTTPBody)
}

/// What a middleware calls to send a request: the next middleware, or finally the transport.
public struct MiddlewareNext: Sendable {
    /// Sends a request and returns the response when its head has arrived.
    public typealias Send = @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)

    /// The path below the server's URL with `{}` for each parameter: `/applications/{}/tokens`. It has few distinct
    /// values, and contains none of the request's.
    public let pathTemplate: String
    private let send: Send

    /// Creates the last step, for tests.
    public init(pathTemplate: String = "", send: @escaping Send) {
        self.pathTemplate = pathTemplate
        self.send = send
    }

    /// Sends the request.
    public func callAsFunction(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        try await send(request, body)
    }
}

extension MiddlewareNext {
    /// All of these middlewares in order, and then this.
    func behind(_ middleware: [any Middleware]) -> MiddlewareNext {
        middleware.reversed().reduce(self) { next, one in
            MiddlewareNext(pathTemplate: pathTemplate) { request, body in
                try await one.send(request, body: body, next: next)
            }
        }
    }
}
