#if AsyncHTTPClient
import ApusAsyncHTTPClient
import AsyncHTTPClient
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@testable import ApusRuntime

@Suite("What AsyncHTTPClient can do and URLSession can't", .timeLimit(.minutes(1)))
struct AsyncHTTPClientTests {
    private let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "

    @Test("trailer fields end a body as any other")
    func trailers() async throws {
        let server = try RawServer { _ in
            [
                .send(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\nok\r\n0\r\nX-Sum: 7\r\n\r\n"
                )
            ]
        }
        for _ in 1...2 { #expect(try await Call(server.url).send() == "ok") }
        #expect(server.connections == 1)
    }

    @Test(
        "a response that breaks off within its head is interrupted",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Len", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n", "HTTP/1.1 200 OK\r\n",
        ])
    func brokenHead(_ start: String) async throws {
        let server = try RawServer { _ in [.send(start), .close] }
        for body in [nil, RequestBody.text("x")] {
            let error = try await Call(server.url, body == nil ? .get : .post, body: body).failure()
            #expect(error.reason.name == "interrupted", "\(error)")
        }
    }

    @Test("a request has the fields that the runtime gives it and those that HTTP needs")
    func fields() async throws {
        let server = try RawServer { _ in [.respond("ok")] }
        try await Call(server.url).send()
        try await Call(server.url, .post, "/", body: .text("x")).send()
        let fields = server.arrivals.map { $0.headers.keys.sorted() }
        #expect(fields[0] == ["accept", "host", "user-agent"])
        #expect(fields[1] == ["accept", "content-length", "content-type", "host", "user-agent"])
        #expect(server.arrivals[0].headers["host"] == "127.0.0.1:\(server.url.port ?? 0)")
    }

    @Test(
        "the pages show code that compiles",
        arguments: ["Documentation/Transports.md", "Sources/ApusRuntime/ApusRuntime.docc/ChoosingATransport.md"])
    func pages(_ name: String) throws {
        let transport = AsyncHTTPClientTransport(connectionsPerHost: 64)
        _ = transport
        let own = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let shown = [
            "import ApusAsyncHTTPClient\n", "let transport = AsyncHTTPClientTransport(connectionsPerHost: 64)\n",
        ]
        let page = try String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../../\(name)").standardized, encoding: .utf8)
        for line in shown {
            #expect(own.contains(line), "the test itself has no \(line)")
            #expect(page.contains("\n\(line)"), "\(name) has no \(line)")
        }
    }

    @Test("a compressed body comes as it is, and fields of one name stay apart")
    func untouched() async throws {
        let bytes = Data([0x1F, 0x8B, 8, 0])
        let server = try RawServer { _ in
            [
                .send("\(head)4\r\nContent-Encoding: gzip\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2, c\r\n\r\n"),
                .send(bytes),
            ]
        }
        let response = try await Call(server.url).streamed()
        #expect(try await response.body.data() == bytes)
        #expect(response.headers[values: .setCookie] == ["a=1", "b=2, c"])
    }

    @Test("a safe request whose connection is cut comes through by the client's own retries")
    func retries() async throws {
        let server = try RawServer { arrival in arrival.number == 1 ? [.respond("ok")] : [.close] }
        for _ in 1...3 { #expect(try await Call(server.url).retry(.standard).send() == "ok") }
    }

    @Test("a slow reader slows the server down, which doesn't count as idle")
    func slowReader() async throws {
        let count = 64 << 20
        let server = try RawServer { _ in [.send("\(head)\(count)\r\n\r\n"), .zeros(count)] }
        let call = Call(server.url, timeout: .seconds(30)).idleTimeout(.seconds(3))
        let body = try await call.streamed().body
        var length = 0
        for try await piece in body {
            if length == 0 {
                try await Task.sleep(for: .seconds(4))
                #expect(!server.isIdle)
            }
            length += piece.count
        }
        #expect(length == count && server.isIdle)
    }

    @Test("after a slow reader went on, the idle timeout counts again")
    func idleAfterPause() async throws {
        let server = try RawServer { _ in [.send("\(head)\(3 << 20)\r\n\r\n"), .zeros(2 << 20)] }
        let body = try await Call(server.url).idleTimeout(.milliseconds(600)).streamed().body
        let start = ContinuousClock.now
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            for try await _ in body where start.duration(to: .now) < .milliseconds(400) {
                try await Task.sleep(for: .milliseconds(400))
            }
        }
        #expect(error?.isTimeout == true)
        #expect(start.duration(to: .now) < .seconds(5))
        try await server.wait { $0.closings[1] != nil }
    }

    @Test("an own transport closes its connections with its last copy, whatever runs")
    func end() async throws {
        let server = try RawServer { arrival in
            arrival.target == "/open" ? [.send("\(head)9\r\n\r\nhalf")] : [.respond("ok")]
        }
        for _ in 1...20 {
            #expect(try await Call(server.url, transport: TransportUnderTest(connectionsPerHost: 2)).send() == "ok")
        }
        try await server.wait { $0.closings.count == 20 }
        let body = try await Call(server.url, .get, "/open", transport: TransportUnderTest(connectionsPerHost: 1))
            .streamed().body
        var iterator = body.makeAsyncIterator()
        #expect(try await iterator.next() == Data("half".utf8))
        #expect(server.closings.count == 20)
    }
}

@Suite("A shared HTTPClient", .timeLimit(.minutes(1)))
struct SharedHTTPClientTests {
    private func withClient(
        _ redirects: HTTPClient.Configuration.RedirectConfiguration, _ use: (any Transport) async throws -> Void
    ) async throws {
        let client = HTTPClient(configuration: .init(redirectConfiguration: redirects))
        do {
            try await use(AsyncHTTPClientTransport(sharing: client))
        } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    private func server() throws -> RawServer {
        try RawServer { arrival in
            arrival.target == "/a" ? [.respond("", status: "302 Found", headers: "Location: /b")] : [.respond("ok")]
        }
    }

    @Test("carries requests and stays with its owner")
    func sharing() async throws {
        let server = try server()
        try await withClient(.disallow) { transport in
            for _ in 1...3 {
                let response = try await Call(server.url, .get, "/a", transport: transport).send()
                #expect(response == "ok")
            }
        }
        #expect(server.arrivals.map(\.target) == ["/a", "/b", "/a", "/b", "/a", "/b"] && server.connections == 1)
    }

    @Test("what it followed a redirect for is refused")
    func redirects() async throws {
        let server = try server()
        try await withClient(.follow(max: 5, allowCycles: false)) { transport in
            let error = try await Call(server.url, .get, "/a", transport: transport).failure()
            #expect(error.reason.name == "interrupted" && "\(error)".contains("disallow"), "\(error)")
        }
    }

    @Test("one that is shut down connects to nothing")
    func shutDown() async throws {
        let server = try server()
        let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
        try await client.shutdown()
        let error = try await Call(server.url, transport: AsyncHTTPClientTransport(sharing: client)).failure()
        #expect(error.reason.name == "notConnected", "\(error)")
    }
}
#endif
