import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Bodies in one of several media types", .timeLimit(.minutes(1)))
struct MediaTypeTests {
    private struct Note: Codable, Hashable, Sendable {
        var text: String
    }

    private enum Decoded: Sendable {
        case note(Note)
        case history([Note])
        case text(String)
        case events(ServerSentEvents<Note>)
        case lines(JSONLines<Note>)
        case bytes(Data)
    }

    private func decoded(_ contentType: String?, _ body: String, status: String = "200 OK") async throws -> Decoded {
        let server = try RawServer { _ in
            [.respond(body, status: status, headers: contentType.map { "Content-Type: \($0)" } ?? "X: y")]
        }
        return try await Request<Decoded, UndocumentedBody>(
            APIClient(server: server.url, transport: TransportUnderTest(), retry: .none), .get, "/",
            success: .oneOf([
                .json(200, Decoded.note), .json(200, Decoded.history).contentType("application/vnd.history+json"),
                .events(200, Decoded.events), .jsonLines(200, Decoded.lines), .text(200, Decoded.text),
                .data(200, Decoded.bytes), .text(200..<300, Decoded.text),
            ]),
            failure: .undocumented
        ).send()
    }

    @Test("the response's media type decides, without regard to the order of the alternatives")
    func selection() async throws {
        guard case .note(Note(text: "a")) = try await decoded("application/json; charset=utf-8", #"{"text":"a"}"#),
            case .note = try await decoded("application/problem+json", #"{"text":"a"}"#),
            case .history([Note(text: "a")]) = try await decoded("application/vnd.History+json", #"[{"text":"a"}]"#),
            case .text("a") = try await decoded("text/plain", "a"),
            case .events(let events) = try await decoded("text/event-stream", "data: {\"text\":\"a\"}\n\n"),
            case .lines(let lines) = try await decoded("application/x-ndjson", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
        else {
            Issue.record("a response was read as something else")
            return
        }
        #expect(try await events.reduce(into: []) { $0.append($1.data) } == [Note(text: "a")])
        #expect(try await lines.reduce(into: []) { $0.append($1) } == [Note(text: "a"), Note(text: "b")])
    }

    @Test("a response that nothing names is read as the first alternative of its status")
    func unknown() async throws {
        guard case .note(Note(text: "a")) = try await decoded("image/png", #"{"text":"a"}"#),
            case .note = try await decoded(nil, #"{"text":"a"}"#),
            case .text("{}") = try await decoded("application/json", "{}", status: "201 Created")
        else {
            Issue.record("a response was read as something else")
            return
        }
    }

    @Test("bytes for a body come from memory, a file or pieces, with the document's media type or the caller's")
    func binary() async throws {
        let folder = try TemporaryFolder()
        try Data("from a file".utf8).write(to: folder.file("x"))
        let server = try RawServer { _ in [.respond("")] }
        let pieces = AsyncStream<Data> { continuation in
            for piece in ["a ", "b"] { continuation.yield(Data(piece.utf8)) }
            continuation.finish()
        }
        let bodies: [RequestBody] = [
            .binary(.data(Data("text".utf8))), .binary(.data(Data("text".utf8)), contentType: "image/png"),
            .binary(.file(folder.file("x")), contentType: "image/png"),
            .media(.file(folder.file("x"), contentType: "image/gif")), .binary(.stream(pieces)),
            .media(.file(FilePart(file: folder.file("x"), fileName: "a.JPG"))),
            .media(.text("é", contentType: "text/x")),
        ]
        for body in bodies { _ = try await Call(server.url, .put, "/", body: body).send() }
        #expect(
            server.arrivals.map(\.text) == ["text", "text", "from a file", "from a file", "a b", "from a file", "é"])
        #expect(
            server.arrivals.map { $0.headers["content-type"] } == [
                "application/octet-stream", "image/png", "image/png", "image/gif", "application/octet-stream",
                "image/jpeg", "text/x",
            ])
    }
}
