import ApusRuntime
import ApusTesting
import EventsAPI
import Foundation
import Testing

@Suite struct EventsTests {
    let fake = FakeTransport()
    var client: EventsClient { EventsClient(transport: fake) }

    private func events(_ text: String) -> FakeResponse {
        .status(.ok, headers: [.contentType: "text/event-stream"], body: Data(text.utf8))
    }

    private func data<Value: Sendable>(_ events: ServerSentEvents<Value>) async throws -> [Value] {
        var values: [Value] = []
        for try await event in events { values.append(event.data) }
        return values
    }

    @Test func theDataOfEventsHasTheTypeOfWhatIsInIt() async throws {
        fake.respond(to: .get, "/ticks", events("data: {\"n\":1}\n\nevent: x\ndata: {\"n\":2}\n\n"))
        #expect(try await data(client.ticks.get().send()) == [Tick(n: 1), Tick(n: 2)])
        fake.respond(to: .put, "/ticks", events("event: tock\ndata: {\"n\":1}\n\n"))
        #expect(try await data(client.ticks.put().send()) == [Tick(n: 1)])
        fake.respond(to: .post, "/ticks", events("event: added\ndata: {\"key\":\"k\"}\n\n"))
        #expect(try await data(client.ticks.post().send()).map(\.key) == ["k"])
    }

    @Test func aTerminatorEndsEventsOfJSONAndIsAnEventOfText() async throws {
        let chat = events("data: {\"n\":1}\n\ndata: [DONE]\n\n")
        fake.respond(to: .post, "/chat", chat)
        guard case .okEvents(let ticks) = try await client.chat.post(Tick(n: 0)).send() else {
            Issue.record("no events")
            return
        }
        #expect(try await data(ticks) == [Tick(n: 1)])
        fake.respond(to: .get, "/chat", chat)
        #expect(try await data(client.chat.get().send()) == ["{\"n\":1}", "[DONE]"])
        fake.respond(to: .patch, "/ticks", chat)
        #expect(try await data(client.ticks.patch().send()) == ["{\"n\":1}", "[DONE]"])
    }

    @Test func aWholeAnswerIsNoStream() async throws {
        fake.respond(to: .post, "/chat", .json(Tick(n: 3)))
        guard case .ok(Tick(n: 3)) = try await client.chat.post(Tick(n: 0)).send() else {
            Issue.record("another body")
            return
        }
        #expect(fake.requests[0].head.headerFields[.accept] == "application/json, text/event-stream;q=0.9")
    }

    @Test func linesHaveTheTypeOfAnItem() async throws {
        func values<Value: Sendable>(_ lines: JSONLines<Value>) async throws -> [Value] {
            var values: [Value] = []
            for try await value in lines { values.append(value) }
            return values
        }
        fake.respond(to: .get, "/lines", .status(.ok, body: Data("{\"n\":1}\n\n{\"n\":2}".utf8)))
        #expect(try await values(client.lines.get().send()) == [Tick(n: 1), Tick(n: 2)])
        fake.respond(to: .post, "/lines", .status(.ok, body: Data("[{\"n\":1}]\n[]\n".utf8)))
        #expect(try await values(client.lines.post().send()) == [[Tick(n: 1)], []])
        fake.respond(to: .put, "/lines", .status(.ok, body: Data("\u{1E}{\"n\":1}\n\u{1E}{\"n\":2}\n".utf8)))
        #expect(try await values(client.lines.put().send()) == [Tick(n: 1), Tick(n: 2)])
        #expect(fake.requests.last?.head.headerFields[.accept] == "application/json-seq")
    }
}
