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
}
