import Foundation
import LoopbackServer
import TestedTransport
import Testing

@testable import ApusRuntime

@Suite(
    "Bodies that are sent as they come", .timeLimit(.minutes(1)),
    .enabled(if: !isURLSessionTested, "URLSession gets them from a temporary file"))
struct StreamedUploadTests {
    private func pieces(_ pieces: String...) -> AsyncStream<Data> {
        AsyncStream { continuation in
            for piece in pieces { continuation.yield(Data(piece.utf8)) }
            continuation.finish()
        }
    }

    @Test("pieces go without a length, files with theirs")
    func framing() async throws {
        let folder = try TemporaryFolder()
        try Data(count: 300_000).write(to: folder.file("x"))
        let server = try RawServer { _ in [.respond("ok")] }
        try await Call(server.url, .post, "/", body: .stream(pieces("one ", "", "two"))).send()
        try await Call(server.url, .post, "/", body: .file(folder.file("x"))).send()
        let arrivals = server.arrivals
        #expect(arrivals.map { $0.headers["transfer-encoding"] } == ["chunked", nil])
        #expect(arrivals.map { $0.headers["content-length"] } == [nil, "300000"])
        #expect(arrivals[0].text == "one two" && arrivals[1].body == Data(count: 300_000))
    }

    @Test("pieces that come once are not sent twice: a second sending is an error")
    func once() async throws {
        let server = try RawServer { _ in [.respond("ok")] }
        let call = Call(server.url, .post, "/", body: .stream(pieces("one")))
        #expect(try await call.send() == "ok")
        #expect(try await call.failure().reason.name == "invalidRequest")
        #expect(server.arrivals.map(\.text) == ["one"])
    }

    @Test("pieces that nobody asked for can still be sent")
    func unread() async throws {
        let gone = try RawServer().url
        try await Task.sleep(for: .milliseconds(50))
        let body = RequestBody.stream(pieces("one"))
        #expect(try await Call(gone, .post, "/", body: body).failure().reason.name == "notConnected")
        #expect(try body.content().isReplayable)
        let server = try RawServer { _ in [.respond("ok")] }
        #expect(try await Call(server.url, .post, "/", body: body).send() == "ok")
        #expect(try !body.content().isReplayable)
        #expect(server.arrivals.map(\.text) == ["one"])
    }

    @Test("waiting for a piece doesn't count as idle")
    func slowPieces() async throws {
        let server = try RawServer { _ in [.respond("ok")] }
        let left = Locked(1)
        let slow = AsyncThrowingStream<Data, any Error> {
            try await Task.sleep(for: .milliseconds(2500))
            return left.withLock { left in
                left -= 1
                return left < 0 ? nil : Data("x".utf8)
            }
        }
        let call = Call(server.url, .post, "/", body: .stream(slow)).idleTimeout(.seconds(2))
        #expect(try await call.send() == "ok")
        #expect(server.arrivals.map(\.text) == ["x"])
    }

    @Test("a server that does not read is idle, however much there is to send")
    func unreadBody() async throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.file("x"))
        try FileHandle(forWritingTo: folder.file("x")).truncate(atOffset: 64 << 20)
        let isOver = Flag()
        let server = try RawServer(greeting: [
            .until {
                while !isOver.isSet { Thread.sleep(forTimeInterval: 0.01) }
                return true
            }
        ])
        let call = Call(server.url, .post, "/", body: .file(folder.file("x"))).idleTimeout(.milliseconds(300))
        let start = ContinuousClock.now
        let error = try await call.failure()
        isOver.set()
        #expect(error.isTimeout && start.duration(to: .now) < .seconds(5), "\(error)")
    }

    @Test(
        "a response that comes before the whole request has gone is the response", arguments: [200, 413],
        [Duration.zero, .milliseconds(5)])
    func earlyResponse(_ status: Int, _ pause: Duration) async throws {
        for _ in 1...5 {
            let endless = AsyncThrowingStream<Data, any Error> {
                if pause > .zero { try await Task.sleep(for: pause) }
                return Data(count: 10_000)
            }
            let server = try RawServer(greeting: [
                .pause(.milliseconds(50)), .respond("done", status: "\(status) Early"),
            ])
            let call = Call(server.url, .post, "/", body: .stream(endless))
            if status == 200 {
                #expect(try await call.send() == "done")
            } else {
                let error = try await call.failure()
                #expect(error.status?.code == status && error.bytes == Data("done".utf8), "\(error)")
            }
            try await server.wait { $0.closings[1] != nil }
        }
    }

    @Test("cancelling ends the pieces and frees the connection")
    func cancellation() async throws {
        let server = try RawServer { _ in [.respond("ok")] }
        let (isFirst, isWaiting, isOver) = (Locked(true), Flag(), Flag())
        let waiting = AsyncThrowingStream<Data, any Error> {
            if isFirst.withLock({ isFirst in
                defer { isFirst = false }; return isFirst
            }) {
                return Data("x".utf8)
            }
            isWaiting.set()
            do {
                try await Task.sleep(for: .seconds(20))
            } catch {
                isOver.set()
                throw error
            }
            return nil
        }
        let call = Call(server.url, .post, "/", body: .stream(waiting))
        let sending = Task { try await call.failure() }
        try await server.wait { $0.connections == 1 && isWaiting.isSet }
        sending.cancel()
        #expect(try await sending.value.isCancelled)
        try await server.wait { _ in isOver.isSet }
        try await server.wait { $0.closings[1] != nil }
        #expect(server.arrivals.isEmpty)
    }
}
