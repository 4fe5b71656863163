import ApusRuntime
import ApusTesting
import Foundation
import OpenAPI32API
import Testing

@Suite struct OpenAPI32Tests {
    let fake = FakeTransport()
    var client: OpenAPI32Client { OpenAPI32Client(transport: fake) }

    private func response(_ contentType: String, _ text: String) -> FakeResponse {
        .status(.ok, headers: [.contentType: contentType], body: Data(text.utf8))
    }

    @Test func aQueryAndOtherMethodsAreSentByTheirNames() async throws {
        fake.respond(to: .named("QUERY"), "/things", .json([Thing(name: "chair")]))
        #expect(try await client.things.findThings(.init(text: "c")).send() == [Thing(name: "chair")])
        fake.respond(to: .named("LOCK"), "/things", .status(.noContent))
        try await client.things.lockThings([1.5, 2]).send()
        #expect(fake.requests.map(\.head.method.rawValue) == ["QUERY", "LOCK"])
        #expect(fake.requests[1].body == Data("\u{1E}\"1.5\"\n\u{1E}\"2\"\n".utf8))
        #expect(fake.requests[1].head.headerFields[.contentType] == "application/json-seq")
    }

    @Test func aQueryStringIsTheWholeQuery() async throws {
        fake.respond(to: .get, "/things", .json([Thing]()))
        _ = try await client.things.filterThings(
            filter: .init(colours: ["red", "green"], name: "a b"), session: "a=b"
        ).send()
        #expect(fake.requests[0].head.path?.hasSuffix("/things?colours=red,green&name=a+b") == true)
        #expect(fake.requests[0].head.headerFields[.cookie] == "session=a=b")
        fake.respond(to: .head, "/things", .status(.noContent))
        try await client.things.checkThings(path: "$.a").send()
        #expect(fake.requests[1].head.path?.hasSuffix("/things?%24.a") == true)
    }

    @Test func linesAreSentAndReceived() async throws {
        fake.respond(to: .post, "/things", response("application/json-seq", "\u{1E}{\"isNew\":true}\n"))
        var results: [ResultsContent] = []
        for try await result in try await client.things.addThings(
            [Thing(name: "chair"), Thing(name: "table")], options: .init(fast: true)
        ).send() { results.append(result) }
        #expect(results == [ResultsContent(isNew: true)])
        #expect(fake.requests[0].body == Data("{\"name\":\"chair\"}\n{\"name\":\"table\"}\n".utf8))
        #expect(fake.requests[0].head.path?.hasSuffix("/things?%7B%22fast%22%3Atrue%7D") == true)
    }

    @Test func anEventHasTheTypeOfTheJSONInIt() async throws {
        fake.respond(
            to: .get, "/things/a:b", response("text/event-stream", "event: changed\ndata: {\"name\":\"chair\"}\n\n"))
        var things: [Thing] = []
        for try await event in try await client.things.getThing(name: "a:b").send() { things.append(event.data) }
        #expect(things == [Thing(name: "chair")])
    }

    @Test func whatTheDiscriminatorDoesntKnowIsTheDefault() throws {
        func pet(_ text: String) throws -> Pet { try JSONCoding.decoder().decode(from: Data(text.utf8)) }
        #expect(try pet(#"{"petType":"cat","claws":4}"#) == .cat(Cat(petType: "cat", claws: 4)))
        #expect(try pet(#"{"petType":"fish","words":"blub"}"#) == .other(Other(words: "blub", petType: "fish")))
        #expect(try pet(#"{"words":"blub"}"#) == .other(Other(words: "blub")))
        guard case .unrecognized = try pet(#"{"petType":"fish"}"#) else {
            Issue.record("not what the default is")
            return
        }
        let fish = #"{"petType":"fish","words":"x"}"#
        #expect(try JSONCoding.encoder().encode(try pet(fish)) == Data(fish.utf8))
    }
}
