import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Sends requests with Foundation's `URLSession`, without cookies, cache or stored credentials.
///
/// On Linux a request that is not safe (RFC 9110 §9.2.1) has a connection of its own, because on a reused one it might
/// arrive twice. A body of pieces, or of several files, is written to a temporary file first. One defect of
/// FoundationNetworking can't be worked around, as of Swift 6.3: it traps if a server sends trailer fields, or closes
/// the connection within the head of a response (swift-corelibs-foundation issue 5285).
public struct URLSessionTransport: Transport {
    private let sessions: SessionPool

    /// Creates a transport on connections that the whole process shares: 64 per host.
    public init() { sessions = .shared }

    /// Creates a transport with its own connections.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time; the others wait.
    public init(connectionsPerHost: Int) { sessions = SessionPool(connectionsPerHost: connectionsPerHost) }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let host = "\(request.scheme ?? "https")://\(request.authority ?? "")"
        guard let url = URL(string: host + (request.path ?? "/")) else {
            throw TransportError(.notConnected, "not a valid URL")
        }
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
    /// No children: the state of the sessions must not be read from another thread, as `dump` would.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

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
