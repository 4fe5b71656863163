import Foundation
import LoopbackServer
import TestedTransport
import Testing

@testable import ApusRuntime

@Suite("Bearer tokens by a provider", .timeLimit(.minutes(1)))
struct BearerProviderTests {
    private struct NoToken: Error {}

    /// Counts how often it is asked; the tokens are `s3cret1`, `s3cret2`, …
    private final class Provider: Sendable {
        private let count = Locked(0)
        private let pause: Duration

        init(pause: Duration = .zero) { self.pause = pause }

        var askings: Int { count.withLock { $0 } }

        func token() async throws -> String {
            let number = count.withLock { count in
                count += 1
                return count
            }
            if pause > .zero { try await ContinuousClock().sleep(for: pause) }
            return "s3cret\(number)"
        }
    }

    /// Takes the tokens that `accepts` says.
    private func transport(_ accepts: @escaping @Sendable (String) -> Bool) -> ScriptedTransport {
        ScriptedTransport { request, _ in
            let token = request.headerFields[.authorization]?.split(separator: " ").last.map(String.init) ?? ""
            return accepts(token) ? ScriptedTransport.response(200, token) : ScriptedTransport.response(401, "no")
        }
    }

    private func call(
        _ transport: any Transport, _ authentication: Authentication, _ method: HTTPRequest.Method = .get,
        body: RequestBody? = nil, timeout: Duration? = .seconds(10)
    ) throws -> Call {
        let client = APIClient(
            server: try #require(URL(string: "https://a.b")), authentication: authentication, transport: transport,
            timeout: timeout)
        return Call(client, method, "/", body: body, success: .text, failure: .undocumented)
    }

    @Test("it is asked when the first request needs a token, which is kept")
    func kept() async throws {
        let provider = Provider()
        let request = try call(transport { _ in true }, .bearer { try await provider.token() })
        #expect(provider.askings == 0)
        for _ in 1...3 { #expect(try await request.send() == "s3cret1") }
        #expect(provider.askings == 1)
    }

    @Test("after a 401 it is asked again once, and the request is sent once more, a POST too")
    func refused() async throws {
        let provider = Provider()
        let taken = transport { $0 == "s3cret2" }
        let authentication = Authentication.bearer { try await provider.token() }
        #expect(try await call(taken, authentication, .post, body: .text("x")).send() == "s3cret2")
        #expect(provider.askings == 2 && taken.requests.count == 2)
        #expect(try await call(taken, authentication).send() == "s3cret2")
        #expect(provider.askings == 2)

        let never = transport { _ in false }
        #expect(try await call(never, authentication).failure().status?.code == 401)
        #expect(provider.askings == 3 && never.requests.count == 2)
    }

    @Test("the same token again is not sent again, and a body that comes once neither")
    func useless() async throws {
        let never = transport { _ in false }
        #expect(try await call(never, .bearer { "s3cret" }).failure().status?.code == 401)
        #expect(never.requests.count == 1)
        let provider = Provider()
        let once = RequestBody.stream(AsyncStream<Data> { $0.finish() })
        let request = try call(never, .bearer { try await provider.token() }, .post, body: once)
        #expect(try await request.failure().status?.code == 401)
        #expect(provider.askings == 1 && never.requests.count == 2)
    }

    @Test("it is asked once for all who wait, at first and after a 401")
    func together() async throws {
        let provider = Provider(pause: .milliseconds(30))
        let taken = transport { $0 == "s3cret2" }
        let request = try call(taken, .bearer { try await provider.token() })
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...50 { group.addTask { try await request.send() } }
            for try await response in group { #expect(response == "s3cret2") }
        }
        #expect(provider.askings == 2)
    }

    @Test("who waits gives up when cancelled or when the time is over; the others get their token")
    func givingUp() async throws {
        let isAsked = Flag()
        let isFree = Flag()
        let authentication = Authentication.bearer {
            isAsked.set()
            while !isFree.isSet { try await ContinuousClock().sleep(for: .milliseconds(1)) }
            return "s3cret"
        }
        let taken = transport { _ in true }
        let request = try call(taken, authentication)
        let patient = Task { try await request.send() }
        while !isAsked.isSet { await Task.yield() }
        let cancelled = Task { try await request.failure() }
        cancelled.cancel()
        #expect(try await cancelled.value.isCancelled)
        #expect(try await request.timeout(.milliseconds(20)).failure().isTimeout)
        isFree.set()
        #expect(try await patient.value == "s3cret")
        #expect(taken.requests.count == 1)
    }

    @Test("when nobody waits any more the asking is cancelled, and the next request asks anew")
    func abandoned() async throws {
        let wasCancelled = Flag()
        let isSecond = Flag()
        let authentication = Authentication.bearer {
            if isSecond.isSet { return "s3cret2" }
            isSecond.set()
            do {
                try await ContinuousClock().sleep(for: .seconds(30))
            } catch {
                wasCancelled.set()
            }
            return "s3cret1"
        }
        let request = try call(transport { _ in true }, authentication)
        #expect(try await request.timeout(.milliseconds(20)).failure().isTimeout)
        #expect(try await request.send() == "s3cret2")
        while !wasCancelled.isSet { await Task.yield() }
        #expect(try await request.send() == "s3cret2")
    }

    @Test("what the provider throws ends the request; a token that no header field may have is not sent")
    func failures() async throws {
        let taken = transport { _ in true }
        let failing = try await call(taken, .bearer { throw NoToken() }).failure()
        #expect(failing.reason.name == "stopped" && failing.description.hasSuffix("stopped: NoToken()"))
        for token in ["s3cret\r\nX: y", ""] {
            let error = try await call(taken, .bearer { token }).failure()
            #expect(error.reason.name == "invalidRequest" && !"\(error)".contains("s3cret"))
        }
        #expect(taken.requests.isEmpty)
    }

    @Test("a token follows no redirect to another origin, and no text shows it")
    func secrets() async throws {
        let authentication = Authentication.bearer { "s3cret" }
        try await TestServer.run { other in
            let there = "\(other.url)/there"
            try await TestServer.run { _ in
                WireResponse(status: 307, headers: ["Location": there])
            } _: { first in
                let journal = Journal()
                let client = APIClient(
                    server: first.url, authentication: authentication, transport: TransportUnderTest(),
                    middleware: [LoggingMiddleware { journal.append("\($0)") }])
                let request = Call(client, .get, "/here", success: .text, failure: .undocumented)
                try await request.send()
                #expect(await first.requests.first?.headers["authorization"] == "Bearer s3cret")
                var dumped = ""
                dump(request, to: &dumped)
                #expect(request.curl.contains("Authorization: Bearer <redacted>"))
                for text in ["\(request)", request.curl, "\(authentication)", dumped] + journal.lines {
                    #expect(!text.contains("s3cret"))
                }
            }
            let arrived = try #require(await other.requests.first)
            #expect(!arrived.headers.values.contains { $0.contains("s3cret") })
        }
    }
}
