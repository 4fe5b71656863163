/// Sends requests to a server and returns its responses.
///
/// A transport follows no redirects, stores no cookies, repeats no request that is not safe (RFC 9110 §9.2.1), and
/// stops at once when its task is cancelled or a limit is reached; everything else is up to its caller. It returns when
/// the head of the response has arrived; the limits apply until the last byte of the body. It throws `TransportError`,
/// and so does reading the body; any other error is treated as `TransportError.Kind.interrupted`.
public protocol Transport: Sendable {
    /// Sends one request and returns the head of its response with the body.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody)
}

/// How long a request may take, measured on the runtime's own clock.
public struct TransportLimits: Hashable, Sendable {
    /// When the response must be complete, waiting for a connection included; `nil` for no limit.
    public var deadline: ContinuousClock.Instant?
    /// How long the connection may be idle (no byte sent or received) once it is open; `nil` for no limit.
    public var idleTimeout: Duration?

    /// Creates limits; by default there are none.
    public init(deadline: ContinuousClock.Instant? = nil, idleTimeout: Duration? = nil) {
        self.deadline = deadline
        self.idleTimeout = idleTimeout
    }
}

extension TransportLimits {
    /// Runs an operation that precedes a request; throws when the deadline passes.
    package func withinDeadline<Result: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        guard let deadline else { return try await operation() }
        return try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask(operation: operation)
            group.addTask {
                try await ContinuousClock().sleep(until: deadline)
                throw TransportError(.timedOut, "no complete response in time")
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw TransportError.cancelled }
            return first
        }
    }
}

/// Why there is no complete response.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What went wrong, by the phase in which it happened.
    public enum Kind: Hashable, Sendable {
        /// No connection: the host is unknown, the port is closed, or there is no network. The server received nothing.
        case notConnected
        /// No trusted connection: the certificate or the TLS handshake failed, or the system requires TLS. The server
        /// received nothing of the request.
        case insecure
        /// No complete response in time.
        case timedOut
        /// The task was cancelled.
        case cancelled
        /// The connection broke, or the response was not valid HTTP. The server may have received the request.
        case interrupted
    }

    /// What went wrong.
    public let kind: Kind
    /// The platform's description of it.
    public let description: String
    /// The platform's error.
    public let underlying: (any Error)?

    /// Creates an error of a transport.
    public init(_ kind: Kind, _ description: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.description = description
        self.underlying = underlying
    }

    package static let cancelled = TransportError(.cancelled, "cancelled")

    /// Wraps any error as one of a transport.
    package init(_ error: any Error) {
        switch error {
        case let error as TransportError: self = error
        case is CancellationError: self = .cancelled
        default: self.init(.interrupted, "\(error)", underlying: error)
        }
    }
}

extension TransportError {
    /// Runs what a transport does: what it throws becomes a `TransportError`, except the problem of a body that can't
    /// be read.
    static func carrying<Result>(_ carry: () async throws -> Result) async throws -> Result {
        do {
            return try await carry()
        } catch let problem as RequestProblem {
            throw problem
        } catch {
            throw TransportError(error)
        }
    }
}
