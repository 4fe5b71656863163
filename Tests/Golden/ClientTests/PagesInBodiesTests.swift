import ApusRuntime
import ApusTesting
import Foundation
import PagesInBodiesAPI
import Testing

@Suite struct PagesInBodiesTests {
    let fake = FakeTransport()
    var client: PagesInBodiesClient { PagesInBodiesClient(authentication: .bearer("s3cret"), transport: fake) }

    private func all<Success, Failure, Item>(_ list: PagedRequest<Success, Failure, Item>) async throws -> [Item] {
        var items: [Item] = []
        for try await item in list.items() { items.append(item) }
        return items
    }

    @Test func anOffsetInTheBodyGrowsAndTheRestStays() async throws {
        fake.respond(
            to: .post, "/v1/runs/filter", .json([Run(id: 1), Run(id: 2)]), .json([Run(id: 3), Run(id: 4)]),
            .json([] as [Run]))
        let runs = try await all(client.runs.filter.post(.init(limit: 2, names: ["a"])))
        #expect(runs.map(\.id) == [1, 2, 3, 4])
        #expect(
            try fake.requests.map { try $0.json(JSONValue.self) } == [
                ["limit": 2, "names": ["a"]], ["limit": 2, "names": ["a"], "offset": 2],
                ["limit": 2, "names": ["a"], "offset": 4],
            ])
    }

    @Test func aListWithoutABodyGoesOnWithOne() async throws {
        fake.respond(to: .post, "/v1/runs/filter", .json([Run(id: 1)]), .json([] as [Run]))
        #expect(try await all(client.runs.filter.post()).count == 1)
        #expect(fake.requests.map { String(decoding: $0.body, as: UTF8.self) } == ["", "{\"offset\":1}"])
    }

    @Test func aNumberDeepInTheBodyIsCountedFromItsDefault() async throws {
        fake.respond(
            to: .post, "/v1/runs/search", .json(RunPage(runs: [Run(id: 1)], total: 2)),
            .json(RunPage(runs: [Run(id: 2)], total: 2)))
        #expect(try await all(client.runs.search.post(.init(paging: .init(size: 1)))).map(\.id) == [1, 2])
        #expect(try fake.requests.last?.json(JSONValue.self) == ["paging": ["page": 1, "size": 1]])
    }

    @Test func aCursorGoesIntoTheBody() async throws {
        fake.respond(
            to: .put, "/v1/runs/search", .json(RunPage(cursor: "c", runs: [Run(id: 1)])),
            .json(RunPage(runs: [Run(id: 2)])))
        #expect(try await all(client.runs.search.put(.init(paging: .init()))).map(\.id) == [1, 2])
        #expect(try fake.requests.last?.json(JSONValue.self) == ["after": "c", "paging": [:]])
    }

    @Test func theURLOfTheNextPageIsFollowed() async throws {
        fake.respond(
            to: .get, "/v1/books",
            .json(["next": "https://api.example.com/v1/books?page=2", "results": ["a"]] as JSONValue),
            .json(["next": "?page=3", "results": ["b"]] as JSONValue),
            .json(["next": nil, "results": ["c"]] as JSONValue))
        #expect(try await all(client.books.get(page: 1)) == ["a", "b", "c"])
        #expect(fake.requests.map(\.query) == [["page=1"], ["page=2"], ["page=3"]])
        #expect(fake.requests.allSatisfy { $0.head.headerFields[.authorization] == "Bearer s3cret" })
    }

    @Test func aPageOfAnotherServerGetsNoCredentials() async throws {
        fake.respond(
            to: .get, "/v1/books", .json(["next": "https://other.example/pages/2", "results": ["a"]] as JSONValue))
        fake.respond(to: .get, "/pages/2", .json(["next": "3", "results": ["b"]] as JSONValue))
        fake.respond(to: .get, "/pages/3", .json(["results": ["c"]] as JSONValue))
        #expect(try await all(client.books.get()) == ["a", "b", "c"])
        #expect(fake.requests.map(\.head.authority) == ["api.example.com", "other.example", "other.example"])
        #expect(fake.requests.map { $0.head.headerFields[.authorization] } == ["Bearer s3cret", nil, nil])
    }

    @Test func theURLMayBeDeeperInThePage() async throws {
        fake.respond(
            to: .get, "/v1/links", .json(["items": ["a"], "_links": ["next": ["href": "/v1/links?x=1"]]] as JSONValue),
            .json(["items": ["b"], "_links": [:]] as JSONValue))
        #expect(try await all(client.links.get()) == ["a", "b"])
    }
}
