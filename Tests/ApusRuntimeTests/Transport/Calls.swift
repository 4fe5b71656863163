import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport

/// A request for text that has no documented failure.
typealias Call = Request<String, UndocumentedBody>

extension Call {
    /// A request that is sent once.
    init(
        _ url: URL, _ method: HTTPRequest.Method = .get, _ path: RequestPath = "/", body: RequestBody? = nil,
        transport: any Transport = TransportUnderTest(), timeout: Duration? = .seconds(10)
    ) {
        self.init(
            APIClient(server: url, transport: transport, timeout: timeout, retry: .none), method, path, body: body,
            success: .text, failure: .undocumented)
    }

    /// The error that sending ends with.
    func failure() async throws -> RequestError<UndocumentedBody> {
        do {
            _ = try await send()
        } catch {
            return error
        }
        throw NoFailure()
    }
}

/// A request succeeded that should not.
struct NoFailure: Error {}

/// What comes of the quickest of several runs, at most five until one is quick enough: other tests need the processors
/// too.
func quickest<Result>(
    within limit: Duration, _ operation: () async throws -> Result
) async rethrows -> (result: Result, elapsed: Duration) {
    var runs = 0
    while true {
        let start = ContinuousClock.now
        let result = try await operation()
        let elapsed = start.duration(to: .now)
        runs += 1
        if elapsed < limit || runs == 5 { return (result, elapsed) }
    }
}

extension RequestError.Reason {
    /// The name of the case.
    var name: String { "\(self)".prefix { $0 != "(" }.description }
}

/// Something that has happened or not.
final class Flag: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var value = false  // only touched with the lock held

    var isSet: Bool { lock.withLock { value } }

    func set() { lock.withLock { value = true } }
}
