import Foundation
import LoopbackServer
import Testing

@testable import ApusRuntime

@Suite("Retries", .timeLimit(.minutes(1)))
struct RetryTests {
    private func call(
        _ transport: ScriptedTransport, _ clock: FakeClock = FakeClock(), _ method: HTTPRequest.Method = .get,
        body: RequestBody? = nil, timeout: Duration? = nil, retry: RetryPolicy = .standard
    ) throws -> Call {
        var client = APIClient(
            server: try #require(URL(string: "https://a.b")), transport: transport, timeout: timeout, retry: retry)
        client.clock = clock.clock
        return Call(client, method, "/", body: body, success: .text, failure: .undocumented)
    }

    /// Fails with these statuses, then succeeds.
    private func failing(_ statuses: Int..., headers: HTTPFields = [:]) -> ScriptedTransport {
        ScriptedTransport { _, index in
            index < statuses.count
                ? ScriptedTransport.response(statuses[index], "", headers) : ScriptedTransport.response(200, "tea")
        }
    }

    @Test("what the server can't do now is asked again", arguments: [429, 502, 503, 504])
    func statuses(_ status: Int) async throws {
        let transport = failing(status, status)
        #expect(try await call(transport).send() == "tea")
        #expect(transport.requests.count == 3)
    }

    @Test("other failures are thrown at once", arguments: [400, 404, 408, 500, 501])
    func otherStatuses(_ status: Int) async throws {
        let transport = failing(status)
        #expect(try await call(transport).failure().status?.code == status)
        #expect(transport.requests.count == 1)
    }

    @Test(
        "what has another effect when repeated is sent once, unless the request says so",
        arguments: [
            (HTTPRequest.Method.get, 2), (.head, 2), (.options, 2), (.put, 2), (.delete, 2), (.post, 1), (.patch, 1),
        ])
    func methods(_ method: HTTPRequest.Method, _ count: Int) async throws {
        let transport = failing(503)
        _ = try? await call(transport, FakeClock(), method).send()
        #expect(transport.requests.count == count)
        let other = failing(503)
        #expect(try await call(other, FakeClock(), method).retry(.anyMethod).send() == "tea")
        #expect(other.requests.count == 2)
        let last = failing(503)
        _ = try? await call(last, FakeClock(), method).retry(.none).send()
        #expect(last.requests.count == 1)
    }

    @Test(
        "a connection that fails is retried; a server that isn't trusted, a timeout and a request that can't be sent are not"
    )
    func transportErrors() async throws {
        let expected: [(TransportError.Kind, Int)] = [
            (.notConnected, 2), (.interrupted, 2), (.insecure, 1), (.timedOut, 1), (.cancelled, 1),
        ]
        for (kind, count) in expected {
            let transport = ScriptedTransport { _, index in
                if index == 0 { throw TransportError(kind, "no") }
                return ScriptedTransport.response()
            }
            _ = try? await call(transport).send()
            #expect(transport.requests.count == count, "\(kind)")
        }
    }

    @Test("the limit of the delay doubles up to the maximum, and the attempts end")
    func delays() async throws {
        let clock = FakeClock()
        let transport = failing(503, 503, 503, 503, 503, 503, 503)
        let policy = RetryPolicy(maxAttempts: 6, initialDelay: .seconds(1), maxDelay: .seconds(6))
        #expect(try await call(transport, clock, retry: policy).failure().status?.code == 503)
        #expect(transport.requests.count == 6)
        #expect(clock.delays == [1, 2, 4, 6, 6].map { .seconds($0) })
    }

    @Test("each delay is a random part of its limit")
    func jitter() async throws {
        let clock = FakeClock(part: 0.25)
        let policy = RetryPolicy(maxAttempts: 3, initialDelay: .seconds(4))
        #expect(try await call(failing(503, 503), clock, retry: policy).send() == "tea")
        #expect(clock.delays == [.seconds(1), .seconds(2)])
    }

    @Test("Retry-After makes a delay longer, never shorter")
    func retryAfter() async throws {
        for (value, delay) in [("7", 7), ("0", 2), ("soon", 2), ("Sun, 06 Nov 1994 08:49:46 GMT", 9)] {
            let clock = FakeClock(date: Date(timeIntervalSince1970: 784_111_777))
            let policy = RetryPolicy(initialDelay: .seconds(2))
            let transport = failing(429, headers: [.retryAfter: value])
            #expect(try await call(transport, clock, retry: policy).send() == "tea")
            #expect(clock.delays == [.seconds(delay)], "\(value)")
        }
    }

    @Test("a delay that would exceed the total time is not begun")
    func deadline() async throws {
        let clock = FakeClock()
        let transport = failing(503, 503, 503, headers: [.retryAfter: "4"])
        let error = try await call(transport, clock, timeout: .seconds(10), retry: RetryPolicy(maxAttempts: 9))
            .failure()
        #expect(error.status?.code == 503)
        #expect(clock.delays == [.seconds(4), .seconds(4)])
    }

    @Test("a body that comes once is not sent again, another one is")
    func bodies() async throws {
        let pieces = AsyncStream<Data> { $0.finish() }
        let once = failing(503)
        #expect(try await call(once, FakeClock(), .put, body: .stream(pieces)).failure().status?.code == 503)
        #expect(once.requests.count == 1)
        let text = failing(503)
        #expect(try await call(text, FakeClock(), .put, body: .text("x")).send() == "tea")
    }

    @Test("cancelling ends a delay at once")
    func cancelling() async throws {
        let transport = failing(503, headers: [.retryAfter: "3600"])
        let isWaiting = Flag()
        var request = try call(transport)
        request.client.clock = RuntimeClock(sleep: {
            isWaiting.set()
            try await ContinuousClock().sleep(for: $0)
        })
        let sending = Task { [request] in try await request.failure() }
        while !isWaiting.isSet { await Task.yield() }
        let start = ContinuousClock.now
        sending.cancel()
        let error = try await sending.value
        #expect(error.isCancelled && start.duration(to: .now) < .seconds(5))
        #expect(transport.requests.count == 1)
    }

    @Test("over the wire: a connection cut in the middle of the body is retried for GET, not for POST")
    func cutBody() async throws {
        let server = try RawServer { arrival in
            arrival.number == 1 && arrival.connection == 1
                ? [.send("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf"), .close] : [.respond("whole")]
        }
        var request = Call(server.url)
        request.client.retry = .standard
        request.client.clock = FakeClock().clock
        #expect(try await request.send() == "whole")
        let other = try RawServer { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf"), .close] }
        var post = Call(other.url, .post, body: .text("x"))
        post.client.retry = .standard
        post.client.clock = FakeClock().clock
        #expect(try await post.failure().reason.name == "interrupted")
        #expect(other.arrivals.count == 1)
    }
}

@Suite("Retry-After")
struct RetryAfterTests {
    private let now = Date(timeIntervalSince1970: 784_111_777)  // 1994-11-06T08:49:37Z

    @Test(
        "seconds and the three forms of dates",
        arguments: [
            ("120", 120), ("0", 0), (" 5", 5), ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
            ("Sun, 06 Nov 1994 09:49:37 GMT", 3600),
            ("Sunday, 06-Nov-94 08:49:40 GMT", 3), ("Sun Nov  6 08:50:37 1994", 60),
            ("Sat, 05 Nov 1994 08:49:37 GMT", 0),
            ("99999999999999999999999", 1_000_000_000), ("Fri, 31 Dec 9999 23:59:59 GMT", 1_000_000_000),
        ])
    func values(_ text: String, _ seconds: Int) {
        #expect(RetryAfter.delay(text, now: now) == .seconds(seconds))
    }

    @Test(
        "anything else says nothing",
        arguments: [
            "", "-1", "1.5", "soon", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:00:00 GMT", "a b c d e GMT",
        ])
    func nothing(_ text: String) {
        #expect(RetryAfter.delay(text, now: now) == nil)
    }
}
