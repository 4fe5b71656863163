import Foundation
import LoopbackServer
import Testing

@testable import ApusRuntime

@Suite("Security alternatives", .timeLimit(.minutes(1)))
struct SecurityTests {
    private let token = SecurityScheme("token", .bearer)
    private let login = SecurityScheme("login", .basic)
    private let key = SecurityScheme("key", .apiKey("X-API-Key", in: .header))
    private let queryKey = SecurityScheme("queryKey", .apiKey("key", in: .query))
    private let session = SecurityScheme("session", .apiKey("session", in: .cookie))
    private let certificate = SecurityScheme("certificate", .mutualTLS)

    private let everything = Authentication.all(
        .bearer("t0ken"), .apiKey("k1", name: "x-api-key"), .apiKey("k2", name: "key", in: .query),
        .apiKey("k3", name: "session", in: .cookie))

    private func call(_ server: URL, _ authentication: Authentication, _ security: [[SecurityScheme]]? = nil) -> Call {
        Call(
            APIClient(server: server, authentication: authentication, timeout: .seconds(10), security: security), .get,
            "/", success: .text, failure: .undocumented)
    }

    /// What of the credentials is on the wire: `bearer`, `basic`, the keys.
    private func sent(_ request: WireRequest?) -> [String] {
        guard let request else { return [] }
        var found = request.headers["authorization"].map { [String($0.prefix { $0 != " " }).lowercased()] } ?? []
        if let key = request.headers["x-api-key"] { found.append(key) }
        if request.target.contains("key=") { found.append("k2") }
        if request.headers["cookie"] != nil { found.append("k3") }
        return found
    }

    @Test("the first alternative decides that the client can satisfy, and nothing else goes")
    func firstSatisfied() async throws {
        try await TestServer.run { (server) async throws -> Void in
            func send(_ authentication: Authentication, _ alternatives: [[SecurityScheme]]) async throws -> [String] {
                try await call(server.url, authentication, alternatives).send()
                return sent(await server.requests.last)
            }
            #expect(try await send(everything, [[token], [key]]) == ["bearer"])
            #expect(try await send(everything, [[key], [token]]) == ["k1"])
            #expect(try await send(.apiKey("k1", name: "X-API-Key"), [[token], [key]]) == ["k1"])
            #expect(try await send(everything, [[key, queryKey]]) == ["k1", "k2"])
            #expect(try await send(everything, [[login, token], [session]]) == ["k3"])
            #expect(try await send(everything, [[queryKey]]) == ["k2"])
            #expect(try await send(everything, []) == [])
        }
    }

    @Test("an alternative that needs no credential is taken where no other one can be satisfied")
    func noneNeeded() async throws {
        try await TestServer.run { (server) async throws -> Void in
            for none in [[], [certificate]] {
                try await call(server.url, everything, [none, [token]]).send()
                #expect(sent(await server.requests.last) == ["bearer"])
                try await call(server.url, .apiKey("k1", name: "X-API-Key"), [none, [token]]).send()
                #expect(sent(await server.requests.last) == [])
            }
            try await call(server.url, everything, [[certificate, key]]).send()
            #expect(sent(await server.requests.last) == ["k1"])
        }
    }

    @Test("everything goes where no alternative can be satisfied, and where nothing is known of any")
    func fallback() async throws {
        try await TestServer.run { (server) async throws -> Void in
            let all = ["bearer", "k1", "k2", "k3"]
            let unknown = SecurityScheme("unknown", .undefined)
            for security in [[[login]], [[login, token]], [[unknown]], nil] {
                try await call(server.url, everything, security).send()
                #expect(sent(await server.requests.last) == all)
            }
        }
    }

    @Test("a request's own alternatives win over the client's, and its own credentials over both")
    func overriding() async throws {
        try await TestServer.run { (server) async throws -> Void in
            let request = call(server.url, everything, [[token]])
            try await request.security([login], [session]).send()
            #expect(sent(await server.requests.last) == ["k3"])
            try await request.security().send()
            #expect(sent(await server.requests.last) == [])
            let own = Authentication.scheme("other", .apiKey("k1", name: "X-API-Key"))
            try await request.security([token]).authentication(own).send()
            #expect(sent(await server.requests.last) == ["k1"])
            try await request.authentication(.none).send()
            #expect(sent(await server.requests.last) == [])
        }
    }

