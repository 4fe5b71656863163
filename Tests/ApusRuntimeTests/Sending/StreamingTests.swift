import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

@Suite("Responses as streams", .timeLimit(.minutes(1)))
struct StreamingTests {
    private struct Problem: Codable, Hashable, Sendable {
        var message: String
    }

    private let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "

    @Test("pieces come as they are sent, before the response is complete")
    func pieces() async throws {
        let isRead = Flag()
        let server = try RawServer { _ in [.send("\(head)6\r\n\r\none"), .until { isRead.isSet }, .send("two")] }
        var text = ""
        for try await piece in Call(server.url).bytes() {
            text += String(decoding: piece, as: UTF8.self)
            if text == "one" { isRead.set() }
        }
        #expect(text == "onetwo")
    }

    @Test("each call of bytes() sends once, when the first piece is asked for")
    func lazy() async throws {
        let server = try RawServer { arrival in [.respond("\(arrival.target)")] }
        let body = Call(server.url, .get, "/x").bytes()
        #expect(server.arrivals.isEmpty)
        #expect(try await body.data() == Data("/x".utf8))
        #expect(server.arrivals.count == 1)
    }

    @Test(
        "a slow reader gets everything, though the server was done long before",
        .enabled(if: isURLSessionTested, "AsyncHTTPClient holds the server back instead"))
    func slowReader() async throws {
        let count = 20_000_000
        let server = try RawServer { _ in [.send("\(head)\(count + 3)\r\n\r\n"), .zeros(count), .send("end")] }
        let response = try await Call(server.url).streamed()
        #expect(response.status == .ok && response.headers[.contentType] == "text/plain")
        try await server.wait { $0.isIdle }
        var length = 0
        var last = Data()
        for try await piece in response.body {
            length += piece.count
            last = (last + piece).suffix(3)
        }
        #expect(length == count + 3 && last == Data("end".utf8))
    }

    @Test("who lets the body go frees its connection")
    func letGo() async throws {
        let server = try RawServer { _ in [.send("\(head)10\r\n\r\nhalf")] }
        for try await piece in Call(server.url).bytes() {
            #expect(piece == Data("half".utf8))
            break
        }
        try await server.wait { $0.closings[1] != nil }
        _ = try await Call(server.url).streamed().status
        try await server.wait { $0.closings[2] != nil }
    }

    @Test("a cancelled reader gets an error at once, and frees the connection")
    func cancellation() async throws {
        let server = try RawServer { _ in [.send("\(head)10\r\n\r\nhalf")] }
        let isReading = Flag()
        let task = Task {
            for try await _ in Call(server.url).bytes() { isReading.set() }
        }
        while !isReading.isSet { try await Task.sleep(for: .milliseconds(2)) }
        task.cancel()
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) { try await task.value }
        #expect(error?.isCancelled == true)
        try await server.wait { $0.closings[1] != nil }
    }

    @Test("what came before the connection broke can be read, then it throws")
    func cut() async throws {
        let server = try RawServer { _ in [.send("\(head)10\r\n\r\nhalf"), .pause(.milliseconds(20)), .close] }
        var read = Data()
        let error = try await #require(throws: RequestError<UndocumentedBody>.self) {
            for try await piece in Call(server.url).bytes() { read.append(piece) }
        }
        #expect(error.reason.name == "interrupted" && read == Data("half".utf8))
    }

    @Test("the limit of total time counts until the last byte")
    func timeout() async throws {
        let server = try RawServer { _ in [.send("\(head)10\r\n\r\nhalf")] }
        let error = try await #require(throws: RequestError<UndocumentedBody>.self) {
            _ = try await Call(server.url, timeout: .milliseconds(200)).bytes().data()
        }
        #expect(error.isTimeout)
    }

    @Test("a failure is thrown with its body, as by send()")
    func failures() async throws {
        let server = try RawServer { _ in
            [.respond(#"{"message":"no"}"#, status: "404 Not Found", headers: "Content-Type: application/json")]
        }
        let request = Request<Problem, Problem>(
            APIClient(server: server.url, transport: TransportUnderTest()), .get, "/")
        let folder = try TemporaryFolder()
        let errors = [
            await #expect(throws: RequestError<Problem>.self) { _ = try await request.streamed() },
            await #expect(throws: RequestError<Problem>.self) { _ = try await request.bytes().data() },
            await #expect(throws: RequestError<Problem>.self) { try await request.download(to: folder.file("x")) },
            await #expect(throws: RequestError<Problem>.self) { for try await _ in request.jsonLines(of: Int.self) {} },
        ]
        #expect(errors.allSatisfy { $0?.body == Problem(message: "no") && $0?.status == .notFound })
        #expect(try folder.names() == [])
    }

    @Test("a success may be its pieces")
    func decoding() async throws {
        let server = try RawServer { _ in [.respond("hello")] }
        let request = Request<HTTPBody, UndocumentedBody>(
            APIClient(server: server.url, transport: TransportUnderTest()), .get, "/", success: .bytes,
            failure: .undocumented)
        #expect(try await request.send().data() == Data("hello".utf8))
    }
}

@Suite("Downloads", .timeLimit(.minutes(1)))
struct DownloadTests {
    @Test("a file has its name once it is complete, in place of the one that was there")
    func complete() async throws {
        let folder = try TemporaryFolder()
        let file = folder.file("ü.bin")
        try Data("old".utf8).write(to: file)
        let isLooked = Flag()
        let server = try RawServer { _ in
            [
                .send("HTTP/1.1 200 OK\r\nContent-Length: 300006\r\n\r\nfirst,"), .until { isLooked.isSet },
                .zeros(300_000),
            ]
        }
        async let response = Call(server.url).download(to: file)
        try await server.wait { $0.arrivals.count == 1 }
        #expect(try Data(contentsOf: file) == Data("old".utf8))
        isLooked.set()
        #expect(try await response.status == .ok)
        #expect(try await response.body == file)
        #expect(try Data(contentsOf: file) == Data("first,".utf8) + Data(count: 300_000))
        #expect(try folder.names() == ["ü.bin"])
    }

    @Test("of a broken download nothing stays")
    func broken() async throws {
        let folder = try TemporaryFolder()
        let server = try RawServer { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), .pause(.milliseconds(20)), .close]
        }
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await Call(server.url).download(to: folder.file("x"))
        }
        #expect(error?.reason.name == "interrupted")
        #expect(try folder.names() == [])
    }

    @Test("where no file can be, nothing is sent")
    func unwritable() async throws {
        let folder = try TemporaryFolder()
        let server = try RawServer { _ in [.respond("x")] }
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await Call(server.url).download(to: folder.file("missing/x"))
        }
        #expect(error?.reason.name == "notSaved")
        #expect(error?.description.contains("not saved: ") == true)
        #expect(server.arrivals.isEmpty)
    }

    @Test("a folder of the name is not replaced")
    func folder() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.file("x"), withIntermediateDirectories: false)
        let server = try RawServer { _ in [.respond("x")] }
        let error = await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await Call(server.url).download(to: folder.file("x"))
        }
        #expect(error?.reason.name == "notSaved")
        #expect(try folder.names() == ["x"])
    }
}
