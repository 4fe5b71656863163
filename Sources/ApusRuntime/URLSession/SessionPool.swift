import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The sessions of a transport, which are invalidated with its last copy.
final class SessionPool: Sendable {
    static let shared = SessionPool(connectionsPerHost: 64)

    /// A week, in seconds. The runtime measures time itself: on Linux the timers of sessions fire too early or not at
    /// all.
    static let noTimeout = 604_800.0

    private let delegate = SessionDelegate()
    private let gate: ConnectionGate
    private let queue = DelegateQueue()
    private let connectionsPerHost: Int
    private let session: URLSession

    init(connectionsPerHost: Int) {
        self.connectionsPerHost = max(1, connectionsPerHost)
        gate = ConnectionGate(limit: self.connectionsPerHost)
        session = Self.session(delegate, queue, self.connectionsPerHost)
    }

    deinit { session.finishTasksAndInvalidate() }

    private static func session(_ delegate: SessionDelegate, _ queue: DelegateQueue, _ connections: Int) -> URLSession {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpMaximumConnectionsPerHost = connections
        configuration.timeoutIntervalForRequest = noTimeout
        configuration.timeoutIntervalForResource = noTimeout
        return URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
    }

    /// Waits for a connection to the host, sends a request, and returns when the head of the response has arrived.
    func send(
        _ request: URLRequest, _ upload: SessionUpload, host: String, isSafe: Bool, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let exchange = TransportExchange(limits: limits)
        // An exchange keeps the file of its upload until its end.
        return try await exchange.run(through: gate, host: host, atEnd: { withExtendedLifetime(upload) {} }) {
            let task = self.task(request, upload, isSafe: isSafe)
            self.delegate.add(exchange, of: task)
            return SessionTask(task: task)
        }
    }

    /// A task of the shared session, or of a session of its own.
    ///
    /// When a *reused* connection is closed before any response, libcurl sends the request again by itself: a POST
    /// without a body arrives twice, and one with a body hangs, because its bytes are gone. A new session has no
    /// connection to reuse, so a request that is not safe (RFC 9110 §9.2.1) gets one: it costs a handshake, and the
    /// request arrives once.
    private func task(_ request: URLRequest, _ upload: SessionUpload, isSafe: Bool) -> URLSessionTask {
        #if canImport(FoundationNetworking)
        guard isSafe else {
            let session = Self.session(delegate, queue, connectionsPerHost)
            defer { session.finishTasksAndInvalidate() }
            return upload.task(of: session, request)
        }
        #endif
        return upload.task(of: session, request)
    }
}

/// What a task sends.
enum SessionUpload: Sendable {
    case nothing
    case data(Data)
    /// A file, and the owner that keeps it if it is temporary.
    case file(URL, TemporaryFile?)

    fileprivate func task(of session: URLSession, _ request: URLRequest) -> URLSessionTask {
        switch self {
        case .nothing: session.dataTask(with: request)
        case .data(let data): session.uploadTask(with: request, from: data)
        case .file(let url, _): session.uploadTask(with: request, fromFile: url)
        }
    }
}
