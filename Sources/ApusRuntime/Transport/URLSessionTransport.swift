import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Carries requests by Foundation's `URLSession`, without cookies, cache or stored credentials.
///
/// On Linux a request that is not safe (RFC 9110 §9.2.1) has a connection of its own, for on a reused one it might
/// arrive twice. A body that comes in pieces, or from several files, is written to a temporary file first. What no code
/// above FoundationNetworking can mend, as of Swift 6.3: it traps where a server sends trailer fields, or breaks off
/// within the head of an answer (swift-corelibs-foundation 5285).
public struct URLSessionTransport: Transport {
    private let sessions: SessionPool

    /// The transport that all clients of the process share: 64 connections per host.
    public init() { sessions = .shared }

    /// A transport with connections of its own.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time; the others wait.
    public init(connectionsPerHost: Int) { sessions = SessionPool(connectionsPerHost: connectionsPerHost) }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let host = "\(request.scheme ?? "https")://\(request.authority ?? "")"
        guard let url = URL(string: host + (request.path ?? "/")) else { throw TransportError(.notConnected, "no URL") }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpShouldHandleCookies = false
        urlRequest.timeoutInterval = SessionPool.noTimeout
        for field in request.headerFields {
            urlRequest.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        return try await sessions.send(
            urlRequest, try await SessionUpload(body, limits), host: host, isSafe: request.method.isSafe, limits: limits
        )
    }
}

extension URLSessionTransport: CustomReflectable {
    /// No children: what the sessions do at this moment is not to be looked at from another thread, as `dump` would.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension HTTPRequest.Method {
    /// Whether the request asks for no change (RFC 9110 §9.2.1).
    var isSafe: Bool {
        switch self {
        case .get, .head, .options, .trace: true
        default: false
        }
    }
}

extension SessionUpload {
    /// A body as a session takes it; an `InputStream` is none, for one that blocks stalls every session on Linux.
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
