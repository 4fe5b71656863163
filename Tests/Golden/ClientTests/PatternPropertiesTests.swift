import ApusRuntime
import ApusTesting
import PatternPropertiesAPI
import Testing

@Suite struct PatternPropertiesTests {
    let fake = FakeTransport()
    var client: PatternPropertiesClient { PatternPropertiesClient(transport: fake) }

    @Test func onlyNamesThatMatchThePatternAreItsProperties() async throws {
        fake.respond(
            to: .get, "/all",
            .json(
                [
                    "besideProperties": ["name": "n", "x-a": 1, "other": "text", "ax-b": []],
                    "alone": ["x-a": 1, "other": "text"],
                    "several": ["x-a": 1, "12-b": 2, "é": "text", "12b": "text"],
                    "closed": ["anything": 1], "all": ["anything": 1], "mixed": ["x-a": 1, "other": "text"],
                    "same": ["x-a": 1, "other": 2], "different": ["x-a": 1, "y-a": "text", "z": []],
                ] as JSONValue))
        fake.respond(to: .put, "/all", .status(.noContent))
        let all = try await client.all.get().send()
        #expect(all.besideProperties == .init(name: "n", additionalProperties: ["x-a": 1]))
        #expect(all.alone?.additionalProperties == ["x-a": 1])
        #expect(all.several?.additionalProperties == ["x-a": 1, "12-b": 2])
        #expect(all.closed == ["anything": 1])
        #expect(all.all == ["anything": 1])
        #expect(all.mixed == ["x-a": 1, "other": "text"])
        #expect(all.same == ["x-a": 1, "other": 2])
        #expect(all.different?.additionalProperties == ["x-a": 1, "y-a": "text"])
        try await client.all.put(all).send()
        let sent = try fake.requests.last?.json(JSONValue.self)
        #expect(sent?["besideProperties"] == ["name": "n", "x-a": 1])
        #expect(sent?["mixed"] == ["x-a": 1, "other": "text"])
    }
}
