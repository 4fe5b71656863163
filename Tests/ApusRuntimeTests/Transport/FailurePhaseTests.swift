import ApusRuntime
import Foundation
import LoopbackServer
import Testing

@Suite("Failures by phase", .timeLimit(.minutes(1)))
struct FailurePhaseTests {
    @Test("a closed port and a host without an address are not connected")
    func notConnected() async throws {
        let gone = try RawServer().url
        try await Task.sleep(for: .milliseconds(50))
        for url in [gone] + ["http://apus.invalid/", "http://[::1]:1/"].compactMap({ URL(string: $0) }) {
            for method in [HTTPRequest.Method.get, .post] {
                let error = try await Call(url, method, body: method == .post ? .text("x") : nil).failure()
                #expect(error.reason.name == "notConnected", "\(error)")
            }
        }
    }

    @Test("a server that speaks no TLS is not trusted, and gets nothing", arguments: [HTTPRequest.Method.get, .post])
    func insecure(_ method: HTTPRequest.Method) async throws {
        let server = try RawServer(greeting: [.send("HTTP/1.1 400 Bad Request\r\n\r\n")])
        let url = try #require(URL(string: "https://127.0.0.1:\(server.url.port ?? 0)"))
        let error = try await Call(url, method, body: method == .post ? .text("s3cret") : nil).failure()
        #expect(error.reason.name == "insecure", "\(error)")
        // The random bytes of a handshake may look like lines.
        #expect(!server.arrivals.contains { $0.method == method.rawValue || $0.text.contains("s3cret") })
    }

    @Test("a cut connection is interrupted, before the head and after it, with and without a body")
    func interrupted() async throws {
        for steps in [
            [RawStep.close], [.reset], [.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"), .close],
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"), .pause(.milliseconds(20)), .reset],
        ] {
            let server = try RawServer { _ in steps }
            for body in [nil, RequestBody.text("x")] {
                let error = try await Call(server.url, body == nil ? .get : .post, body: body).failure()
                #expect(error.reason.name == "interrupted", "\(error)")
                #expect(error.status == nil && error.bytes == nil)
            }
        }
    }

    @Test("a body longer than its Content-Length ends there; one that is shorter is interrupted")
    func lengths() async throws {
        let long = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokay"), .close] }
        #expect(try await Call(long.url).send() == "ok")
        let short = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nokay"), .close] }
        #expect(try await Call(short.url).failure().reason.name == "interrupted")
    }

    @Test("heads that inform come before the response's own")
    func earlyHints() async throws {
        let server = try RawServer { _ in
            [.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), .pause(.milliseconds(20)), .respond("ok")]
        }
        let response = try await Call(server.url).response()
        #expect(response.status == .ok && response.body == "ok")
    }

    @Test(
        "a 401 is a response with its body, whatever it asks for",
        arguments: [
            "Basic realm=\"x\"", "Basic", "Bearer error=\"invalid_token\"", "Digest realm=\"x\", nonce=\"y\"", "x",
        ])
    func challenges(_ challenge: String) async throws {
        let server = try RawServer { _ in
            [.respond("who?", status: "401 Unauthorized", headers: "WWW-Authenticate: \(challenge)")]
        }
        for method in [HTTPRequest.Method.get, .post] {
            let (error, elapsed) = try await quickest(within: .seconds(1)) {
                try await Call(server.url, method).failure()
            }
            #expect(error.status == .unauthorized && error.bytes == Data("who?".utf8), "\(error)")
            #expect(elapsed < .seconds(1))
        }
        #expect(server.arrivals.count >= 2)
    }
}
