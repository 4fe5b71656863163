import Foundation

@testable import ApusRuntime

/// A clock that advances at once when something sleeps.
final class FakeClock: Sendable {
    private let start = ContinuousClock.now
    private let sleeps = Locked<[Duration]>([])
    let date: Date
    let part: Double

    /// - Parameter part: The random part of its limit that each delay has.
    init(date: Date = Date(), part: Double = 1) {
        self.date = date
        self.part = part
    }

    /// How long each sleep was.
    var delays: [Duration] { sleeps.withLock { $0 } }

    func advance(by duration: Duration) { sleeps.withLock { $0.append(duration) } }

    var clock: RuntimeClock {
        RuntimeClock(
            now: { self.start + self.delays.reduce(.zero, +) }, date: { self.date },
            sleep: {
                try Task.checkCancellation()
                self.advance(by: $0)
            }, random: { self.part })
    }
}

/// A transport without a network: responds by a function of the request and of how many came before it.
final class ScriptedTransport: Transport {
    typealias Script = @Sendable (HTTPRequest, Int) async throws -> (HTTPResponse, HTTPBody)

    private let script: Script
    private let arrivals = Locked<[HTTPRequest]>([])

    init(_ script: @escaping Script) { self.script = script }

    /// The requests that arrived.
    var requests: [HTTPRequest] { arrivals.withLock { $0 } }

    func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let index = arrivals.withLock { arrivals in
            arrivals.append(request)
            return arrivals.count - 1
        }
        // A transport reads what it sends; a body that comes once is gone then.
        _ = try await body?.data()
        return try await script(request, index)
    }

    static func response(
        _ status: Int = 200, _ text: String = "", _ headers: HTTPFields = [:]
    ) -> (HTTPResponse, HTTPBody) {
        (HTTPResponse(status: .init(code: status), headerFields: headers), HTTPBody(Data(text.utf8)))
    }
}
