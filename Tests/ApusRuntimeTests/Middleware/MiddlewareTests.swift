import Foundation
import LoopbackServer
import Testing

@testable import ApusRuntime

@Suite("Middleware", .timeLimit(.minutes(1)))
struct MiddlewareTests {
    /// Writes down what passes, and adds a header field.
    private struct Mark: Middleware {
        let name: String
        let journal: Journal

        func send(
            _ request: HTTPRequest, body: HTTPBody?, next: MiddlewareNext
        ) async throws -> (HTTPResponse, HTTPBody) {
            var request = request
            request.headerFields.append(HTTPField(name: .via, value: name))
            journal.append(
                "\(name) \(next.pathTemplate) \(request.headerFields[.authorization] ?? "-") \(request.path ?? "")")
            let response = try await next(request, body: body)
            journal.append("\(name) \(response.0.status.code)")
            return response
        }
    }

    /// Does what a closure says.
    private struct Custom: Middleware {
        let act: @Sendable (HTTPRequest, HTTPBody?, MiddlewareNext) async throws -> (HTTPResponse, HTTPBody)

        func send(
            _ request: HTTPRequest, body: HTTPBody?, next: MiddlewareNext
        ) async throws -> (HTTPResponse, HTTPBody) {
            try await act(request, body, next)
        }
    }

    private struct Refusal: Error {}

    private func call(
        _ transport: some Transport, _ middleware: [any Middleware], to path: RequestPath = "/",
        _ authentication: Authentication = .none
    ) throws -> Call {
        var client = APIClient(
            server: try #require(URL(string: "https://a.b")), authentication: authentication, transport: transport,
            middleware: middleware)
        client.clock = FakeClock().clock
        return Call(client, .get, path, success: .text, failure: .undocumented)
    }

    @Test("requests go through in order, responses back, and none sees the credentials, which are put in last")
    func order() async throws {
        let transport = ScriptedTransport { _, _ in ScriptedTransport.response(200, "tea") }
        let journal = Journal()
        let authentication = Authentication.all(.bearer("s3cret"), .apiKey("k3y", name: "key", in: .query))
        let id = "7/8"
        let request = try call(
            transport, [Mark(name: "a", journal: journal)], to: "/cups/\(id)/tea", authentication)
        #expect(try await request.middleware(Mark(name: "b", journal: journal)).send() == "tea")
        #expect(
            journal.lines == [
                "a /cups/{}/tea - /cups/7%2F8/tea", "b /cups/{}/tea - /cups/7%2F8/tea", "b 200", "a 200",
            ])
        let sent = try #require(transport.requests.first)
        #expect(sent.headerFields[fields: .via].map(\.value) == ["a", "b"])
        #expect(sent.headerFields[.authorization] == "Bearer s3cret" && sent.path == "/cups/7%2F8/tea?key=k3y")
    }

    @Test("each attempt passes through, and what a middleware throws ends the request")
    func attempts() async throws {
        let transport = ScriptedTransport { _, index in ScriptedTransport.response(index == 0 ? 503 : 200, "tea") }
        let journal = Journal()
        #expect(try await call(transport, [Mark(name: "a", journal: journal)]).send() == "tea")
        #expect(journal.lines.filter { $0 == "a 503" || $0 == "a 200" } == ["a 503", "a 200"])

        let refused = try await call(transport, [Custom { _, _, _ in throw Refusal() }]).failure()
        #expect(refused.reason.name == "stopped" && "\(refused)" == "GET https://a.b/: stopped: Refusal()")
        #expect(transport.requests.count == 2)
    }

    @Test("it may respond without the transport, and change the body of a response")
    func responses() async throws {
        let transport = ScriptedTransport { _, _ in ScriptedTransport.response(200, "tea") }
        let own = Custom { _, _, _ in ScriptedTransport.response(200, "own") }
        #expect(try await call(transport, [own]).send() == "own")
        #expect(transport.requests.isEmpty)
        let twice = Custom { request, body, next in
            let (head, body) = try await next(request, body: body)
            let data = try await body.data()
            return (head, HTTPBody(data + data))
        }
        #expect(try await call(transport, [twice]).send() == "teatea")
    }

    @Test("credentials don't go to another server that a middleware chose")
    func otherServer() async throws {
        let transport = ScriptedTransport { _, _ in ScriptedTransport.response() }
        let mirror = Custom { request, body, next in
            var request = request
            request.authority = "mirror.example"
            return try await next(request, body: body)
        }
        let authentication = Authentication.all(.bearer("s3cret"), .apiKey("s3cret", name: "key", in: .query))
        try await call(transport, [mirror], authentication).send()
        let sent = try #require(transport.requests.first)
        #expect(sent.authority == "mirror.example" && sent.path == "/" && sent.headerFields[.authorization] == nil)
    }

    @Test("two paths with the same text are equal, whatever was interpolated")
    func equalPaths() {
        let id = "7"
        let path: RequestPath = "/cups/\(id)"
        #expect(path == "/cups/7" && path.hashValue == RequestPath("/cups/7").hashValue)
        let longer: RequestPath = "\(path)/tea/\(7)"
        #expect(longer.template == "/cups/{}/tea/{}")
    }
}

/// Lines that several tasks write.
final class Journal: Sendable {
    private let written = Locked<[String]>([])

    var lines: [String] { written.withLock { $0 } }

    func append(_ line: String) { written.withLock { $0.append(line) } }
}
