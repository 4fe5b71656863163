import Foundation

/// What the requests of one API share: the server, the credentials, the transport.
public struct APIClient: Sendable {
    /// The server's URL; the paths of the requests are appended to its path.
    public var server: URL {
        didSet { address = Result { () throws(RequestProblem) in try ServerAddress(server) } }
    }
    /// The credentials that every request carries.
    public var authentication: Authentication
    /// What carries the requests.
    public var transport: any Transport
    /// Header fields that every request carries; a request's own ones win.
    public var headers: HTTPFields
    /// How long a request may take in all, from `send()` to the last byte of its answer; `nil` for ever.
    public var timeout: Duration?

    /// The parts of the server's URL, taken apart once for all requests.
    private(set) var address: Result<ServerAddress, RequestProblem>

    public init(
        server: URL, authentication: Authentication = .none, transport: any Transport = URLSessionTransport(),
        headers: HTTPFields = [:], timeout: Duration? = .seconds(60)
    ) {
        self.server = server
        address = Result { () throws(RequestProblem) in try ServerAddress(server) }
        self.authentication = authentication
        self.transport = transport
        self.headers = headers
        self.timeout = timeout
    }
}
