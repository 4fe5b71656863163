import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("The tests' raw server", .timeLimit(.minutes(1)))
struct RawServerTests {
    @Test("requests are counted with their connection, their number on it, and their body")
    func arrivals() async throws {
        let server = try RawServer { arrival in [.respond("\(arrival.number)")] }
        let session = URLSession(configuration: .ephemeral)
        defer { session.invalidateAndCancel() }
        for body in [nil, "hello"] as [String?] {
            var request = URLRequest(url: server.url.appending(path: "x"))
            request.httpMethod = "POST"
            request.setValue("7", forHTTPHeaderField: "X-Trace")
            request.httpBody = body.map { Data($0.utf8) }
            let (data, _) = try await session.data(for: request)
            #expect(String(decoding: data, as: UTF8.self) == (body == nil ? "1" : "2"))
        }
        let arrivals = server.arrivals
        #expect(arrivals.map(\.text) == ["", "hello"] && arrivals.map(\.bodyLength) == [0, 5])
        #expect(arrivals.map(\.connection) == [1, 1] && arrivals.map(\.number) == [1, 2])
        #expect(arrivals.allSatisfy { $0.method == "POST" && $0.target == "/x" && $0.headers["x-trace"] == "7" })
    }

    @Test("many zeros and a pause take place")
    func zeros() async throws {
        let server = try RawServer { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n"), .pause(.milliseconds(50)), .zeros(3_000_000)]
        }
        let session = URLSession(configuration: .ephemeral)
        defer { session.invalidateAndCancel() }
        let clock = ContinuousClock()
        let start = clock.now
        let (data, _) = try await session.data(from: server.url)
        #expect(data == Data(count: 3_000_000))
        #expect(clock.now - start >= .milliseconds(50))
        #expect(server.closings.isEmpty && server.connections == 1 && server.mostBusy == 1)
    }

    @Test("a connection that the client closes is seen")
    func closings() async throws {
        let server = try RawServer()
        let sending = Task {
            let request = HTTPRequest(
                method: .get, scheme: "http", authority: server.url.host().map { "\($0):\(server.url.port ?? 0)" },
                path: "/")
            _ = try await TransportUnderTest().send(request, body: nil, limits: TransportLimits())
        }
        try await server.wait { $0.arrivals.count == 1 }
        #expect(server.closings.isEmpty)
        sending.cancel()
        try await server.wait { $0.closings[1] != nil }
    }
}
