import Foundation
import LoopbackServer
import Testing

@testable import ApusRuntime

@Suite("Servers with variables", .timeLimit(.minutes(1)))
struct ServerTests {
    private func call(_ server: URL) -> Call {
        Call(APIClient(server: server, retry: .none), .get, "/a", success: .text, failure: .undocumented)
    }

    /// What sending says of a server that makes no URL.
    private func problem(_ server: URL) async throws -> String {
        let error = try await call(server).failure()
        guard case .invalidRequest(let problem) = error.reason else { return "\(error)" }
        return problem.description
    }

    @Test("values go into the host, the port and the path, where they are percent-encoded")
    func values() {
        let (region, port, path) = ("eu", "8443", "v1")
        let url = URL(server: "https://\(region).a.example:\(port)/\(path)")
        #expect(url == URL(string: "https://eu.a.example:8443/v1"))
        let (host, base) = ("127.0.0.1:80", "a b/ü?#%2F")
        let encoded = "http://127.0.0.1:80/x/a%20b/%C3%BC%3F%23%252F"
        #expect(URL(server: "http://\(host)/x/\(base)").absoluteString == encoded)
        let (whole, none) = ("https://a.example/api", "")
        #expect(URL(server: "\(whole)/v\(none)").absoluteString == "https://a.example/api/v")
        #expect(URL(server: "https://plain.example").absoluteString == "https://plain.example")
    }

    @Test("a request goes to the server that the values make")
    func wire() async throws {
        try await TestServer.run { server in
            let (port, path) = ("\(server.url.port ?? 0)", "b c")
            try await call(URL(server: "http://127.0.0.1:\(port)/\(path)/")).send()
            #expect(await server.requests.map(\.target) == ["/b%20c/a"])
        }
    }

    @Test("what makes no URL is told by sending, and never another server")
    func problems() async throws {
        for value in ["evil.example/", "a@b", "a b", "ü", "a?b", "a#b", "a%2Fb", "a\\b"] {
            let said = try await problem(URL(server: "https://x\(value).example.com/v1"))
            #expect(
                said == "the server's URL: the value \"\(value)\" has characters that are not allowed in a host or port"
            )
        }
        for value in ["..", "a/../b", "."] {
            let said = try await problem(URL(server: "https://example.com/\(value)/v1"))
            #expect(said == "the server's URL: the value \"\(value)\" would change the server's path")
        }
        let empty = ""
        #expect(
            try await problem(URL(server: "https://\(empty).example.com"))
                == "the server's URL: the host \".example.com\" has an empty part")
        let port = "http"
        #expect(
            try await problem(URL(server: "https://example.com:\(port)"))
                == "the server's URL is not valid: \"https://example.com:http\"")
        for whole in ["ftp://a.example", "/v1", ""] {
            #expect(
                try await problem(URL(server: "\(whole)/b"))
                    == "the server's URL needs the scheme http or https, and a host, unlike \"\(whole)/b\"")
        }
        let text = call(URL(server: "https://\(empty).a")).description
        #expect(text == "GET /a: the server's URL: the host \".a\" has an empty part")
    }

    @Test("an operation goes to its own server where the client's is the usual one, with the client's credentials")
    func operationServer() async throws {
        try await TestServer.run { own in
            let port = "\(own.url.port ?? 0)"
            let usual = try #require(URL(string: "https://usual.example"))
            var request = call(usual).authentication(.bearer("t"))
                .server("http://127.0.0.1:\(port)/up", insteadOf: usual)
            try await request.send()
            #expect(await own.requests.map(\.target) == ["/up/a"])
            #expect(await own.requests.first?.headers["authorization"] == "Bearer t")
            request = call(own.url).server("https://uploads.example", insteadOf: usual)
            #expect("\(request)" == "GET \(own.url)/a")
        }
    }
}
