import ApusRuntime
import ApusTesting
import Testing
import UnionCyclesAPI

@Suite struct UnionCyclesTests {
    @Test func aValueIsAnyMemberOfTheUnionsInTheCycleAndWhatIsNoneEndsTheSearch() async throws {
        let fake = FakeTransport()
        let values: JSONValue = [["radius": 1], ["side": 2], ["length": 3], "text", ["other": 4], [1]]
        fake.respond(
            to: .get, "/values",
            .json(
                [
                    "firsts": values, "seconds": values, "thirds": values, "alone": [["length": 3]],
                    "nested": [[1, [["radius": 2]]], "text"],
                ] as JSONValue))
        let body = try await UnionCyclesClient(transport: fake).values.get().send()
        let none: JSONValue = ["other": 4]
        #expect(
            body.firsts == [
                .circle(.init(radius: 1)), .square(.init(side: 2)), .line(.init(length: 3)), .text("text"),
                .unrecognized(none), .unrecognized([1]),
            ])
        #expect(
            body.seconds == [
                .circle(.init(radius: 1)), .square(.init(side: 2)), .line(.init(length: 3)), .text("text"),
                .unrecognized(none), .unrecognized([1]),
            ])
        #expect(
            body.thirds == [
                .circle(.init(radius: 1)), .square(.init(side: 2)), .line(.init(length: 3)), .text("text"),
                .unrecognized(none), .unrecognized([1]),
            ])
        #expect(body.nested.first == .nestedArray([.integer(1), .nestedArray([.circle(.init(radius: 2))])]))
        #expect(body.firsts[4].mismatch?.failures.count == 4)
    }
}
