import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Limits of time", .timeLimit(.minutes(1)))
struct TimeLimitTests {
    /// How late a timer may be.
    private let tolerance = Duration.milliseconds(250)

    @Test("a limit of total time holds to the fraction of a second", arguments: [200, 900, 1700])
    func total(_ milliseconds: Int) async throws {
        let server = try RawServer()
        let limit = Duration.milliseconds(milliseconds)
        let (error, elapsed) = try await quickest(within: limit + tolerance) {
            try await Call(server.url, timeout: limit).failure()
        }
        #expect(error.isTimeout)
        #expect(elapsed >= limit && elapsed < limit + tolerance)
    }

    @Test("it holds in the middle of a response whose bytes trickle")
    func trickle() async throws {
        let server = try RawServer { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")]
                + .trickle(String(repeating: "x", count: 100), every: .milliseconds(50))
        }
        let (error, elapsed) = try await quickest(within: .milliseconds(700) + tolerance) {
            try await Call(server.url, timeout: .milliseconds(700)).failure()
        }
        #expect(error.isTimeout)
        #expect(elapsed >= .milliseconds(700) && elapsed < .milliseconds(700) + tolerance)
        try await server.wait { $0.closings[1] != nil }
    }

    @Test("without a limit a slow response comes")
    func unlimited() async throws {
        let server = try RawServer { _ in [.pause(.milliseconds(300)), .respond("late")] }
        #expect(try await Call(server.url, timeout: nil).send() == "late")
    }

    @Test(
        "an idle timeout holds before the head and in the body",
        arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"])
    func idleTimeout(_ start: String) async throws {
        let server = try RawServer { _ in [.send(start)] }
        let call = Call(server.url).idleTimeout(.milliseconds(300))
        let (error, elapsed) = try await quickest(within: .milliseconds(300) + tolerance) { try await call.failure() }
        #expect(error.isTimeout)
        #expect(elapsed >= .milliseconds(300) && elapsed < .milliseconds(300) + tolerance)
    }

    @Test("bytes that trickle reset the idle timeout")
    func trickleAndIdleTimeout() async throws {
        let text = String(repeating: "x", count: 20)
        let server = try RawServer { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n")] + .trickle(text, every: .milliseconds(50))
        }
        #expect(try await Call(server.url).idleTimeout(.milliseconds(600)).send() == text)
    }

    @Test("the idle timeout starts when the request is sent")
    func idleAfterWaiting() async throws {
        let isOver = Flag()
        let server = try RawServer { arrival in
            arrival.target == "/first" ? [.until { isOver.isSet }, .respond("done")] : []
        }
        let transport = TransportUnderTest(connectionsPerHost: 1)
        async let first = Call(server.url, .get, "/first", transport: transport).send()
        try await server.wait { $0.arrivals.count == 1 }
        let idle = Task {
            let error = try await Call(server.url, transport: transport).idleTimeout(.milliseconds(200)).failure()
            return (error.isTimeout, ContinuousClock.now)
        }
        try await Task.sleep(for: .milliseconds(300))
        let start = ContinuousClock.now
        isOver.set()
        #expect(try await first == "done")
        let (isTimeout, end) = try await idle.value
        #expect(isTimeout)
        #expect(start.duration(to: end) >= .milliseconds(200) && start.duration(to: end) < .seconds(5))
    }

    @Test("waiting for a connection counts for the total time, but not as idle")
    func waiting() async throws {
        let isOver = Flag()
        let server = try RawServer { _ in [.until { isOver.isSet }, .respond("done")] }
        let transport = TransportUnderTest(connectionsPerHost: 1)
        async let first = Call(server.url, .get, "/first", transport: transport).send()
        try await server.wait { $0.arrivals.count == 1 }
        let patient = Task {
            try await Call(server.url, .get, "/patient", transport: transport).idleTimeout(.milliseconds(500)).send()
        }
        let impatient = Call(server.url, .get, "/impatient", transport: transport, timeout: .milliseconds(200))
        #expect(try await impatient.failure().isTimeout)
        try await Task.sleep(for: .milliseconds(500))
        isOver.set()
        #expect(try await first == "done")
        #expect(try await patient.value == "done")
        #expect(server.arrivals.map(\.target) == ["/first", "/patient"])
    }

    @Test("of the requests that wait for a connection none is late when there are enough")
    func enough() async throws {
        let server = try RawServer { _ in [.pause(.milliseconds(1500)), .respond("done")] }
        try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<64 {
                group.addTask { try await Call(server.url, timeout: .seconds(4)).query("n", number).send() }
            }
            for try await response in group { #expect(response == "done") }
        }
        #expect(server.mostBusy == 64)
    }
}