    @Test("a credential for a scheme goes only where the scheme is asked for, in place of others of its kind")
    func named() async throws {
        try await TestServer.run { (server) async throws -> Void in
            let admin = SecurityScheme("admin", .bearer)
            let unknown = SecurityScheme("unknown", .undefined)
            let authentication = Authentication.all(
                .bearer("user"), .scheme("admin", .all(.bearer("admin"), .apiKey("id", name: "X-App-ID"))),
                .scheme("unknown", .apiKey("u", name: "X-Unknown")))
            func send(_ alternatives: [[SecurityScheme]]?) async throws -> [String?] {
                try await call(server.url, authentication, alternatives).send()
                let headers = await server.requests.last?.headers ?? [:]
                return ["authorization", "x-app-id", "x-unknown"].map { headers[$0] }
            }
            #expect(try await send([[token]]) == ["Bearer user", nil, nil])
            #expect(try await send([[admin]]) == ["Bearer admin", "id", nil])
            #expect(try await send([[unknown]]) == [nil, nil, "u"])
            #expect(try await send(nil) == ["Bearer user", nil, nil])
            // No alternative can be satisfied: of what has a name, only what is asked for goes.
            #expect(try await send([[unknown, login]]) == ["Bearer user", nil, "u"])
        }
    }

    @Test("credentials fit the schemes that put them in the same place")
    func kinds() {
        func fits(_ authentication: Authentication, _ kind: SecurityScheme.Kind) -> Bool {
            authentication.credentials.contains { SecurityScheme("s", kind).fit(of: $0) != nil }
        }
        let provided = Authentication.bearer { "t" }
        let digest = Authentication.apiKey("DIGEST x", name: "authorization")
        #expect(fits(.bearer("t"), .bearer) && fits(provided, .bearer) && fits(.bearer("t"), .http("bearer")))
        #expect(!fits(.bearer("t"), .basic) && fits(.basic(user: "u", password: "p"), .basic))
        #expect(fits(digest, .http("Digest")) && !fits(digest, .http("Negotiate")) && !fits(digest, .bearer))
        for authentication in [digest, provided, .bearer("t")] {
            #expect(fits(authentication, .apiKey("Authorization", in: .header)))
        }
        let key = Authentication.apiKey("k", name: "Key", in: .query)
        #expect(fits(key, .apiKey("Key", in: .query)) && !fits(key, .apiKey("key", in: .query)))
        #expect(!fits(key, .apiKey("Key", in: .cookie)) && !fits(key, .apiKey("Key", in: .header)))
        #expect(!fits(key, .mutualTLS) && !fits(key, .undefined))
    }

    @Test("what can't be sent is told wherever it may be the credential that is due")
    func invalid() async throws {
        let server = try #require(URL(string: "http://127.0.0.1:1"))
        let request = call(server, .all(.apiKey("a\nb", name: "X-API-Key"), .bearer("t")), [[key]])
        #expect(try await request.failure().reason.name == "invalidRequest")
        #expect(try await request.security([]).failure().reason.name == "notConnected")
    }

    @Test("texts show what goes, without a secret; a refused token is fetched anew where it went")
    func texts() async throws {
        let askings = Journal()
        let authentication = Authentication.all(
            .scheme(
                "token",
                .bearer {
                    askings.append("asked")
                    return "s3cret\(askings.lines.count)"
                }),
            .apiKey("s3cret", name: "key", in: .query))
        #expect("\(authentication)" == "Bearer in Authorization for token, key in query parameter key")
        try await TestServer.run { request in
            WireResponse(status: request.headers["authorization"] == "Bearer s3cret1" ? 401 : 200)
        } _: { server in
            let request = call(server.url, authentication, [[token]])
            #expect("\(request)" == "GET \(server.url)/")
            #expect(request.curl.contains("Authorization: Bearer <redacted>") && !request.curl.contains("key="))
            #expect("\(request.security([queryKey]))" == "GET \(server.url)/?key=<redacted>")
            #expect(!request.security([queryKey]).curl.contains("Authorization"))
            try await request.send()
            #expect(await server.requests.map { $0.headers["authorization"] } == ["Bearer s3cret1", "Bearer s3cret2"])
            try await request.security([queryKey]).send()
            #expect(askings.lines.count == 2)
        }
    }
}
