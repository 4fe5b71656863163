import Foundation
import Testing

@testable import ApusRuntime

@Suite("OAuth 2 client credentials", .timeLimit(.minutes(1)))
struct ClientCredentialsTests {
    /// A token endpoint and an API in one.
    private func endpoint(
        _ token: @escaping @Sendable (Int) -> (HTTPResponse, HTTPBody)
    ) -> ScriptedTransport {
        let askings = Locked(0)
        return ScriptedTransport { request, _ in
            guard request.authority == "auth.example" else {
                return ScriptedTransport.response(200, request.headerFields[.authorization] ?? "")
            }
            let number = askings.withLock { askings in
                askings += 1
                return askings
            }
            return token(number)
        }
    }

    private func json(_ text: String, status: Int = 200) -> (HTTPResponse, HTTPBody) {
        ScriptedTransport.response(status, text, [.contentType: "application/json"])
    }

    private func call(
        _ transport: any Transport, _ clock: FakeClock = FakeClock(), scopes: [String] = [],
        secretIn location: Authentication.ClientSecretLocation = .header
    ) throws -> Call {
        var client = APIClient(
            server: try #require(URL(string: "https://api.example")),
            authentication: .clientCredentials(
                tokenURL: try #require(URL(string: "https://auth.example/oauth/token/?tenant=1")), clientID: "me:é",
                clientSecret: "s3cret/ &", scopes: scopes, secretIn: location),
            transport: transport, timeout: nil)
        client.clock = clock.clock
        return Call(client, .get, "/", success: .text, failure: .undocumented)
    }

    @Test("the request for a token is that of RFC 6749 §4.4.2, with the secret where it is to go")
    func wire() async throws {
        for location in [Authentication.ClientSecretLocation.header, .body] {
            let bodies = Journal()
            let transport = BodyTransport(bodies)
            #expect(
                try await call(transport, scopes: ["read", "write"], secretIn: location).send() == "Bearer t0ken")
            let request = try #require(transport.tokenRequests.first)
            #expect(request.method == .post && request.path == "/oauth/token/?tenant=1")
            #expect(request.headerFields[.contentType] == "application/x-www-form-urlencoded")
            let form = "grant_type=client_credentials&scope=read+write"
            switch location {
            case .header:
                let pair = Data("me%3A%C3%A9:s3cret%2F+%26".utf8).base64EncodedString()
                #expect(request.headerFields[.authorization] == "Basic \(pair)")
                #expect(bodies.lines == [form])
            case .body:
                #expect(request.headerFields[.authorization] == nil)
                #expect(bodies.lines == [form + "&client_id=me%3A%C3%A9&client_secret=s3cret%2F+%26"])
            }
        }
    }

    @Test("a token is kept, and fetched anew before it ends: a minute, or a tenth of its time")
    func renewal() async throws {
        for (lifetime, margin) in [("3600", 60), ("\"3600\"", 60), ("100", 10)] {
            let transport = endpoint { number in
                json(#"{"access_token": "t\#(number)", "token_type": "bearer", "expires_in": \#(lifetime)}"#)
            }
            let clock = FakeClock()
            let request = try call(transport, clock)
            #expect(try await request.send() == "Bearer t1")
            let seconds = lifetime == "100" ? 100 : 3600
            clock.advance(by: .seconds(seconds - margin - 1))
            #expect(try await request.send() == "Bearer t1")
            clock.advance(by: .seconds(1))
            #expect(try await request.send() == "Bearer t2")
        }
    }

    @Test("one fetch for many waiting requests")
    func together() async throws {
        let fetches = Locked(0)
        let transport = ScriptedTransport { request, _ in
            guard request.authority == "auth.example" else {
                return ScriptedTransport.response(200, request.headerFields[.authorization] ?? "")
            }
            fetches.withLock { $0 += 1 }
            try await ContinuousClock().sleep(for: .milliseconds(30))
            return ScriptedTransport.response(200, #"{"access_token": "t", "token_type": "Bearer"}"#)
        }
        let request = try call(transport)
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...50 { group.addTask { try await request.send() } }
            for try await response in group { #expect(response == "Bearer t") }
        }
        #expect(fetches.withLock { $0 } == 1)
    }

    @Test("a refused token is fetched anew, once")
    func refused() async throws {
        let transport = ScriptedTransport { request, index in
            guard request.authority == "auth.example" else {
                let token = request.headerFields[.authorization] ?? ""
                return ScriptedTransport.response(token == "Bearer t2" ? 200 : 401, token)
            }
            return ScriptedTransport.response(200, #"{"access_token": "t\#(index)", "token_type": "Bearer"}"#)
        }
        #expect(try await call(transport).send() == "Bearer t2")
        #expect(transport.requests.map(\.authority) == ["auth.example", "api.example", "auth.example", "api.example"])
    }

    @Test("a failure of the token endpoint is told without a secret")
    func failures() async throws {
        let responses: [(String, Int, String)] = [
            (#"{"error": "invalid_client"}"#, 401, "401 invalid_client"),
            (#"{"error": "s3cret\n"}"#, 400, "400 without a bearer token"), ("<p>", 500, "500 without a bearer token"),
            ("{}", 200, "200 without a bearer token"),
            (#"{"access_token": "s3cret", "token_type": "mac"}"#, 200, "200 without a bearer token"),
            ("", 302, "302 without a bearer token"),
        ]
        for (text, status, words) in responses {
            let transport = endpoint { _ in ScriptedTransport.response(status, text, [.location: "/x"]) }
            let error = try await call(transport).failure()
            #expect(
                error.description == "GET https://api.example/: stopped: the token endpoint responded with \(words)")
            #expect(transport.requests.count == 1)
        }
    }

    @Test("no connection to the token endpoint is no connection, and retried")
    func noConnection() async throws {
        let transport = ScriptedTransport { _, index in
            switch index {
            case 0: throw TransportError(.notConnected, "no")
            case 1: ScriptedTransport.response(200, #"{"access_token": "t"}"#)
            default: ScriptedTransport.response(200, "tea")
            }
        }
        #expect(try await call(transport).send() == "tea")
        #expect(transport.requests.count == 3)
    }

    @Test("no text shows the client's secret")
    func texts() throws {
        let request = try call(ScriptedTransport { _, _ in ScriptedTransport.response() })
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(request)", request.curl, "\(request.client.authentication)", dumped] {
            #expect(!text.contains("s3cret"))
        }
        #expect("\(request.client.authentication)" == "OAuth 2 client credentials")
        #expect(request.curl.contains("Authorization: Bearer <redacted>"))
    }
}

/// A token endpoint that remembers what it was asked, and an API that responds with its credentials.
private final class BodyTransport: Transport {
    private let bodies: Journal
    private let asked = Locked<[HTTPRequest]>([])

    init(_ bodies: Journal) { self.bodies = bodies }

    var tokenRequests: [HTTPRequest] { asked.withLock { $0 } }

    func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        guard request.authority == "auth.example" else {
            return ScriptedTransport.response(200, request.headerFields[.authorization] ?? "")
        }
        asked.withLock { $0.append(request) }
        bodies.append(String(decoding: try await body?.data() ?? Data(), as: UTF8.self))
        return ScriptedTransport.response(200, #"{"access_token": "t0ken", "token_type": "Bearer"}"#)
    }
}
