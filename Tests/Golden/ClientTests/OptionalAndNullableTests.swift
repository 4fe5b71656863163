import ApusRuntime
import ApusTesting
import Foundation
import OptionalAndNullableAPI
import Testing

@Suite struct OptionalAndNullableTests {
    let fake = FakeTransport()
    var client: OptionalAndNullableClient { OptionalAndNullableClient(transport: fake) }

    @Test func aValueLeftOutNullAndGivenDifferInWhatIsSent() async throws {
        fake.respond(to: .patch, "/profile", .status(.noContent))
        try await client.profile.patch(.init(parent: .null, revision: 1, motto: .value("x"))).send()
        #expect(try fake.requests.first?.json(JSONValue.self) == ["parent": nil, "revision": 1, "motto": "x"])
    }

    @Test func literalsAndInitialisersMakeWhatMayBeNullAtEachLevel() async throws {
        fake.respond(to: .patch, "/issues/7", .json(["owner": nil] as JSONValue))
        let issue = Issue(
            owner: .init(name: "kim", tags: [.init(text: "t")], additionalProperties: ["k": .b]),
            state: .init(
                parent: .init(description: .null),
                type: .init(name: "open", key: .a, value: .init(size: 3), wrapped: [.init(paper: true)])))
        _ = try await client.issues(7).patch(issue).send()
        #expect(
            try fake.requests.last?.json(JSONValue.self) == [
                "owner": ["name": "kim", "tags": [["text": "t"]], "k": "b"],
                "state": [
                    "parent": ["description": nil],
                    "type": ["name": "open", "key": "a", "value": ["size": 3], "wrapped": [["paper": true]]],
                ],
            ])
        // The same, with each value wrapped by hand.
        let type = StateType(name: "open", key: .a, value: Value(size: 3), wrapped: [Wrapped(paper: true)])
        #expect(issue.state == .value(State(parent: .value(State(description: .null)), type: .value(type))))
    }

    @Test func anEmptyInitialiserMakesAnEmptyValue() async throws {
        fake.respond(to: .patch, "/issues/7", .json(["owner": nil] as JSONValue))
        _ = try await client.issues(7).patch(.init(owner: .null, state: .init())).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["owner": nil, "state": [:]])
    }

    @Test func whatMayBeNullInABodyWithoutANameIsMadeTheSameWay() async throws {
        fake.respond(to: .put, "/profile", .status(.noContent))
        var body = ProfileResource.PutBody(score: 1.5, address: .init(city: "Bonn", country: .init(code: "DE")))
        try await client.profile.put(body).send()
        #expect(
            try fake.requests.last?.json(JSONValue.self) == [
                "score": 1.5, "address": ["city": "Bonn", "country": ["code": "DE"]],
            ])
        body.score = 2
        body.address = nil
        try await client.profile.put(body).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["score": 2])
    }

    @Test func aChainIsReadThroughAllThatMayBeNull() async throws {
        fake.respond(
            to: .patch, "/issues/7",
            .json(
                [
                    "owner": nil,
                    "state": [
                        "description": "d", "parent": nil,
                        "type": ["name": "open", "value": ["size": 3], "wrapped": []],
                    ],
                ] as JSONValue))
        let issue = try await client.issues(7).patch(.init(owner: .null)).send()
        #expect(issue.state?.type?.name?.wrapped == "open")
        #expect(issue.state?.type?.name == "open")
        #expect(issue.state?.type?.value?.size == 3)
        #expect(issue.state?.type?.key == nil)
        // A property of the value, not the description of what wraps it.
        #expect(issue.state?.description == "d")
        #expect(issue.state?.parent == .null)
        #expect(issue.state?.parent?.type?.name == nil)
        #expect(issue.owner.name == nil)
    }

    @Test func nullAndAbsentAreBothNilInWhatComes() async throws {
        fake.respond(to: .get, "/profile", .json(["name": "n", "motto": nil] as JSONValue))
        let profile = try await client.profile.get().send()
        #expect(profile.motto == nil)
        #expect(profile.nickname == nil)
    }

    @Test func whatIsRequiredAndNullIsNullAgainWhenAResponseIsEncoded() async throws {
        let came: JSONValue = ["name": "n", "motto": nil, "since": nil, "parent": nil, "marks": ["a": nil]]
        fake.respond(to: .get, "/profile", .json(came))
        let profile = try await client.profile.get().send()
        #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(profile)) == came)
        var inner = profile
        inner.since = Date(timeIntervalSince1970: 0)
        inner.parent = profile
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        #expect(
            try JSONDecoder().decode(JSONValue.self, from: encoder.encode(inner)) == [
                "name": "n", "motto": nil, "since": "1970-01-01T00:00:00Z", "parent": came, "marks": ["a": nil],
            ])
    }
}
