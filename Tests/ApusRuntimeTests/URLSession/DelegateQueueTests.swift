#if canImport(FoundationNetworking)
import Foundation
import Testing

@testable import ApusRuntime

@Suite("What sessions have to tell", .timeLimit(.minutes(1)))
struct DelegateQueueTests {
    @Test("who tells too much at once waits until it has been heard")
    func room() async throws {
        let queue = DelegateQueue()
        let isHeard = DispatchSemaphore(value: 0)
        let told = Locked(0)
        queue.addOperation { isHeard.wait() }
        Thread {
            for _ in 0..<400 {
                queue.addOperation {}
                told.withLock { $0 += 1 }
            }
        }.start()
        while told.withLock({ $0 }) < 255 { try await Task.sleep(for: .milliseconds(2)) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(told.withLock { $0 } == 255)
        isHeard.signal()
        while told.withLock({ $0 }) < 400 { try await Task.sleep(for: .milliseconds(2)) }
    }
}
#endif
