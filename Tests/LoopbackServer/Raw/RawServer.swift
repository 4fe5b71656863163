import Foundation

/// A request as a `RawServer` received it.
package struct RawArrival: Sendable {
    package var method: String
    package var target: String
    /// The header fields by lower-case name.
    package var headers: [String: String]
    /// The body's first bytes, at most `RawServer.keptBytes`.
    package var body: Data
    /// How many bytes the body had.
    package var bodyLength: Int
    /// Which connection it came on, from 1.
    package var connection: Int
    /// Its number on that connection, from 1.
    package var number: Int

    package var text: String { String(decoding: body, as: UTF8.self) }
}

/// What a `RawServer` does once a request has come.
package enum RawStep: Sendable {
    /// Writes these bytes, HTTP or not.
    case send(Data)
    /// Writes this many zeros, in constant memory.
    case zeros(Int)
    case pause(Duration)
    /// Waits until something is so.
    case until(@Sendable () -> Bool)
    /// Closes the connection in order.
    case close
    /// Closes the connection by a reset.
    case reset

    package static func send(_ text: String) -> RawStep { .send(Data(text.utf8)) }

    /// A complete response with a length.
    package static func respond(_ body: String = "", status: String = "200 OK", headers: String...) -> RawStep {
        let lines = headers.map { "\($0)\r\n" }.joined()
        return .send("HTTP/1.1 \(status)\r\n\(lines)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
}

extension [RawStep] {
    /// Writes the text byte by byte.
    package static func trickle(_ text: String, every pause: Duration) -> [RawStep] {
        text.utf8.flatMap { [.send(Data([$0])), .pause(pause)] }
    }
}

/// A server that does to each request what it is told, HTTP or not, and remembers what arrived. A connection stays open
/// after the last step unless a step closes it.
package final class RawServer: Sendable {
    /// How much of a body is kept.
    package static let keptBytes = 1 << 20

    package let url: URL
    private let loop: RawServerLoop

    /// Starts a server on the loopback; all its connections share one thread.
    ///
    /// - Parameter greeting: What it does to each connection before any request.
    package init(
        greeting: [RawStep] = [], _ script: @escaping @Sendable (RawArrival) -> [RawStep] = { _ in [] }
    ) throws {
        let listener = try Socket.listener()
        guard let url = URL(string: "http://127.0.0.1:\(listener.port)") else { throw CocoaError(.coderInvalidValue) }
        self.url = url
        loop = try RawServerLoop(listener: listener.socket, greeting: greeting, script: script)
        loop.start()
    }

    deinit { loop.stop() }

    /// The requests so far, in the order of their last bytes.
    package var arrivals: [RawArrival] { loop.record.arrivals }

    /// How many connections were opened so far.
    package var connections: Int { loop.record.opened }

    /// When the client closed each connection that it closed, by the connection's number.
    package var closings: [Int: ContinuousClock.Instant] { loop.record.closings }

    /// The most requests that were in progress at the same time.
    package var mostBusy: Int { loop.record.mostBusy }

    /// Whether every step of every request is done.
    package var isIdle: Bool { loop.record.isIdle }

    /// Waits until the server has seen something.
    package func wait(
        atMost limit: Duration = .seconds(10), until condition: @Sendable (RawServer) -> Bool
    ) async throws {
        let clock = ContinuousClock()
        let end = clock.now + limit
        while !condition(self) {
            guard clock.now < end else { throw NotSeen() }
            try await clock.sleep(for: .milliseconds(2))
        }
    }

    /// What a server waited for did not come.
    package struct NotSeen: Error {}
}
