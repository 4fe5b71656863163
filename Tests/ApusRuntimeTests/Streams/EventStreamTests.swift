import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Streams of values", .timeLimit(.minutes(1)))
struct EventStreamTests {
    private struct Tick: Codable, Hashable, Sendable {
        var n: Int
    }

    private enum Outcome: Sendable {
        case whole(Tick)
        case events(ServerSentEvents<Tick>)
    }

    private let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n"

    @Test("events come as they are sent; neither the total time nor the idle timeout ends a stream that has begun")
    func events() async throws {
        let server = try RawServer { _ in
            [.send(head), .send("id: a\ndata: {\"n\":1}\n\n"), .pause(.milliseconds(1800))]
                + [.send("event: last\ndata: {\"n\":\ndata: 2}\n\n"), .close]
        }
        let call = Call(server.url, timeout: .milliseconds(1500)).idleTimeout(.milliseconds(1500))
        var events: [ServerSentEvent<Tick>] = []
        for try await event in call.events(of: Tick.self) { events.append(event) }
        #expect(
            events == [
                ServerSentEvent(id: "a", data: Tick(n: 1)), ServerSentEvent(event: "last", id: "a", data: Tick(n: 2)),
            ])
        #expect(server.arrivals.first?.headers["accept"] == "text/event-stream")
    }

    @Test("until the head has come the total time counts")
    func timeout() async throws {
        let server = try RawServer()
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            for try await _ in Call(server.url, timeout: .milliseconds(200)).events(of: Tick.self) {}
        }
        #expect(error?.isTimeout == true)
    }

    @Test("text is the event's data as it is")
    func text() async throws {
        let server = try RawServer { _ in [.send(head), .send("data: [DONE]\n\n"), .close] }
        var texts: [String] = []
        for try await event in Call(server.url).events(of: String.self) { texts.append(event.data) }
        #expect(texts == ["[DONE]"])
    }

    @Test("an event that does not decode says so, with its bytes; the ones before it have come")
    func undecodable() async throws {
        let server = try RawServer { _ in [.send(head), .send("data: {\"n\":1}\n\ndata: {\"n\":\"x\"}\n\n"), .close] }
        var count = 0
        let error = try await #require(throws: RequestError<UndocumentedBody>.self) {
            for try await _ in Call(server.url).events(of: Tick.self) { count += 1 }
        }
        guard case .undecodable(let body) = error.reason else {
            Issue.record(error)
            return
        }
        #expect(count == 1 && body.description.contains("not a valid Tick at n"))
        #expect(error.bytes == Data("{\"n\":\"x\"}".utf8) && error.status == .ok)
    }

    @Test(
        "a word that isn't JSON ends a stream of values, and frees its connection",
        arguments: ["[DONE]", " [DONE] ", "[END]", "<eos>", "done", "DONE"])
    func terminator(_ word: String) async throws {
        let server = try RawServer { _ in
            [.send(head), .send("data: {\"n\":1}\n\ndata: \(word)\n\ndata: {\"n\":2}\n\n")]
        }
        var ticks: [Int] = []
        for try await event in Call(server.url).events(of: Tick.self) { ticks.append(event.data.n) }
        #expect(ticks == [1])
        try await server.wait { $0.closings[1] != nil }
    }

    @Test("an event of text is any text, and one without data is no value")
    func texts() async throws {
        let server = try RawServer { _ in
            [.send(head), .send("data: a\n\ndata:\n\ndata: [DONE]\n\ndata: {\"n\":2}\n\n"), .close]
        }
        var texts: [String] = []
        for try await event in Call(server.url).events(of: String.self) { texts.append(event.data) }
        #expect(texts == ["a", "", "[DONE]", "{\"n\":2}"])
        let pings = try RawServer { _ in [.send(head), .send("event: ping\ndata:\n\ndata: {\"n\":2}\n\n"), .close] }
        var ticks: [Int] = []
        for try await event in Call(pings.url).events(of: Tick.self) { ticks.append(event.data.n) }
        #expect(ticks == [2])
    }

    @Test(
        "data that is broken JSON, or words, is an error and no end",
        arguments: ["{\"n\":", "internal error", "[1", "error"])
    func brokenData(_ text: String) async throws {
        let server = try RawServer { _ in [.send(head), .send("data: \(text)\n\n"), .close] }
        await #expect(throws: RequestError<UndocumentedBody>.self) {
            for try await _ in Call(server.url).events(of: Tick.self) {}
        }
    }

    @Test("a value that a string can be is one, and not the end")
    func textValue() async throws {
        let server = try RawServer { _ in [.send(head), .send("data: [DONE]\n\n"), .close] }
        var values: [JSONValue] = []
        for try await event in Call(server.url).events(of: JSONValue.self) { values.append(event.data) }
        #expect(values == ["[DONE]"])
    }

    @Test("record separators in front of JSON texts are left out")
    func jsonSequence() async throws {
        let server = try RawServer { _ in
            [.respond("\u{1E}{\"n\":1}\n\u{1E}{\"n\":2}\n", headers: "Content-Type: application/json-seq")]
        }
        var ticks: [Int] = []
        for try await tick in Call(server.url).jsonLines(of: Tick.self) { ticks.append(tick.n) }
        #expect(ticks == [1, 2])
    }

    @Test("a stream that nobody reads any more frees its connection")
    func letGo() async throws {
        let server = try RawServer { _ in [.send(head), .send("data: {\"n\":1}\n\n")] }
        for try await event in Call(server.url).events(of: Tick.self) {
            #expect(event.data.n == 1)
            break
        }
        try await server.wait { $0.closings[1] != nil }
    }

    @Test("a broken stream throws")
    func broken() async throws {
        let server = try RawServer { _ in
            [
                .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ndata:\r\n"), .pause(.milliseconds(20)),
                .reset,
            ]
        }
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            for try await _ in Call(server.url).events(of: Tick.self) {}
        }
        #expect(error?.reason.name == "interrupted")
    }

    @Test("a success is a stream where the document says so, by content type")
    func decoding() async throws {
        let server = try RawServer { arrival in
            arrival.target == "/whole"
                ? [.respond("{\"n\":5}", headers: "Content-Type: application/json")]
                : [
                    .send(head), .send("data: {\"n\":1}\n\n"), .pause(.milliseconds(1800)),
                    .send("data: {\"n\":2}\n\n"), .close,
                ]
        }
        func send(_ path: RequestPath) async throws -> Outcome {
            try await Request<Outcome, UndocumentedBody>(
                APIClient(server: server.url, transport: TransportUnderTest(), timeout: .milliseconds(1500)), .get,
                path,
                success: .oneOf([
                    .json(200, Outcome.whole).contentType("application/json"),
                    .events(200, Outcome.events).contentType("text/event-stream"),
                ]), failure: .undocumented
            ).send()
        }
        guard case .whole(let tick) = try await send("/whole"), case .events(let events) = try await send("/events")
        else {
            Issue.record("the wrong case")
            return
        }
        #expect(tick.n == 5)
        var ticks: [Int] = []
        for try await event in events { ticks.append(event.data.n) }
        #expect(ticks == [1, 2])
        #expect(server.arrivals.first?.headers["accept"] == "application/json, text/event-stream;q=0.9")
    }

    @Test("JSON lines come as they are sent, and keep the idle timeout")
    func jsonLines() async throws {
        let server = try RawServer { arrival in
            [
                .send("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n{\"n\":1}\n{\"n\""),
                .pause(.milliseconds(1800)), .send(":2}\n"),
            ] + (arrival.target == "/endless" ? [] : [.send("{\"n\":3}"), .close])
        }
        func lines(_ path: RequestPath) -> JSONLines<Tick> {
            Call(server.url, .get, path, timeout: .milliseconds(1500)).idleTimeout(.seconds(3)).jsonLines()
        }
        var ticks: [Int] = []
        for try await tick in lines("/") { ticks.append(tick.n) }
        #expect(ticks == [1, 2, 3])
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            for try await _ in lines("/endless") {}
        }
        #expect(error?.isTimeout == true)
    }
}
