import ApusRuntime
import ApusTesting
import ReferenceSiblingsAPI
import Testing

@Suite struct ReferenceSiblingsTests {
    let fake = FakeTransport()
    var client: ReferenceSiblingsClient { ReferenceSiblingsClient(transport: fake) }

    @Test func allUsesOfANamedTypeShareIt() async throws {
        fake.respond(to: .get, "/settings", .json(["plain": ["url": "a"], "limited": 5, "list": [1]] as JSONValue))
        fake.respond(to: .put, "/settings", .status(.noContent))
        var settings: Settings = try await client.settings.get(level: .value5).send()
        let address: Address? = settings.plain
        settings.unknown = address
        settings.wrapped = address
        settings.any = address.map { .value($0) }
        settings.one = address
        settings.closed = address
        settings.named = ["n": .value9]
        let level: Level? = settings.limited
        settings.list = [level, .value1].compactMap { $0 }
        try await client.settings.put(settings).send()
        #expect(
            try fake.requests.last?.json(JSONValue.self) == [
                "plain": ["url": "a"], "unknown": ["url": "a"], "wrapped": ["url": "a"], "any": ["url": "a"],
                "one": ["url": "a"], "closed": ["url": "a"], "limited": 5, "list": [5, 1], "named": ["n": 9],
            ])
    }
}
