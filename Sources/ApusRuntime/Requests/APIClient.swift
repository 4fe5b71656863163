import Foundation

/// What the requests of one API share: the server, the credentials, the transport.
public struct APIClient: Sendable {
    /// The server's URL; the paths of the requests are appended to its path.
    public var server: URL
    /// The credentials that every request carries.
    public var authentication: Authentication
    /// What carries the requests.
    public var transport: any Transport
    /// Header fields that every request carries; a request's own ones win.
    public var headers: HTTPFields
    /// How long a request may take in all, from `send()` to the last byte of its answer; `nil` for ever.
    public var timeout: Duration?

    public init(
        server: URL, authentication: Authentication = .none, transport: any Transport = URLSessionTransport(),
        headers: HTTPFields = [:], timeout: Duration? = .seconds(60)
    ) {
        self.server = server
        self.authentication = authentication
        self.transport = transport
        self.headers = headers
        self.timeout = timeout
    }
}
