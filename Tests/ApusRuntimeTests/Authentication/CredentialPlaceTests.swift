import Foundation
import LoopbackServer
import Testing

@testable import ApusRuntime

@Suite("Credentials for one place", .timeLimit(.minutes(1)))
struct CredentialPlaceTests {
    private static let token = SecurityScheme("token", .bearer)
    private static let login = SecurityScheme("login", .basic)
    private static let authorization = SecurityScheme("authorization", .apiKey("authorization", in: .header))
    private static let key = SecurityScheme("key", .apiKey("X-API-Key", in: .header))

    private static let bearer = Authentication.bearer("t0ken")
    private static let basic = Authentication.basic(user: "u", password: "p")
    private static let oauth = Authentication.clientCredentials(
        tokenURL: URL(filePath: "/nowhere"), clientID: "id", clientSecret: "secret")

    private static let sentBasic = "Basic dTpw"
    private static let sentBearer = "Bearer t0ken"

    private func call(_ server: URL, _ authentication: Authentication, _ security: [[SecurityScheme]]? = nil) -> Call {
        Call(
            APIClient(server: server, authentication: authentication, timeout: .seconds(10), security: security), .get,
            "/", success: .text, failure: .undocumented)
    }

    /// A request that ends without a server, if it gets as far as that.
    private func call(_ authentication: Authentication, _ security: [[SecurityScheme]]? = nil) throws -> Call {
        call(try #require(URL(string: "http://127.0.0.1:1")), authentication, security).retry(.none)
    }

    /// Why a request can't be sent; the error's name if it is another one.
    private func problem(_ call: Call) async throws -> String {
        let error = try await call.failure()
        guard case .invalidRequest(let problem) = error.reason else { return error.reason.name }
        return problem.description
    }

    private static func collision(_ credentials: String) -> String {
        "a request can't be sent with two credentials in one place: \(credentials)"
    }

    private static func ambiguity(_ credentials: String) -> String {
        "no security scheme tells apart two credentials for one place: \(credentials)"
    }

    @Test("the operation's scheme decides which of the client's credentials for one header field is sent")
    func decided() async throws {
        let (token, login, authorization, key) = (Self.token, Self.login, Self.authorization, Self.key)
        try await TestServer.run { (server) async throws -> Void in
            func send(_ authentication: Authentication, _ security: [[SecurityScheme]]) async throws -> String? {
                try await call(server.url, authentication, security).send()
                return await server.requests.last?.headers["authorization"]
            }
            for both in [Authentication.all(Self.bearer, Self.basic), .all(Self.basic, .all(.none, Self.bearer))] {
                #expect(try await send(both, [[login]]) == Self.sentBasic)
                #expect(try await send(both, [[token]]) == Self.sentBearer)
                #expect(try await send(both, [[token], [login]]) == Self.sentBearer)
                #expect(try await send(both, [[login], [token]]) == Self.sentBasic)
                #expect(try await send(both, [[key], [login, key], [login]]) == Self.sentBasic)
                #expect(try await send(both, []) == nil)
            }
            let keyToo = Authentication.all(Self.bearer, .apiKey("Token k", name: "Authorization"))
            #expect(try await send(keyToo, [[authorization]]) == "Token k")
            #expect(try await send(keyToo, [[token]]) == Self.sentBearer)
            #expect(try await send(keyToo, [[SecurityScheme("t", .http("token"))]]) == "Token k")
            let written = Authentication.all(.apiKey("Bearer k", name: "Authorization"), Self.bearer)
            #expect(try await send(written, [[token]]) == Self.sentBearer)
            #expect(try await send(written, [[authorization]]) == "Bearer k")
        }
    }

    @Test("credentials for different places are sent together where the operation requires them together")
    func together() async throws {
        try await TestServer.run { (server) async throws -> Void in
            let cookies = ["a", "b"].map { SecurityScheme($0, .apiKey($0, in: .cookie)) }
            let authentication = Authentication.all(
                Self.bearer, Self.basic, .apiKey("1", name: "a", in: .cookie), .apiKey("2", name: "b", in: .cookie),
                .apiKey("k", name: "x-api-key"))
            try await call(server.url, authentication, [[Self.token, Self.key] + cookies]).send()
            let headers = try #require(await server.requests.last?.headers)
            #expect(headers["authorization"] == Self.sentBearer && headers["x-api-key"] == "k")
            #expect(headers["cookie"] == "a=1; b=2")
        }
    }

    @Test("a key for the header field Cookie replaces no cookie")
    func cookieField() async throws {
        try await TestServer.run { server in
            let authentication = Authentication.all(
                .apiKey("1", name: "a", in: .cookie), .apiKey("k=2", name: "Cookie"))
            try await call(server.url, authentication).cookie("own", 0).send()
            #expect(await server.requests.last?.headers["cookie"] == "own=0; a=1; k=2")
        }
    }

    @Test(
        "a request that nothing decides for is an error that names both",
        arguments: [
            // The document says nothing of the operation, or asks for what the client doesn't have.
            nil, [[SecurityScheme("unknown", .undefined)]], [[key]],
            // The document asks for both together.
            [[token, login]], [[token, login], [token]],
        ] as [[[SecurityScheme]]?])
    func undecided(_ security: [[SecurityScheme]]?) async throws {
        let call = try call(.all(Self.bearer, Self.basic), security)
        let expected = Self.collision("Bearer in Authorization, Basic in Authorization")
        #expect(try await problem(call) == expected)
        #expect(call.description == "GET /: \(expected)")
        #expect(call.curl == "# GET /: \(expected)")
        #expect(try await problem(call.authentication(Self.bearer)) == "notConnected")
        #expect(try await problem(call.authentication(.none)) == "notConnected")
    }

    @Test("the credentials of a request are all sent, or none if two are for one place")
    func ofRequest() async throws {
        let call = try call(.none, [[Self.login]])
        #expect(
            try await problem(call.authentication(.all(Self.bearer, Self.basic)))
                == Self.collision("Bearer in Authorization, Basic in Authorization"))
        let named = Authentication.all(.scheme("a", .bearer("1")), .scheme("b", Self.oauth))
        #expect(
            try await problem(call.authentication(named))
                == Self.collision("Bearer in Authorization for a, OAuth 2 client credentials for b"))
        #expect(
            try await problem(try self.call(named, [[SecurityScheme("a", .bearer), SecurityScheme("b", .bearer)]]))
                == Self.collision("Bearer in Authorization for a, OAuth 2 client credentials for b"))
    }

    @Test(
        "a client has no two credentials that no operation can decide between, whatever it requires",
        arguments: [
            (.all(.bearer("a"), .bearer("b")), "Bearer in Authorization, Bearer in Authorization"),
            (
                .all(bearer, .apiKey("k", name: "X-API-Key"), oauth),
                "Bearer in Authorization, OAuth 2 client credentials"
            ),
            (.all(basic, .all(.none, .all(basic))), "Basic in Authorization, Basic in Authorization"),
            (.all(.bearer { "a" }, bearer), "Bearer in Authorization, Bearer in Authorization"),
            (
                .all(.apiKey("1", name: "X-API-Key"), .apiKey("2", name: "x-API-key")),
                "key in X-API-Key, key in x-API-key"
            ),
            (
                .all(.apiKey("1", name: "k", in: .query), .apiKey("2", name: "k", in: .query)),
                "key in query parameter k, key in query parameter k"
            ),
            (
                .all(.apiKey("1", name: "k", in: .cookie), .apiKey("2", name: "k", in: .cookie)),
                "key in cookie k, key in cookie k"
            ),
            (
                .scheme("admin", .all(bearer, basic)),
                "Bearer in Authorization for admin, Basic in Authorization for admin"
            ),
            (
                .all(.scheme("admin", bearer), .scheme("admin", .apiKey("a", name: "authorization"))),
                "Bearer in Authorization for admin, key in authorization for admin"
            ),
        ] as [(Authentication, String)])
    func ambiguous(_ authentication: Authentication, _ credentials: String) async throws {
        for security in [nil, [[Self.token]], [[Self.key], [Self.login]], []] as [[[SecurityScheme]]?] {
            let call = try call(authentication, security)
            #expect(try await problem(call) == Self.ambiguity(credentials))
            #expect(call.curl == "# GET /: \(Self.ambiguity(credentials))")
        }
        let call = try call(Self.bearer)
        #expect(try await problem(call.authentication(authentication)) == Self.ambiguity(credentials))
        var client = call.client
        client.authentication = authentication
        #expect(client.authentication.problem != nil && call.client.authentication.problem == nil)
    }

    @Test(
        "a client may have what some operation can decide between, or what goes into different places",
        arguments: [
            .all(bearer, basic), .all(bearer, .scheme("admin", bearer)),
            .all(.scheme("a", bearer), .scheme("b", bearer)), .all(bearer, .apiKey("k", name: "Authorization")),
            .all(.apiKey("Token a", name: "Authorization"), .apiKey("Digest b", name: "Authorization")),
            .all(.apiKey("1", name: "Key"), .apiKey("2", name: "Other"), .apiKey("3", name: "Key", in: .query)),
            .all(.apiKey("1", name: "k", in: .query), .apiKey("2", name: "K", in: .query)), .all(), .none,
            .all(.apiKey("a\nb", name: "Key"), .apiKey("a\nb", name: "Key")),
        ] as [Authentication])
    func decidable(_ authentication: Authentication) {
        #expect(authentication.problem == nil)
    }
}
