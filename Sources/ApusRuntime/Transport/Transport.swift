/// Carries a request to the server and its answer back.
///
/// A transport follows no redirects, keeps no cookies, repeats nothing that is not safe (RFC 9110 §9.2.1), and ends at
/// once when its task is cancelled or a limit is reached: what is above it decides all else. It returns when the
/// answer's head has come; the limits hold until the last byte of the body. It throws `TransportError`, the body too;
/// any other error counts as `TransportError.Kind.interrupted`.
public protocol Transport: Sendable {
    /// Sends one request and returns the head of its answer with the body.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody)
}

/// How long an exchange may take, on the runtime's own clock.
public struct TransportLimits: Hashable, Sendable {
    /// When all must be over, waiting for a connection included; `nil` for never.
    public var deadline: ContinuousClock.Instant?
    /// How long no byte may come or go once the request is on its way; `nil` for ever.
    public var silence: Duration?

    /// Limits of an exchange; by default there are none.
    public init(deadline: ContinuousClock.Instant? = nil, silence: Duration? = nil) {
        self.deadline = deadline
        self.silence = silence
    }
}

extension TransportLimits {
    /// Does what comes before a request can go, until the deadline.
    package func withinDeadline<Result: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        guard let deadline else { return try await operation() }
        return try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask(operation: operation)
            group.addTask {
                try await ContinuousClock().sleep(until: deadline)
                throw TransportError(.timedOut, "no complete answer in time")
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw TransportError.cancelled }
            return first
        }
    }
}

/// Why no complete answer came.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What went wrong, by the phase in which it did.
    public enum Kind: Hashable, Sendable {
        /// No connection: the name is unknown, the port closed, the network away. The server got nothing.
        case notConnected
        /// No trust: the certificate or the handshake failed. The server got nothing of the request.
        case insecure
        /// No answer in time.
        case timedOut
        /// The task was cancelled.
        case cancelled
        /// The connection broke, or what came was no HTTP. The server may have got the request.
        case interrupted
    }

    /// What went wrong.
    public let kind: Kind
    /// What the platform says of it.
    public let description: String
    /// The platform's error.
    public let underlying: (any Error)?

    /// An error of a transport.
    public init(_ kind: Kind, _ description: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.description = description
        self.underlying = underlying
    }

    package static let cancelled = TransportError(.cancelled, "cancelled")

    /// Any error as one of a transport.
    package init(_ error: any Error) {
        switch error {
        case let error as TransportError: self = error
        case is CancellationError: self = .cancelled
        default: self.init(.interrupted, "\(error)", underlying: error)
        }
    }
}
