import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Redirects")
struct RedirectTests {
    private func request(
        _ url: URL, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) -> Request<String, UndocumentedBody> {
        Request(
            APIClient(
                server: url, authentication: .all(.bearer("s3cret"), .apiKey("s3cret", name: "X-Own-Key")),
                transport: TransportUnderTest()),
            method, path, body: body, success: .text, failure: .undocumented
        ).header("X-Other", "s3cret").header("Accept-Language", "de")
    }

    @Test("a GET follows to the same origin, with its credentials")
    func sameOrigin() async throws {
        try await TestServer.run { wire in
            wire.target == "/a"
                ? WireResponse(status: 302, headers: ["Location": "/b?x=1"]) : WireResponse(body: Data("here".utf8))
        } _: { server in
            #expect(try await request(server.url, .get, "/a").send() == "here")
            let last = try #require(await server.requests.last)
            #expect(last.target == "/b?x=1" && last.headers["authorization"] == "Bearer s3cret")
        }
    }

    @Test("to another port no credential goes along, whatever its field is called")
    func otherOrigin() async throws {
        try await TestServer.run { server in
            let there = "\(server.url)/there"
            let response = try await TestServer.run { _ in
                WireResponse(status: 307, headers: ["Location": there], body: Data("moved".utf8))
            } _: { first in
                try await request(first.url, .post, "/a", body: .text("body")).send()
            }
            #expect(response.isEmpty)
            let wire = try #require(await server.requests.first)
            #expect(wire.method == "POST" && wire.target == "/there" && wire.text == "body")
            #expect(!wire.headers.values.contains { $0.contains("s3cret") })
            #expect(wire.headers["accept-language"] == "de")
        }
    }

    @Test(
        "a POST follows as the status says",
        arguments: [(301, "GET", ""), (302, "GET", ""), (303, "GET", ""), (307, "POST", "body"), (308, "POST", "body")])
    func post(_ status: Int, _ method: String, _ body: String) async throws {
        try await TestServer.run { wire in
            wire.target == "/a" ? WireResponse(status: status, headers: ["Location": "b"]) : WireResponse()
        } _: { server in
            try await request(server.url, .post, "/a", body: .text("body")).send()
            let requests = await server.requests
            #expect(requests.count == 2)
            #expect(requests.last?.method == method && requests.last?.text == body)
        }
    }

    @Test("a circle of redirects ends")
    func circle() async throws {
        try await TestServer.run { _ in
            WireResponse(status: 302, headers: ["Location": "/a"])
        } _: { server in
            do throws(RequestError<UndocumentedBody>) {
                try await request(server.url, .get, "/a").send()
                Issue.record("no error")
            } catch {
                #expect(error.status == .found)
            }
            #expect(await server.requests.count == 11)
        }
    }

    @Test("a redirect without a place, or to no HTTP, is a response", arguments: [nil, "ftp://a.b/", "mailto:a@b"])
    func noPlace(_ location: String?) async throws {
        try await TestServer.run { _ in
            WireResponse(status: 302, headers: location.map { ["Location": $0] } ?? [:])
        } _: { server in
            do throws(RequestError<UndocumentedBody>) {
                try await request(server.url, .get, "/a").send()
                Issue.record("no error")
            } catch {
                #expect(error.status == .found, "\(error) \(error.reason)")
            }
            #expect(await server.requests.count == 1)
        }
    }
}
