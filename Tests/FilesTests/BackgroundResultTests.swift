import Dispatch
import Testing

@testable import Files

@Suite struct BackgroundResultTests {
    @Test func theCallerGoesOnWhileTheFunctionRunsAndWaitsOnlyForItsResult() {
        let isReleased = DispatchSemaphore(value: 0)
        let result = BackgroundResult {
            isReleased.wait()
            return 1
        }
        isReleased.signal()
        #expect(result.value == 1)
        #expect(result.value == 1)
    }
}
