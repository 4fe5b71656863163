import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The sessions of a transport. Its own are invalidated with its last copy, one that it was given is not.
final class SessionPool: Sendable {
    static let shared = SessionPool(.ephemeral(connectionsPerHost: 64))

    private let delegate = SessionDelegate()
    private let gate: ConnectionGate
    private let queue = DelegateQueue()
    /// What the transport's own sessions are made of; `nil` if it was given a session.
    private let configuration: URLSessionConfiguration?
    private let session: URLSession

    /// Makes sessions of a configuration, except for what the transport does itself.
    init(_ configuration: URLSessionConfiguration) {
        let configuration = configuration.copyForTransport()
        self.configuration = configuration
        gate = ConnectionGate(limit: configuration.httpMaximumConnectionsPerHost)
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
    }

    #if !canImport(FoundationNetworking)
    /// Sends requests in a session that is there already.
    init(sharing session: URLSession) {
        configuration = nil
        gate = ConnectionGate(limit: session.configuration.httpMaximumConnectionsPerHost)
        self.session = session
    }
    #endif

    deinit { if configuration != nil { session.finishTasksAndInvalidate() } }

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

    /// A task of the pool's session, or on Linux of a session of its own.
    ///
    /// When a *reused* connection is closed before any response, libcurl sends the request again by itself: a POST
    /// without a body arrives twice, and one with a body hangs, because its bytes are gone. A new session has no
    /// connection to reuse, so a request that is not safe (RFC 9110 §9.2.1) gets one: it costs a handshake, and the
    /// request arrives once.
    private func task(_ request: URLRequest, _ upload: SessionUpload, isSafe: Bool) -> URLSessionTask {
        #if canImport(FoundationNetworking)
        guard !isSafe, let configuration else { return upload.task(of: session, request) }
        let session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
        defer { session.finishTasksAndInvalidate() }
        return upload.task(of: session, request)
        #else
        let task = upload.task(of: session, request)
        // The session's own delegate is still asked what this one doesn't implement.
        if configuration == nil { task.delegate = delegate }
        return task
        #endif
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
