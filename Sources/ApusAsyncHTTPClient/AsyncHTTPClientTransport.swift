#if AsyncHTTPClient
public import ApusRuntime
public import AsyncHTTPClient

/// Carries requests by AsyncHTTPClient, on SwiftNIO, which suits servers on Linux.
///
/// It is there where the package's trait `AsyncHTTPClient` is on. Bodies are streamed in both directions: a slow reader
/// holds the server back, and one that comes in pieces is sent as it comes, without a temporary file, so that it can't
/// be sent again. All requests share the connections, also those that are not safe (RFC 9110 §9.2.1): none is repeated
/// here. The variables of the environment that name a proxy mean nothing to it; one may stand in its configuration.
public struct AsyncHTTPClientTransport: Transport {
    private let pool: ClientPool

    /// The transport that all clients of the process share: 64 connections per host.
    public init() { pool = .shared }

    /// A transport with connections of its own, which are closed with its last copy.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time; the others wait.
    /// - Parameter configuration: Certificates, a proxy, how long an idle connection stays, and all else that is
    ///   AsyncHTTPClient's own; `nil` for its defaults without traces, which would tell a key that is in the query.
    ///   Redirects, decompression, HTTP/1.1, repeated connecting and the number of connections are decided here,
    ///   whatever it says.
    public init(connectionsPerHost: Int, configuration: HTTPClient.Configuration? = nil) {
        pool = ClientPool(connectionsPerHost: connectionsPerHost, configuration)
    }

    /// A transport on the connections of a client that the process has already.
    ///
    /// Whoever made the client shuts it down, after the last answer. Its configuration must have the
    /// `redirectConfiguration` `.disallow`, for following is the runtime's business: it takes no credential to another
    /// origin. An answer for which the client followed a redirect is thrown away as `TransportError.Kind.interrupted`.
    /// How many connections there are is the client's decision, and waiting for one counts as silence. A server may end
    /// the process with a status below 100: AsyncHTTPClient 1.37 traps, and only an own transport can forestall it.
    public init(sharing client: HTTPClient) { pool = ClientPool(sharing: client) }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let host = "\(request.scheme ?? "https")://\(request.authority ?? "")"
        let exchange = TransportExchange(limits: limits)
        let outgoing = try OutgoingBody(body, exchange, pool.eventLoopGroup)
        let message = HTTPClientRequest(request, host: host, body: outgoing)
        return try await exchange.answer(pool.gate, host: host, atEnd: { outgoing?.end() }) { [pool] in
            pool.task { await pool.carry(message, exchange) }
        }
    }
}

extension AsyncHTTPClientTransport: CustomReflectable {
    /// No children: what the client does at this moment is not to be looked at from another thread, as `dump` would.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
#endif
