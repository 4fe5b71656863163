public import ApusRuntime
import Foundation

/// A transport without a network, for tests of code that uses a generated client.
///
/// ```swift
/// let fake = FakeTransport()
/// let losant = LosantApplicationClient(transport: fake)
/// fake.respond(to: losant.applications("a").tokens.get(), with: APITokens(count: 0))
/// ```
/// It records every request. A request without a response fails with a `TransportError` that names it.
public final class FakeTransport: Transport {
    private struct Route: Sendable {
        var method: HTTPRequest.Method
        var path: PathPattern
        var responses: [FakeResponse]
    }

    private let routes = Locked<[Route]>([])
    private let recorded = Locked<[RecordedRequest]>([])

    /// Creates a transport without any responses.
    public init() {}

    /// The requests that were sent, in order.
    public var requests: [RecordedRequest] { recorded.withLock { $0 } }

    /// Responds to requests for the same operation and path; query, header fields and body are not compared.
    ///
    /// A list that receives the same page every time ends where its page says so: by the total count, or by having no
    /// items.
    ///
    /// - Parameter body: The body of the response, sent as JSON.
    public func respond<Sent: RequestProtocol>(
        to request: Sent, with body: Sent.Success, status: HTTPResponse.Status = .ok
    ) where Sent.Success: Encodable {
        respond(to: request, .json(body, status: status))
    }

    /// Responds to requests for the same operation and path with one response after another; the last one is repeated.
    /// Query, header fields and body are not compared.
    public func respond(to request: some RequestProtocol, _ responses: FakeResponse...) {
        let request = request.request
        respond(to: request.method, PathPattern(request), responses)
    }

    /// Responds to requests of a method and path with one response after another; the last one is repeated. A later
    /// call takes precedence over earlier ones.
    ///
    /// - Parameter path: The whole path of the URL. A `*`, or a name in braces, matches any one segment:
    ///   `/applications/{applicationId}/tokens`.
    public func respond(to method: HTTPRequest.Method, _ path: String, _ responses: FakeResponse...) {
        respond(to: method, PathPattern(path), responses)
    }

    private func respond(to method: HTTPRequest.Method, _ path: PathPattern, _ responses: [FakeResponse]) {
        guard !responses.isEmpty else { return }
        routes.withLock { routes in
            routes.removeAll { $0.method == method && $0.path == path }
            routes.insert(Route(method: method, path: path, responses: responses), at: 0)
        }
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let recording = RecordedRequest(head: request, body: try await body?.data() ?? Data())
        recorded.withLock { $0.append(recording) }
        guard let response = next(for: recording) else {
            throw TransportError(
                .interrupted, "the test gave no response for \(request.method.rawValue) \(recording.path)")
        }
        return try await limits.withinDeadline {
            if response.latency > .zero { try await Task.sleep(for: response.latency) }
            return try response.make()
        }
    }

    private func next(for request: RecordedRequest) -> FakeResponse? {
        routes.withLock { routes in
            let matching = routes.firstIndex { $0.method == request.head.method && $0.path.matches(request.path) }
            guard let index = matching else { return nil }
            return routes[index].responses.count > 1
                ? routes[index].responses.removeFirst() : routes[index].responses.first
        }
    }
}

/// A path in which some segments match anything.
struct PathPattern: Hashable, Sendable {
    private let segments: [Segment]

    private enum Segment: Hashable, Sendable {
        case any
        case exactly(String)
    }

    init(_ text: String) {
        segments = Self.parts(of: text).map { part in
            part == "*" || (part.hasPrefix("{") && part.hasSuffix("}")) ? .any : .exactly(part)
        }
    }

    /// The path of a request, including that of its server.
    init<Success, Failure>(_ request: Request<Success, Failure>) {
        let base = URLComponents(url: request.client.server, resolvingAgainstBaseURL: true)?.percentEncodedPath ?? ""
        segments = Self.parts(of: base + "/" + request.path.description).map { .exactly($0) }
    }

    func matches(_ path: String) -> Bool {
        let parts = Self.parts(of: path)
        return parts.count == segments.count
            && zip(segments, parts).allSatisfy { segment, part in
                switch segment {
                case .any: true
                case .exactly(let text): text == part
                }
            }
    }

    private static func parts(of path: String) -> [String] { path.split(separator: "/").map(String.init) }
}
