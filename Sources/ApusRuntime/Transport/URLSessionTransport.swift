import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Carries requests by Foundation's `URLSession`, without cookies, cache or stored credentials.
public struct URLSessionTransport: Transport {
    private let session: OwnedSession

    /// The transport that all clients of the process share.
    public init() { session = .shared }

    /// A transport with connections of its own.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time.
    public init(connectionsPerHost: Int) { session = OwnedSession(connectionsPerHost: connectionsPerHost) }

    public func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        var urlRequest = try Self.urlRequest(for: request)
        urlRequest.httpBody = try await body?.data()
        return try await session.send(urlRequest)
    }

    private static func urlRequest(for request: HTTPRequest) throws(TransportError) -> URLRequest {
        let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
        guard let url = URL(string: text) else { throw TransportError(.notConnected, "no URL") }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpShouldHandleCookies = false
        urlRequest.timeoutInterval = SessionExchanges.noTimeout
        for field in request.headerFields {
            urlRequest.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        return urlRequest
    }
}

/// A session that ends with its last owner.
private final class OwnedSession: Sendable {
    static let shared = OwnedSession(connectionsPerHost: 64)

    private let exchanges = SessionExchanges()
    private let session: URLSession

    init(connectionsPerHost: Int) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpMaximumConnectionsPerHost = connectionsPerHost
        configuration.timeoutIntervalForRequest = SessionExchanges.noTimeout
        configuration.timeoutIntervalForResource = SessionExchanges.noTimeout
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    deinit { session.finishTasksAndInvalidate() }

    func send(_ request: URLRequest) async throws -> (HTTPResponse, HTTPBody) {
        let task = session.dataTask(with: request)
        defer { exchanges.forget(task) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchanges.start(task, continuation)
            }
        } onCancel: {
            exchanges.cancel(task)
        }
    }
}
