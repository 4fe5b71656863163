import Foundation

/// What the requests of one API share: the server, the credentials, the transport.
public struct APIClient: Sendable {
    private struct Settings: Sendable {
        var server: URL
        var address: Result<ServerAddress, RequestProblem>
        var authentication: Authentication
        var transport: any Transport
        var headers: HTTPFields
        var timeout: Duration?
        var silence: Duration?
        var retry: RetryPolicy
        var middleware: [any Middleware]
        var security: SecuritySelection
        var clock = RuntimeClock()
    }

    private var settings: Shared<Settings>

    /// A client of a server.
    ///
    /// - Parameter timeout: How long each request may take in all, with all its tries; `nil` for ever.
    /// - Parameter silence: How long no byte may come or go; `nil` for ever.
    /// - Parameter retry: When a request that failed is sent again.
    /// - Parameter middleware: What each request goes through, the first one outermost.
    /// - Parameter security: Which credentials go with a request that doesn't say so itself; see `security`.
    public init(
        server: URL, authentication: Authentication = .none, transport: any Transport = URLSessionTransport(),
        headers: HTTPFields = [:], timeout: Duration? = .seconds(60), silence: Duration? = nil,
        retry: RetryPolicy = .standard, middleware: [any Middleware] = [],
        security: [[SecurityScheme]]? = nil
    ) {
        settings = Shared(
            Settings(
                server: server, address: ServerAddress.result(of: server), authentication: authentication,
                transport: transport, headers: headers, timeout: timeout, silence: silence,
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

    /// The credentials that requests carry: every one of them, or what `security` chooses.
    public var authentication: Authentication {
        get { settings.value.authentication }
        set { settings.value.authentication = newValue }
    }

    /// The alternatives of which one is enough, each the schemes that it needs together; `nil` where nothing is known
    /// of them, and all credentials go but those for a named scheme.
    ///
    /// `Request.security(_:)` says how one is chosen.
    public var security: [[SecurityScheme]]? {
        get { if case .oneOf(let alternatives) = selection { alternatives } else { nil } }
        set { selection = SecuritySelection(newValue) }
    }

    /// Which of the credentials requests carry.
    var selection: SecuritySelection {
        get { settings.value.security }
        set { settings.value.security = newValue }
    }

    /// The credentials that go with a request.
    var credentials: [Authentication.Credential] { authentication.credentials(for: selection) }

    /// What carries the requests.
    public var transport: any Transport {
        get { settings.value.transport }
        set { settings.value.transport = newValue }
    }

    /// Header fields that every request carries; a request's own ones win.
    public var headers: HTTPFields {
        get { settings.value.headers }
        set { settings.value.headers = newValue }
    }

    /// How long a request may take in all, from `send()` to the last byte of its answer, with all its
    /// tries; `nil` for ever.
    public var timeout: Duration? {
        get { settings.value.timeout }
        set { settings.value.timeout = newValue }
    }

    /// How long no byte may come or go once a request is on its way; `nil` for ever.
    public var silence: Duration? {
        get { settings.value.silence }
        set { settings.value.silence = newValue }
    }

    /// When a request that failed is sent again.
    public var retry: RetryPolicy {
        get { settings.value.retry }
        set { settings.value.retry = newValue }
    }

    /// What each try of a request goes through, the first one outermost.
    public var middleware: [any Middleware] {
        get { settings.value.middleware }
        set { settings.value.middleware = newValue }
    }

    /// What sending takes the time from.
    var clock: RuntimeClock {
        get { settings.value.clock }
        set { settings.value.clock = newValue }
    }

    /// The parts of the server's URL, taken apart once for all requests.
    var address: Result<ServerAddress, RequestProblem> { settings.value.address }
}
