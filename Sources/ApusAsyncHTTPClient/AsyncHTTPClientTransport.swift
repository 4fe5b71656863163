#if AsyncHTTPClient
public import ApusRuntime
public import AsyncHTTPClient

/// Sends requests with AsyncHTTPClient, on SwiftNIO: for servers on Linux.
///
/// Available if the package's trait `AsyncHTTPClient` is enabled. Bodies are streamed in both directions: a slow reader
/// slows the server down, and the body of a request is sent piece by piece, without a temporary file, so a body of
/// pieces can't be sent again. All requests share the connections, also those that are not safe (RFC 9110 §9.2.1),
/// because none is repeated here. Environment variables that name a proxy are ignored; a proxy can be set in the
/// configuration.
public struct AsyncHTTPClientTransport: Transport {
    private let pool: ClientPool

    /// Creates a transport on connections that the whole process shares: 64 per host.
    public init() { pool = .shared }

    /// Creates a transport with its own connections, which are closed with its last copy.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time; the others wait.
    /// - Parameter configuration: Certificates, a proxy, how long idle connections are kept, and other settings of
    ///   AsyncHTTPClient; `nil` for its defaults without traces, which would contain a key in the query. Its settings
    ///   for redirects, decompression, the HTTP version, retried connecting and the number of connections are ignored.
    public init(connectionsPerHost: Int, configuration: HTTPClient.Configuration? = nil) {
        pool = ClientPool(connectionsPerHost: connectionsPerHost, configuration)
    }

    /// Creates a transport on the connections of an existing client.
    ///
    /// The owner of the client shuts it down, after the last response. Its configuration must have the
    /// `redirectConfiguration` `.disallow`, because the runtime follows redirects itself, without sending credentials
    /// to another origin; a response for which the client followed a redirect throws `TransportError.Kind.interrupted`.
    /// The client decides on the number of connections, and waiting for one counts as idle. A server can crash the
    /// process with a status below 100: AsyncHTTPClient 1.37 traps, and only a transport with its own connections
    /// prevents that.
    public init(sharing client: HTTPClient) { pool = ClientPool(sharing: client) }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let host = "\(request.scheme ?? "https")://\(request.authority ?? "")"
        let exchange = TransportExchange(limits: limits)
        let outgoing = try OutgoingBody(body, exchange, pool.eventLoopGroup)
        let message = HTTPClientRequest(request, host: host, body: outgoing)
        return try await exchange.run(through: pool.gate, host: host, atEnd: { outgoing?.end() }) { [pool] in
            pool.task { await pool.carry(message, exchange) }
        }
    }
}

extension AsyncHTTPClientTransport: CustomReflectable {
    /// No children: the state of the client must not be read from another thread, as `dump` would.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
#endif
