import Testing

@testable import Files

@Suite struct ConcurrentlyTests {
    @Test func bothFunctionsAreCalledOnceAndTheirResultsKeepTheirPlaces() {
        var calls = 0
        let (first, second) = concurrently(
            {
                calls += 1
                return concurrentMap(Array(0..<100)) { $0 * 2 }.reduce(0, +)
            }, beside: { "second" })
        #expect(first == 9900)
        #expect(second == "second")
        #expect(calls == 1)
    }
}
