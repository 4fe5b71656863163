/// Carries a request to the server and its answer back.
///
/// A transport follows no redirects, keeps no cookies, repeats nothing, and ends at once when its task is cancelled: what
/// is above it decides all that. It throws `TransportError`; any other error counts as `TransportError.Kind.interrupted`.
public protocol Transport: Sendable {
    /// Sends one request and returns the head of its answer with the body.
    func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
}

/// Why no complete answer came.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What went wrong, by the phase in which it did.
    public enum Kind: Hashable, Sendable {
        /// No connection: the name is unknown, the port closed, the network away.
        case notConnected
        /// No trust: the certificate or the handshake failed.
        case insecure
        /// No answer in time.
        case timedOut
        /// The task was cancelled.
        case cancelled
        /// The connection broke, or what came was no HTTP.
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
}
