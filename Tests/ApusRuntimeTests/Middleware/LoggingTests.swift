import Foundation
import LoopbackServer
import TestedTransport
import Testing

@testable import ApusRuntime

@Suite("Logging", .timeLimit(.minutes(1)))
struct LoggingTests {
    /// What is logged of a request, with the duration left out.
    private func log(
        _ transport: any Transport, server: URL? = URL(string: "https://a.b"), body: RequestBody? = nil,
        timeout: Duration? = .seconds(10), _ use: (Call) async throws -> Void
    ) async throws -> [String] {
        let journal = Journal()
        var client = APIClient(
            server: try #require(server), authentication: .apiKey("s3cret", name: "key", in: .query),
            transport: transport, headers: [.cookie: "s3cret"], timeout: timeout,
            middleware: [LoggingMiddleware { journal.append("\($0)") }])
        client.clock = FakeClock().clock
        let id = "s3cret"
        let request = Call(
            client, body == nil ? .get : .put, "/cups/\(id)", body: body, success: .text, failure: .undocumented
        ).query("q", "s3cret")
        try await use(request)
        return journal.lines.map { $0.replacing(/\d+ ms$/, with: "… ms") }
    }

    @Test("one line per attempt: method, template, status and sizes, and nothing of the request's own")
    func lines() async throws {
        let lines = try await TestServer.run { _ in
            WireResponse(body: Data("s3cret".utf8))
        } _: { server in
            try await log(TransportUnderTest(), server: server.url, body: .text("s3cret!")) { try await $0.send() }
        }
        #expect(lines == ["PUT /cups/{}: 200, 7 bytes sent, 6 received, … ms"])
    }

    @Test("each attempt has its line, and so has a failure, in a word")
    func attempts() async throws {
        let transport = ScriptedTransport { _, index in
            if index == 1 { throw TransportError(.notConnected, "s3cret") }
            return ScriptedTransport.response(index == 0 ? 503 : 404, "no")
        }
        let lines = try await log(transport) { _ = try await $0.failure() }
        #expect(
            lines == [
                "GET /cups/{}: 503, 0 bytes sent, 2 received, … ms",
                "GET /cups/{}: notConnected, 0 bytes sent, 0 received, … ms",
                "GET /cups/{}: 404, 0 bytes sent, 2 received, … ms",
            ])
    }

    @Test("a body that breaks off, and one that is let go, are logged with what was read")
    func partial() async throws {
        let transport = ScriptedTransport { _, _ in
            let pieces = AsyncThrowingStream<Data, any Error> { stream in
                stream.yield(Data("half".utf8))
                stream.finish(throwing: TransportError(.interrupted, "s3cret"))
            }
            return (HTTPResponse(status: .ok), HTTPBody(pieces))
        }
        let cut = try await log(transport) { _ = try await $0.retry(.none).failure() }
        #expect(cut == ["GET /cups/{}: 200, interrupted, 0 bytes sent, 0 received, … ms"])
        let left = try await log(transport) { request in
            for try await _ in request.bytes() { break }
        }
        #expect(left == ["GET /cups/{}: 200, 0 bytes sent, 4 received, … ms"])
    }

    @Test("the length of a stream is not known, and the duration is the time that it took")
    func streams() async throws {
        let transport = ScriptedTransport { _, _ in
            try await ContinuousClock().sleep(for: .milliseconds(20))
            return ScriptedTransport.response()
        }
        let entries = Locked<[LoggingMiddleware.Entry]>([])
        let client = APIClient(
            server: try #require(URL(string: "https://a.b")), transport: transport,
            middleware: [LoggingMiddleware { entry in entries.withLock { $0.append(entry) } }])
        let body = RequestBody.stream(AsyncStream<Data> { $0.finish() })
        try await Call(client, .post, "/", body: body, success: .text, failure: .undocumented).send()
        let entry = try #require(entries.withLock { $0 }.first)
        #expect(entry.requestSize == nil && "\(entry)".contains("a stream sent"))
        #expect(entry.duration >= .milliseconds(20) && entry.method == .post && entry.status == .ok)
    }
}
