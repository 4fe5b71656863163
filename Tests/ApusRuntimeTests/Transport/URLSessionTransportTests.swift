import ApusRuntime
import Foundation
import LoopbackServer
import Testing

@Suite("URLSessionTransport")
struct URLSessionTransportTests {
    private func request(
        _ url: URL, _ method: HTTPRequest.Method = .get, _ path: RequestPath = "/", body: RequestBody? = nil,
        _ authentication: Authentication = .none
    ) -> Request<String, UndocumentedBody> {
        Request(
            APIClient(server: url, authentication: authentication, timeout: .seconds(10)), method, path, body: body,
            success: .text, failure: .undocumented)
    }

    private func failure(of request: Request<String, UndocumentedBody>) async throws -> RequestError<UndocumentedBody> {
        do {
            _ = try await request.send()
        } catch {
            return error
        }
        throw CancellationError()
    }

    @Test("a 401 with a challenge is an answer with its body, at once")
    func challenge() async throws {
        try await TestServer.run { _ in
            Answer(status: 401, headers: ["WWW-Authenticate": "Basic realm=\"x\""], body: Data("who?".utf8))
        } _: { server in
            let clock = ContinuousClock()
            let start = clock.now
            let error = try await failure(of: request(server.url, .get, "/", .basic(user: "a", password: "b")))
            #expect(error.status == .unauthorized)
            #expect(error.bytes == Data("who?".utf8))
            #expect(clock.now - start < .seconds(3))
            let post = try await failure(of: request(server.url, .post, "/", body: .text("x")))
            #expect(post.status == .unauthorized)
            #expect(await server.requests.count == 2)
        }
    }

    @Test("a limit of total time holds, for short times too", arguments: [100, 300, 1200])
    func timeout(_ milliseconds: Int) async throws {
        try await TestServer.run { _ in
            try await Task.sleep(for: .seconds(20))
            return Answer()
        } _: { server in
            let clock = ContinuousClock()
            let start = clock.now
            let error = try await failure(of: request(server.url).timeout(.milliseconds(milliseconds)))
            let elapsed = clock.now - start
            #expect(error.isTimeout)
            #expect(elapsed >= .milliseconds(milliseconds) && elapsed < .milliseconds(milliseconds + 1500))
        }
    }

    @Test("an answer within the limit is no timeout")
    func inTime() async throws {
        try await TestServer.run { _ in
            try await Task.sleep(for: .milliseconds(1100))
            return Answer(body: Data("late".utf8))
        } _: { server in
            let text = try await request(server.url).timeout(.seconds(9)).send()
            #expect(text == "late")
        }
    }

    @Test("a cancelled task ends at once")
    func cancellation() async throws {
        try await TestServer.run { _ in
            try await Task.sleep(for: .seconds(20))
            return Answer()
        } _: { server in
            let request = request(server.url)
            let task = Task { try await failure(of: request) }
            while await server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            let clock = ContinuousClock()
            let start = clock.now
            task.cancel()
            let error = try await task.value
            #expect(error.isCancelled)
            #expect(clock.now - start < .seconds(1))
        }
    }

    @Test("a task that is cancelled before it sends does not send")
    func cancelledBefore() async throws {
        try await TestServer.run { server in
            let request = request(server.url)
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await failure(of: request)
            }
            let error = try await task.value
            #expect(error.isCancelled)
            #expect(await server.requests.isEmpty)
        }
    }

    @Test("a closed port is not connected")
    func refused() async throws {
        let url = try await TestServer.run { $0.url }
        let error = try await failure(of: request(url))
        guard case .notConnected = error.reason else {
            Issue.record(error)
            return
        }
        #expect(error.status == nil && error.bytes == nil)
    }

    @Test("a host without an address is not connected")
    func unknownHost() async throws {
        let error = try await failure(of: request(try #require(URL(string: "http://apus.invalid/"))))
        guard case .notConnected = error.reason else {
            Issue.record(error)
            return
        }
    }

    @Test("no cookie of an answer comes back")
    func cookies() async throws {
        try await TestServer.run { _ in
            Answer(headers: ["Set-Cookie": "a=b; Path=/"])
        } _: { server in
            let first = try await request(server.url).response()
            #expect(first.headers[.setCookie] == "a=b; Path=/")
            try await request(server.url).send()
            #expect(await server.requests.allSatisfy { $0.headers["cookie"] == nil })
        }
    }

    @Test("an answer that may be cached is asked for again")
    func cache() async throws {
        try await TestServer.run { _ in
            Answer(headers: ["Cache-Control": "max-age=3600"])
        } _: { server in
            for _ in 1...3 { try await request(server.url).send() }
            #expect(await server.requests.count == 3)
        }
    }

    @Test("64 requests to one host run at the same time", .timeLimit(.minutes(1)))
    func concurrency() async throws {
        try await TestServer.run { _ in
            try await Task.sleep(for: .milliseconds(500))
            return Answer()
        } _: { server in
            let clock = ContinuousClock()
            let start = clock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<64 {
                    let request = request(server.url).query("n", index)
                    group.addTask { try await request.send() }
                }
                try await group.waitForAll()
            }
            #expect(clock.now - start < .seconds(4))
            #expect(Set(await server.requests.map(\.target)).count == 64)
        }
    }

    @Test("a large body comes whole")
    func largeBody() async throws {
        let bytes = Data(repeating: 0, count: 3_000_000) + Data("end".utf8)
        try await TestServer.run {
            Answer(body: $0.body)
        } _: { server in
            let client = APIClient(server: server.url)
            let request = Request<Data, UndocumentedBody>(
                client, .post, "/", body: .data(bytes), success: .data, failure: .undocumented)
            let answer = try await request.send()
            #expect(answer == bytes)
        }
    }
}

@Suite("Redirects")
struct RedirectTests {
    private func request(
        _ url: URL, _ method: HTTPRequest.Method, _ path: RequestPath, body: RequestBody? = nil
    ) -> Request<String, UndocumentedBody> {
        Request(
            APIClient(server: url, authentication: .all(.bearer("s3cret"), .apiKey("s3cret", name: "X-Own-Key"))),
            method,
            path, body: body, success: .text, failure: .undocumented
        ).header("X-Other", "s3cret").header("Accept-Language", "de")
    }

    @Test("a GET follows to the same origin, with its credentials")
    func sameOrigin() async throws {
        try await TestServer.run { wire in
            wire.target == "/a" ? Answer(status: 302, headers: ["Location": "/b?x=1"]) : Answer(body: Data("here".utf8))
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
            let answer = try await TestServer.run { _ in
                Answer(status: 307, headers: ["Location": there], body: Data("moved".utf8))
            } _: { first in
                try await request(first.url, .post, "/a", body: .text("body")).send()
            }
            #expect(answer.isEmpty)
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
            wire.target == "/a" ? Answer(status: status, headers: ["Location": "b"]) : Answer()
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
            Answer(status: 302, headers: ["Location": "/a"])
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

    @Test("a redirect without a place, or to no HTTP, is an answer", arguments: [nil, "ftp://a.b/", "mailto:a@b"])
    func noPlace(_ location: String?) async throws {
        try await TestServer.run { _ in
            Answer(status: 302, headers: location.map { ["Location": $0] } ?? [:])
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
