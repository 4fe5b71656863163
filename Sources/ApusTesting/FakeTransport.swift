import ApusRuntime
import Foundation

/// A transport without a network, for tests of what uses a generated client.
///
/// ```swift
/// let fake = FakeTransport()
/// let losant = LosantApplicationClient(transport: fake)
/// fake.answer(losant.applications("a").tokens.get(), with: APITokens(count: 0))
/// ```
/// Each request is recorded. One that no answer was given for fails with a `TransportError` that names it.
public final class FakeTransport: Transport {
    private struct Route: Sendable {
        var method: HTTPRequest.Method
        var path: PathPattern
        var answers: [FakeAnswer]
    }

    private let routes = Locked<[Route]>([])
    private let recorded = Locked<[RecordedRequest]>([])

    /// A transport that knows no answer yet.
    public init() {}

    /// The requests that were sent, in order.
    public var requests: [RecordedRequest] { recorded.withLock { $0 } }

    /// Answers requests to the same operation with the same path; query, header fields and body don't matter.
    ///
    /// - Parameter body: What is sent as the JSON of a success.
    public func answer<Success: Encodable, Failure>(
        _ request: Request<Success, Failure>, with body: Success, status: HTTPResponse.Status = .ok
    ) {
        answer(request, .json(body, status: status))
    }

    /// Answers requests to the same operation with the same path; the last of several answers stays.
    public func answer<Success, Failure>(_ request: Request<Success, Failure>, _ answers: FakeAnswer...) {
        answer(request.method, PathPattern(request), answers)
    }

    /// Answers requests by method and path; the last of several answers stays. What was said last of a path counts.
    ///
    /// - Parameter path: The whole path of the URL. A `*`, or a name in braces, stands for any one segment:
    ///   `/applications/{applicationId}/tokens`.
    public func answer(_ method: HTTPRequest.Method, _ path: String, _ answers: FakeAnswer...) {
        answer(method, PathPattern(path), answers)
    }

    func answer(_ method: HTTPRequest.Method, _ path: PathPattern, _ answers: [FakeAnswer]) {
        guard !answers.isEmpty else { return }
        routes.withLock { routes in
            routes.removeAll { $0.method == method && $0.path == path }
            routes.insert(Route(method: method, path: path, answers: answers), at: 0)
        }
    }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let recording = RecordedRequest(head: request, body: try await body?.data() ?? Data())
        recorded.withLock { $0.append(recording) }
        guard let answer = next(for: recording) else {
            throw TransportError(
                .interrupted, "the test gave no answer for \(request.method.rawValue) \(recording.path)")
        }
        return try await limits.withinDeadline {
            if answer.latency > .zero { try await Task.sleep(for: answer.latency) }
            return try answer.make()
        }
    }

    private func next(for request: RecordedRequest) -> FakeAnswer? {
        routes.withLock { routes in
            guard
                let index = routes.firstIndex(where: {
                    $0.method == request.head.method && $0.path.matches(request.path)
                })
            else { return nil }
            return routes[index].answers.count > 1 ? routes[index].answers.removeFirst() : routes[index].answers.first
        }
    }
}

/// A path in which some segments may be anything.
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

    /// The path of a request, below that of its server.
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
