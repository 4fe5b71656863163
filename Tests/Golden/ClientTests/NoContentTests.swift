import ApusRuntime
import ApusTesting
import Foundation
import NoContentAPI
import Testing

@Suite struct NoContentTests {
    let fake = FakeTransport()
    var client: NoContentClient { NoContentClient(transport: fake) }

    @Test func statusesWithoutContentHaveNone() async throws {
        fake.respond(to: .get, "/items", .status(.noContent), .status(.resetContent), .status(.notModified))
        try await client.items.get().send()
        try await client.items.get().send()
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await client.items.get().send()
        }
        #expect(error?.status == .notModified)
    }

    @Test func headHasNoBody() async throws {
        fake.respond(
            to: .head, "/items", .status(.ok, headers: [.contentType: "application/json"]), .status(.notFound))
        try await client.items.head().send()
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await client.items.head().send()
        }
        #expect(error?.status == .notFound)
    }

    @Test func aRangeOfSuccessesMayHaveNoContent() async throws {
        fake.respond(to: .put, "/items", .json(Item(name: "a")), .status(.noContent), .status(.accepted))
        #expect(try await client.items.put().send() == Item(name: "a"))
        #expect(try await client.items.put().send() == nil)
        #expect(try await client.items.put().send() == nil)
        fake.respond(to: .delete, "/items", .status(.noContent), .status(.ok, body: Data("x".utf8)))
        #expect(try await client.items.delete().send() == nil)
        #expect(try await client.items.delete().send() == "x")
    }

    @Test func besideOtherBodiesNoContentIsACase() async throws {
        fake.respond(
            to: .post, "/items", .json(["a"], status: .created), .json(Item(name: "a"), status: .accepted),
            .status(.noContent))
        #expect(try await client.items.post().send() == .created(["a"]))
        #expect(try await client.items.post().send() == .success(Item(name: "a")))
        #expect(try await client.items.post().send() == .noContent)
        fake.respond(to: .patch, "/items", .status(.noContent))
        #expect(try await client.items.patch().send() == .noContent)
    }

    @Test func aStreamWithoutContentEndsAndAListWithoutContentIsEmpty() async throws {
        fake.respond(to: .get, "/stream", .status(.noContent))
        for try await _ in try await client.stream.get().send() { Issue.record("an event") }
        fake.respond(to: .get, "/list", .json(["items": ["a"]]), .status(.noContent))
        var items: [String] = []
        for try await item in client.list.get().items() { items.append(item) }
        #expect(items == ["a"])
    }
}
