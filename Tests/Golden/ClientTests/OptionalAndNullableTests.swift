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
