import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Bodies that are not in memory", .timeLimit(.minutes(1)))
struct UploadTests {
    private struct Album: Encodable, Sendable {
        var title: String
        var cover: FilePart
        var pages: [FilePart]
    }

    /// A sequence of pieces; it fails where there is an empty one.
    private static func pieces(_ pieces: [String]) -> AsyncThrowingStream<Data, any Error> {
        AsyncThrowingStream { continuation in
            for piece in pieces {
                if piece.isEmpty { continuation.finish(throwing: POSIXError(.ENODATA)) }
                continuation.yield(Data(piece.utf8))
            }
            continuation.finish()
        }
    }

    @Test("a file arrives whole, with its length and its content type")
    func file() async throws {
        let folder = try TemporaryFolder()
        let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0) })
        try bytes.write(to: folder.file("x.bin"))
        try Data().write(to: folder.file("empty"))
        let server = try RawServer { _ in [.respond("ok")] }
        for name in ["x.bin", "empty"] {
            let body = RequestBody.file(folder.file(name), contentType: "image/png")
            try await Call(server.url, .put, "/", body: body).send()
        }
        let arrivals = server.arrivals
        #expect(arrivals.map(\.body) == [bytes, Data()])
        #expect(arrivals.map { $0.headers["content-length"] } == ["300000", "0"])
        #expect(arrivals.allSatisfy { $0.headers["content-type"] == "image/png" })
    }

    @Test("pieces arrive as one body")
    func stream() async throws {
        let server = try RawServer { _ in [.respond("ok")] }
        let body = RequestBody.stream(Self.pieces(["one ", "two ", "three"]))
        try await Call(server.url, .post, "/", body: body).send()
        #expect(server.arrivals.map(\.text) == ["one two three"])
        #expect(server.arrivals.first?.headers["content-type"] == "application/octet-stream")
    }

    @Test("what can't be read is not sent: a file that is missing, a folder, pieces that fail")
    func unreadable() async throws {
        let folder = try TemporaryFolder()
        let missing = folder.file("missing")
        let server = try RawServer { _ in [.respond("ok")] }
        for body in [
            .file(missing), .file(folder.url), .multipart(["a": FilePart(file: missing)]),
            .stream(Self.pieces(["one ", ""])), .json(["a": FilePart(file: missing)]),
        ] as [RequestBody] {
            let error = try await Call(server.url, .post, "/", body: body).failure()
            #expect(error.reason.name == "invalidRequest", "\(error)")
        }
        #expect(server.arrivals.isEmpty)
    }

    @Test("pieces that never end are given up in time")
    func endless() async throws {
        let server = try RawServer { _ in [.respond("ok")] }
        let endless = AsyncThrowingStream<Data, any Error> {
            try await Task.sleep(for: .seconds(20)); return nil
        }
        let call = Call(server.url, .post, "/", body: .stream(endless), timeout: .milliseconds(200))
        #expect(try await call.failure().isTimeout)
        #expect(server.arrivals.isEmpty)
    }

    @Test("files of the disk travel in multipart beside values")
    func multipart() async throws {
        let folder = try TemporaryFolder()
        let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        try bytes.write(to: folder.file("cover \"x\".png"))
        try Data("page".utf8).write(to: folder.file("1.txt"))
        let album = Album(
            title: "Ü", cover: FilePart(file: folder.file("cover \"x\".png"), contentType: "image/png"),
            pages: [FilePart(file: folder.file("1.txt"), fileName: "one.txt"), FilePart(data: Data("two".utf8))])
        let body = RequestBody.multipart(album)
        let server = try RawServer { _ in [.respond("ok")] }
        try await Call(server.url, .post, "/", body: body).send()
        let arrival = try #require(server.arrivals.first)
        let boundary = try #require(arrival.headers["content-type"]?.components(separatedBy: "boundary=").last)
        func part(_ name: String, _ rest: String, _ content: Data) -> Data {
            Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\(rest)\r\n\r\n".utf8) + content
                + Data("\r\n".utf8)
        }
        let octets = "\r\nContent-Type: application/octet-stream"
        let expected =
            part("title", "", Data("Ü".utf8))
            + part("cover", "; filename=\"cover %22x%22.png\"\r\nContent-Type: image/png", bytes)
            + part("pages", "; filename=\"one.txt\"\(octets)", Data("page".utf8))
            + part("pages", "; filename=\"file\"\(octets)", Data("two".utf8)) + Data("--\(boundary)--\r\n".utf8)
        #expect(arrival.body == expected)
        #expect(arrival.headers["content-length"] == "\(expected.count)")
    }

    @Test("a body follows a 307, pieces too where they were written to a file")
    func redirect() async throws {
        let folder = try TemporaryFolder()
        try Data("from a file".utf8).write(to: folder.file("x"))
        let server = try RawServer { arrival in
            arrival.target == "/a"
                ? [.respond("", status: "307 Temporary Redirect", headers: "Location: /b")] : [.respond(arrival.text)]
        }
        #expect(try await Call(server.url, .post, "/a", body: .file(folder.file("x"))).send() == "from a file")
        let pieces = Call(server.url, .post, "/a", body: .stream(Self.pieces(["a ", "b"])))
        guard isURLSessionTested else {
            // AsyncHTTPClient sends pieces as they come, and keeps none.
            #expect(try await pieces.failure().status == .temporaryRedirect)
            #expect(server.arrivals.map(\.text) == ["from a file", "from a file", "a b"])
            return
        }
        #expect(try await pieces.send() == "a b")
        #expect(server.arrivals.map(\.text) == ["from a file", "from a file", "a b", "a b"])
    }

    @Test("curl names the file")
    func curl() throws {
        let url = try #require(URL(string: "https://a.b"))
        #expect(
            Call(url, .put, "/", body: .file(URL(filePath: "/etc/hosts"))).curl.hasSuffix("--data-binary @/etc/hosts"))
        #expect(Call(url, .put, "/", body: .stream(Self.pieces(["x"]))).curl.hasSuffix("--data-binary @body"))
    }
}
