import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Connections", .timeLimit(.minutes(1)))
struct ConnectionTests {
    @Test("no more requests to one host run at a time than the transport allows")
    func limit() async throws {
        let server = try RawServer { _ in [.pause(.milliseconds(100)), .respond("done")] }
        let transport = TransportUnderTest(connectionsPerHost: 3)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<30 {
                let method: HTTPRequest.Method = number.isMultiple(of: 2) ? .get : .post
                group.addTask { try await Call(server.url, method, transport: transport).query("n", number).send() }
            }
            try await group.waitForAll()
        }
        #expect(Set(server.arrivals.map(\.target)).count == 30)
        #expect(server.mostBusy == 3)
    }

    @Test("requests that are safe share a connection")
    func reuse() async throws {
        let server = try RawServer { arrival in [.respond("\(arrival.number)")] }
        let transport = TransportUnderTest(connectionsPerHost: 2)
        var responses: [String] = []
        for _ in 1...3 { responses.append(try await Call(server.url, transport: transport).send()) }
        #expect(responses == ["1", "2", "3"])
        #expect(server.connections == 1)
    }

    static let bodies: [(String, RequestBody?)] = [
        ("no body", nil), ("text", .text("body")), ("empty", .text("")),
        ("much", .data(Data(repeating: 7, count: 500_000))),
    ]

    @Test(
        "a request that is not safe arrives once when its connection is cut before any response, and throws at once",
        arguments: [HTTPRequest.Method.post, .delete, .put, .patch], [0, 1, 2, 3])
    func cutBeforeResponse(_ method: HTTPRequest.Method, _ body: Int) async throws {
        let (_, elapsed) = try await quickest(within: .seconds(1)) {
            let server = try RawServer { arrival in arrival.method == "GET" ? [.respond("ok")] : [.close] }
            let transport = TransportUnderTest(connectionsPerHost: 4)
            // What could be reused.
            #expect(try await Call(server.url, transport: transport).send() == "ok")
            let error = try await Call(server.url, method, "/", body: Self.bodies[body].1, transport: transport)
                .failure()
            #expect(error.reason.name == "interrupted", "\(error)")
            // A second arrival would come now.
            try await Task.sleep(for: .milliseconds(100))
            #expect(server.arrivals.map(\.method) == ["GET", method.rawValue])
        }
        #expect(elapsed < .seconds(1))
    }

    @Test(
        "a GET whose reused connection is cut before any response comes through",
        .enabled(if: isURLSessionTested, "URLSession repeats it by itself; with AsyncHTTPClient it is for RetryPolicy"))
    func cutGET() async throws {
        let server = try RawServer { arrival in arrival.number == 1 ? [.respond("ok")] : [.close] }
        let transport = TransportUnderTest(connectionsPerHost: 4)
        for _ in 1...3 { #expect(try await Call(server.url, transport: transport).send() == "ok") }
    }

    @Test(
        "a cancelled task frees its connection within 100 ms",
        arguments: [HTTPRequest.Method.get, .post],
        ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"])
    func cancellation(_ method: HTTPRequest.Method, _ start: String) async throws {
        // Other tests need the processors too: the quickest of several counts.
        var quickest = Duration.seconds(10)
        for _ in 1...10 where quickest > .milliseconds(100) {
            let server = try RawServer { _ in [.send(start)] }
            let call = Call(server.url, method, "/", body: method == .post ? .text("x") : nil)
            let task = Task { try await call.failure() }
            try await server.wait { $0.arrivals.count == 1 }
            try await Task.sleep(for: .milliseconds(20))
            let cancelled = ContinuousClock.now
            task.cancel()
            #expect(try await task.value.isCancelled)
            let end = cancelled.duration(to: .now)
            try await server.wait { $0.closings[1] != nil }
            let closing = cancelled.duration(to: try #require(server.closings[1]))
            quickest = min(quickest, max(end, closing))
        }
        #expect(quickest < .milliseconds(100))
    }

    @Test("a request that is cancelled while it waits for a connection never goes, and the next one does")
    func cancelledInLine() async throws {
        let isOver = Flag()
        let server = try RawServer { _ in [.until { isOver.isSet }, .respond("done")] }
        let transport = TransportUnderTest(connectionsPerHost: 1)
        async let first = Call(server.url, .get, "/1", transport: transport).send()
        try await server.wait { $0.arrivals.count == 1 }
        let second = Task { try await Call(server.url, .get, "/2", transport: transport).failure() }
        try await Task.sleep(for: .milliseconds(50))
        let third = Task { try await Call(server.url, .get, "/3", transport: transport).send() }
        try await Task.sleep(for: .milliseconds(50))
        second.cancel()
        #expect(try await second.value.isCancelled)
        isOver.set()
        #expect(try await first == "done")
        #expect(try await third.value == "done")
        #expect(server.arrivals.map(\.target) == ["/1", "/3"])
    }

    @Test("cancelling at any moment, redirects too, neither traps nor blocks the connections")
    func cancellationAnywhere() async throws {
        let server = try RawServer { arrival in
            arrival.target.hasPrefix("/a")
                ? [.respond("there", status: "302 Found", headers: "Location: /b")] : [.respond("here")]
        }
        let transport = TransportUnderTest(connectionsPerHost: 8)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<1000 {
                group.addTask {
                    let call = Call(server.url, number.isMultiple(of: 2) ? .get : .post, "/a", transport: transport)
                    let task = Task { try? await call.send() }
                    try? await Task.sleep(for: .microseconds(number % 300 * 40))
                    task.cancel()
                    _ = await task.value
                }
            }
        }
        #expect(try await Call(server.url, .get, "/a", transport: transport).send() == "here")
    }
}
