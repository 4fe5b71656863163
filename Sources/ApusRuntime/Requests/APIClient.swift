public import Foundation

/// What the requests to one API have in common: the server, the credentials, the transport, the limits.
public struct APIClient: Sendable {
    private struct Settings: Sendable {
        var server: URL
        var address: Result<ServerAddress, RequestProblem>
        var authentication: Authentication
        var transport: any Transport
        var headers: HTTPFields
        var timeout: Duration?
        var idleTimeout: Duration?
        var retry: RetryPolicy
        var middleware: [any Middleware]
        var security: SecuritySelection
        var bodyLimit = 256 << 20
        var clock = RuntimeClock()
    }

    private var settings: Shared<Settings>

    /// Creates a client of a server.
    ///
    /// - Parameter timeout: The limit on the total time of a request, all attempts included; `nil` for none.
    /// - Parameter idleTimeout: How long a connection may be idle; `nil` for no limit.
    /// - Parameter retry: When a failed request is retried.
    /// - Parameter middleware: What each request passes through, the first one outermost.
    /// - Parameter security: Which credentials requests are sent with, unless they say so themselves; see `security`.
    public init(
        server: URL, authentication: Authentication = .none, transport: any Transport = DefaultTransport.current,
        headers: HTTPFields = [:], timeout: Duration? = .seconds(60), idleTimeout: Duration? = nil,
        retry: RetryPolicy = .standard, middleware: [any Middleware] = [],
        security: [[SecurityScheme]]? = nil
    ) {
        settings = Shared(
            Settings(
                server: server, address: ServerAddress.result(of: server), authentication: authentication,
                transport: transport, headers: headers, timeout: timeout, idleTimeout: idleTimeout,
                retry: retry, middleware: middleware, security: SecuritySelection(security)))
    }

    /// The server's URL; the paths of the requests are appended to its path.
    public var server: URL {
        get { settings.value.server }
        set {
            settings.value.server = newValue
            settings.value.address = ServerAddress.result(of: newValue)
        }
    }

    /// The credentials that requests are sent with: all of them, or those that `security` selects.
    ///
    /// If two of them are for one place and no security scheme can tell them apart, sending throws that; see
    /// ``Authentication/all(_:)``.
    public var authentication: Authentication {
        get { settings.value.authentication }
        set { settings.value.authentication = newValue }
    }

    /// The security requirements, of which one is enough: each is a set of schemes that are required together. `nil` if
    /// they are unknown: then all credentials are sent except those for a named scheme.
    ///
    /// `RequestProtocol.security(_:)` says how one is chosen.
    public var security: [[SecurityScheme]]? {
        get { if case .oneOf(let alternatives) = selection { alternatives } else { nil } }
        set { selection = SecuritySelection(newValue) }
    }

    /// Which of the credentials requests are sent with.
    var selection: SecuritySelection {
        get { settings.value.security }
        set { settings.value.security = newValue }
    }

    /// What sends the requests.
    public var transport: any Transport {
        get { settings.value.transport }
        set { settings.value.transport = newValue }
    }

    /// Header fields of every request; a request's own take precedence.
    public var headers: HTTPFields {
        get { settings.value.headers }
        set { settings.value.headers = newValue }
    }

    /// The limit on the total time of a request, from `send()` to the last byte of its response, all attempts included;
    /// `nil` for none.
    public var timeout: Duration? {
        get { settings.value.timeout }
        set { settings.value.timeout = newValue }
    }

    /// How long a connection may be idle (no byte sent or received) while a request is in progress; `nil` for no limit.
    public var idleTimeout: Duration? {
        get { settings.value.idleTimeout }
        set { settings.value.idleTimeout = newValue }
    }

    /// How many bytes of a body are kept in memory at most, after they are decompressed: 256 MB unless it is changed.
    /// A longer one is `RequestError.Reason.interrupted`; what is read as it arrives, or into a file, may have any
    /// length.
    public var bodyLimit: Int {
        get { settings.value.bodyLimit }
        set { settings.value.bodyLimit = newValue }
    }

    /// When a failed request is retried.
    public var retry: RetryPolicy {
        get { settings.value.retry }
        set { settings.value.retry = newValue }
    }

    /// What each attempt of a request passes through, the first one outermost.
    public var middleware: [any Middleware] {
        get { settings.value.middleware }
        set { settings.value.middleware = newValue }
    }

    /// The clock that sending uses.
    var clock: RuntimeClock {
        get { settings.value.clock }
        set { settings.value.clock = newValue }
    }

    /// The parts of the server's URL, parsed once for all requests.
    var address: Result<ServerAddress, RequestProblem> { settings.value.address }
}
