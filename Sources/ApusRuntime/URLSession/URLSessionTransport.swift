#if canImport(FoundationNetworking)
import Foundation
public import FoundationNetworking
#else
public import Foundation
#endif

/// Sends requests with Foundation's `URLSession`, without cookies, cache or stored credentials.
///
/// On Linux a request that is not safe (RFC 9110 §9.2.1) has a connection of its own, because on a reused one it might
/// arrive twice. A body of pieces, or of several files, is written to a temporary file first. Some defects of
/// FoundationNetworking can't be worked around, as of Swift 6.3: it traps if a server sends trailer fields or a
/// `Content-Length` of 2^63 bytes or more, or closes the connection within the head of a response
/// (swift-corelibs-foundation issue 5285).
public struct URLSessionTransport: Transport {
    /// The sessions, or why requests can't be sent in them.
    private let sessions: Result<SessionPool, RequestProblem>

    /// Creates a transport on connections that the whole process shares: 64 per host.
    public init() { sessions = .success(.shared) }

    /// Creates a transport with its own connections.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time; the others wait.
    public init(connectionsPerHost: Int) {
        self.init(configuration: .ephemeral(connectionsPerHost: connectionsPerHost))
    }

    /// Creates a transport with its own connections, and with what a configuration says of proxies, TLS, cellular
    /// networks, `protocolClasses` and so on.
    ///
    /// The configuration is copied. What the runtime does itself is different in the copy: there are no
    /// `httpCookieStorage`, `urlCache` and `urlCredentialStorage`; `httpShouldSetCookies` is off, and
    /// `httpCookieAcceptPolicy` and `requestCachePolicy` say the same; `timeoutIntervalForRequest` and
    /// `timeoutIntervalForResource` are a week, because the client's `timeout` and `idleTimeout` hold. Redirects are
    /// not followed by the session, but by the runtime.
    ///
    /// `httpMaximumConnectionsPerHost` is how many requests to one host run at the same time; the others wait.
    /// `httpAdditionalHeaders` are sent to every server, also where a redirect leads: secrets belong in
    /// ``Authentication``. A request's own header fields take precedence.
    ///
    /// A configuration of a background session can't be used; sending throws that as
    /// `RequestError.Reason.invalidRequest`. On Linux, FoundationNetworking ignores `connectionProxyDictionary`: there
    /// the environment variables `http_proxy`, `https_proxy` and `no_proxy` name a proxy.
    public init(configuration: URLSessionConfiguration) {
        if let refusal = configuration.refusal {
            sessions = .failure(refusal)
        } else {
            sessions = .success(SessionPool(configuration))
        }
    }

    /// Creates a transport on a session that is there already: for a delegate that checks certificates or collects
    /// metrics, or to share connections. The session remains its owner's: the transport doesn't invalidate it, and it
    /// must not be invalidated while the transport is used.
    ///
    /// Of each task the transport decides that it uses no cookies and no cached response, that its response isn't
    /// cached, and that no redirect is followed by the session. It is the delegate of its tasks for that, for body data
    /// and for completion; the session's own delegate is asked everything else, such as challenges and metrics.
    ///
    /// What can't be changed is as the session's configuration says: `urlCredentialStorage`, from which the system may
    /// respond to a 401; `httpAdditionalHeaders`; `timeoutIntervalForResource`, which ends a request if it is shorter
    /// than the client's `timeout`. `httpMaximumConnectionsPerHost` is how many requests of the transport to one host
    /// run at the same time.
    ///
    /// A background session can't be used, nor one whose `delegateQueue` runs several operations at a time, because it
    /// would mix up a body; sending throws that as `RequestError.Reason.invalidRequest`.
    ///
    /// On Linux a transport can't decide this by task. There it makes sessions of its own from the session's
    /// configuration, as ``init(configuration:)`` does, and the session's delegate is not asked: FoundationNetworking
    /// has no challenges for certificates, and no metrics.
    public init(session: URLSession) {
        #if canImport(FoundationNetworking)
        self.init(configuration: session.configuration)
        #else
        if let refusal = session.configuration.refusal ?? session.delegateQueue.refusal {
            sessions = .failure(refusal)
        } else {
            sessions = .success(SessionPool(sharing: session))
        }
        #endif
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let sessions = try sessions.get()
        let host = "\(request.scheme ?? "https")://\(request.authority ?? "")"
        guard let url = URL(string: host + (request.path ?? "/")) else {
            throw TransportError(.notConnected, "not a valid URL")
        }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpShouldHandleCookies = false
        urlRequest.cachePolicy = .reloadIgnoringLocalCacheData
        urlRequest.timeoutInterval = URLSessionConfiguration.noTimeout
        for field in request.headerFields {
            urlRequest.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        return try await sessions.send(
            urlRequest, try await SessionUpload(body, limits), host: host, isSafe: request.method.isSafe, limits: limits
        )
    }
}

extension URLSessionTransport: CustomReflectable {
    /// No children: the state of the sessions must not be read from another thread, as `dump` would.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension URLSessionConfiguration {
    /// Why no request can be sent with it.
    fileprivate var refusal: RequestProblem? {
        identifier.map { RequestProblem("a transport can't use a background session: \($0)") }
    }
}

#if !canImport(FoundationNetworking)
extension OperationQueue {
    /// Why no request can be sent in a session that has it.
    fileprivate var refusal: RequestProblem? {
        maxConcurrentOperationCount == 1
            ? nil : RequestProblem("a transport can't use a session whose delegate queue runs operations concurrently")
    }
}
#endif

extension SessionUpload {
    /// Prepares a body for a session. Not as an `InputStream`: one that blocks stalls every session on Linux.
    fileprivate init(_ body: HTTPBody?, _ limits: TransportLimits) async throws {
        guard let body else {
            self = .nothing
            return
        }
        switch body.onlySegment {
        case .data(let data): self = data.isEmpty ? .nothing : .data(data)
        case .file(let url, _): self = .file(url, nil)
        case nil:
            do {
                let file = try await limits.withinDeadline { try await body.spooled() }
                self = .file(file.url, file)
            } catch {
                throw RequestProblem.unreadableBody(error)
            }
        }
    }
}
