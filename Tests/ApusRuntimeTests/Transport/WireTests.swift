import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

private struct Pet: Codable, Hashable, Sendable {
    var id: Int
    var name: Nullable<String>?
}

private struct Problem: Codable, Hashable, Sendable {
    var message: String
}

@Suite("On the wire")
struct WireTests {
    private func client(_ server: TestServer, path: String = "", _ authentication: Authentication = .none) -> APIClient
    {
        APIClient(
            server: server.url.appending(path: path), authentication: authentication, transport: TransportUnderTest())
    }

    @Test("a GET arrives with its path, query and header fields, and nothing of the platform's")
    func get() async throws {
        try await TestServer.run { _ in
            .json(#"{"id":1,"name":null}"#)
        } _: { server in
            let request = Request<Pet, Problem>(
                client(server, path: "v2", .bearer("t0ken")), .get, "/pets/\("a/b [c] é")"
            )
            .query("filter", ["a": "ü"], style: .deepObject).query("path", "a/b", allowReserved: true)
            .header("X-Trace", 7).cookie("s", "a b")
            let response = try await request.response()
            #expect(response.body == Pet(id: 1, name: .null))
            #expect(response.status == .ok && response.status.reasonPhrase == "OK")
            #expect(response.headers[.contentType] == "application/json")
            let wire = try #require(await server.requests.first)
            #expect(wire.method == "GET")
            #expect(wire.target == "/v2/pets/a%2Fb%20%5Bc%5D%20%C3%A9?filter%5Ba%5D=%C3%BC&path=a/b")
            #expect(wire.headers["authorization"] == "Bearer t0ken")
            #expect(wire.headers["accept"] == "application/json")
            #expect(wire.headers["user-agent"] == "apus")
            #expect(wire.headers["x-trace"] == "7")
            #expect(wire.headers["cookie"] == "s=a%20b")
            #expect(wire.headers["content-type"] == nil)
            #expect(wire.body.isEmpty)
        }
    }

    @Test("reserved characters that a query may hold arrive as they were written")
    func reserved() async throws {
        try await TestServer.run { server in
            let text = "a:/?@!$&'()*+,;=%20"
            try await Request<Void, UndocumentedBody>(client(server), .get, "/")
                .query("q", text, allowReserved: true).query("r", "[x]").send()
            #expect(await server.requests.first?.target == "/?q=a:/?@!$&'()*+,;=%20&r=%5Bx%5D")
        }
    }

    @Test(
        "a JSON body arrives with what is left out, null and set", arguments: [HTTPRequest.Method.post, .put, .patch])
    func json(_ method: HTTPRequest.Method) async throws {
        try await TestServer.run { _ in
            .json(#"{"id":1}"#, status: 201)
        } _: { server in
            for name in [nil, .null, "x"] as [Nullable<String>?] {
                let request = Request<Pet, Problem>(
                    client(server), method, "/pets", body: .json(Pet(id: 1, name: name)))
                let response = try await request.response()
                #expect(response.status == .created)
            }
            let requests = await server.requests
            #expect(requests.map(\.text) == [#"{"id":1}"#, #"{"id":1,"name":null}"#, #"{"id":1,"name":"x"}"#])
            #expect(requests.allSatisfy { $0.method == method.rawValue })
            #expect(requests.allSatisfy { $0.headers["content-type"] == "application/json" })
        }
    }

    @Test("DELETE and POST without a body arrive without one")
    func withoutBody() async throws {
        try await TestServer.run { _ in
            WireResponse(status: 204)
        } _: { server in
            try await Request<Void, UndocumentedBody>(client(server), .delete, "/pets/1").send()
            try await Request<Void, UndocumentedBody>(client(server), .post, "/pets/1/wake").send()
            let requests = await server.requests
            #expect(requests.map(\.method) == ["DELETE", "POST"])
            #expect(requests.allSatisfy { $0.body.isEmpty })
            #expect(requests.allSatisfy { $0.headers["content-type"] == nil })
        }
    }

    @Test("forms, multipart, bytes and text arrive with their content type")
    func bodies() async throws {
        struct Upload: Encodable, Sendable {
            var file: FilePart
            var title: String
        }
        try await TestServer.run { server in
            let client = client(server)
            let multipart = RequestBody.multipart(
                Upload(file: FilePart(data: Data([0, 13, 10, 255]), fileName: "a.bin"), title: "ü"))
            for body in [.form(["a": "b c"]), multipart, .data(Data([0, 255])), .text("ü")] as [RequestBody] {
                try await Request<Void, UndocumentedBody>(client, .post, "/", body: body).send()
            }
            let requests = await server.requests
            #expect(
                requests.map { $0.headers["content-type"] } == [
                    "application/x-www-form-urlencoded", multipart.contentType, "application/octet-stream",
                    "text/plain; charset=utf-8",
                ])
            #expect(
                requests.map(\.body) == [
                    Data("a=b+c".utf8), try await multipart.content().data(), Data([0, 255]), Data("ü".utf8),
                ])
        }
    }

    @Test("every kind of credentials arrives where it belongs; none arrives where none is wanted")
    func authentication() async throws {
        try await TestServer.run { server in
            func send(_ authentication: Authentication) async throws -> WireRequest {
                try await Request<Void, UndocumentedBody>(client(server, authentication), .get, "/").query("a", 1)
                    .send()
                return try #require(await server.requests.last)
            }
            #expect(
                try await send(.basic(user: "Aladdin", password: "open sesame")).headers["authorization"]
                    == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
            #expect(try await send(.apiKey("k", name: "X-Key")).headers["x-key"] == "k")
            #expect(try await send(.apiKey("k&", name: "key", in: .query)).target == "/?a=1&key=k%26")
            #expect(try await send(.apiKey("k", name: "key", in: .cookie)).headers["cookie"] == "key=k")
            let both = try await send(.all(.bearer("b"), .apiKey("k", name: "X-Key")))
            #expect(both.headers["authorization"] == "Bearer b" && both.headers["x-key"] == "k")
            let request = Request<Void, UndocumentedBody>(client(server, .bearer("b")), .get, "/")
            try await request.authentication(.none).send()
            #expect(await server.requests.last?.headers["authorization"] == nil)
        }
    }

    @Test("header fields of the client go along; the request's own ones win")
    func clientHeaders() async throws {
        try await TestServer.run { server in
            var client = client(server)
            client.headers = [.acceptLanguage: "de", .userAgent: "mine"]
            let request = Request<Void, UndocumentedBody>(client, .get, "/")
            try await request.send()
            try await request.header("Accept-Language", "fr").header("Accept", "text/html").send()
            let requests = await server.requests
            #expect(requests.map { $0.headers["accept-language"] } == ["de", "fr"])
            #expect(requests.map { $0.headers["accept"] } == ["*/*", "text/html"])
            #expect(requests.map { $0.headers["user-agent"] } == ["mine", "mine"])
        }
    }

    @Test("a documented 404 is a typed error")
    func notFound() async throws {
        try await TestServer.run { _ in
            .json(#"{"message":"no such pet"}"#, status: 404)
        } _: { server in
            do throws(RequestError<Problem>) {
                try await Request<Void, Problem>(client(server), .delete, "/pets/1").send()
                Issue.record("no error")
            } catch {
                #expect(error.body == Problem(message: "no such pet"))
                #expect(error.status == .notFound)
                #expect(error.description == #"DELETE \#(server.url)/pets/1: 404 Not Found: {"message":"no such pet"}"#)
            }
        }
    }
}
