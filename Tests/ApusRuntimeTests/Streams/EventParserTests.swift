import Foundation
import Testing

@testable import ApusRuntime

@Suite("Server-sent events (WHATWG HTML §9.2)")
struct EventParserTests {
    private typealias Event = ServerSentEvent<String>

    /// The events of a body that comes in pieces of a length.
    private func events(_ body: some Sequence<UInt8>, pieces length: Int) throws -> [Event] {
        var parser = EventParser()
        var rest = Array(body)[...]
        var events: [ServerSentEvent<Data>] = []
        while !rest.isEmpty {
            events += try parser.read(Data(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        events += parser.finish()
        return events.map { event in
            Event(
                event: event.event, id: event.id, retry: event.retry, data: String(decoding: event.data, as: UTF8.self))
        }
    }

    private static let bodies: [(String, [Event])] = [
        ("data: a\n\n", [Event(data: "a")]),
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [Event(data: "YHOO\n+2\n10")]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [Event(id: "1", data: "first event"), Event(data: "second event"), Event(data: " third event")]
        ),
        ("data\n\ndata\ndata\n\ndata:", [Event(data: ""), Event(data: "\n")]),
        ("data:test\n\ndata: test\n\n", [Event(data: "test"), Event(data: "test")]),
        (
            "event: add\r\ndata: 1\r\n\r\nevent: remove\rdata: 2\r\rdata: 3\n\n",
            [Event(event: "add", data: "1"), Event(event: "remove", data: "2"), Event(data: "3")]
        ),
        ("\u{FEFF}data: é😀\r\n\r\n\u{FEFF}data: x\n\n", [Event(data: "é😀")]),
        (
            "id: 7\nretry: 1500\ndata: a\n\nretry: x\ndata: b\n\nid:\nretry: 2\n\ndata: c\n\n",
            [
                Event(id: "7", retry: .milliseconds(1500), data: "a"),
                Event(id: "7", retry: .milliseconds(1500), data: "b"), Event(retry: .milliseconds(2), data: "c"),
            ]
        ),
        ("id: a\0b\ndata: x\n\n", [Event(data: "x")]),
        ("event: lonely\n\ndata: x\n\n", [Event(data: "x")]),
        ("Data: x\n data: y\nfoo: z\ndata: a:b\n\n", [Event(data: "a:b")]),
        ("data: without an end\n", []), ("", []), ("\n\n\r\n", []),
    ]

    @Test("a body gives the same events wherever its pieces end", arguments: [1, 2, 3, 7, 1000], 0..<14)
    func pieces(_ length: Int, _ index: Int) throws {
        let (body, expected) = Self.bodies[index]
        #expect(try events(body.utf8, pieces: length) == expected)
    }

    @Test("bytes that are no UTF-8 become replacement characters")
    func brokenText() throws {
        let body = Array("data: ".utf8) + [0xFF, 0x0A, 0x0A]
        #expect(try events(body, pieces: 4) == [Event(data: "\u{FFFD}")])
    }

    @Test("a line without an end is an error, not an endless buffer")
    func endless() throws {
        var reader = LineReader(ends: .any, longestLine: 1000)
        let piece = Data(count: 501)
        #expect(try reader.read(piece).isEmpty)
        #expect(throws: TransportError.self) { try reader.read(piece) }
    }

    @Test("an event without an end is an error, however short its lines are; one that is ended frees its bytes")
    func endlessEvent() throws {
        var parser = EventParser(longest: 1000)
        for _ in 0..<100 {
            #expect(try parser.read(Data("data: \(String(repeating: "x", count: 900))\n\n".utf8)).count == 1)
        }
        #expect(throws: TransportError.self) {
            for _ in 0..<100 { _ = try parser.read(Data("data: \(String(repeating: "x", count: 20))\n".utf8)) }
        }
    }
}

@Suite("JSON lines")
struct JSONLinesParserTests {
    @Test(
        "a body gives the same lines wherever its pieces end, the last one without an end too",
        arguments: [1, 2, 5, 99])
    func pieces(_ length: Int) throws {
        var parser = JSONLinesParser()
        var rest = Array("{\"a\":1}\n\n \t\r\n[2]\r\n\"\u{2028}\"\n3".utf8)[...]
        var lines: [Data] = []
        while !rest.isEmpty {
            lines += try parser.read(Data(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        lines += parser.finish()
        #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":1}", "[2]", "\"\u{2028}\"", "3"])
    }
}
