#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import Foundation
import NIOCore

/// The body of a request as AsyncHTTPClient asks for it, piece by piece, whenever the connection has room.
final class OutgoingBody: AsyncSequence, Sendable {
    typealias Pieces = @Sendable () async throws -> Data?

    fileprivate struct State {
        var pieces: Pieces?
        var rest = Data()
        var ahead = 0
        var reading: Task<Data?, any Error>?
    }

    /// What is written at once.
    private static let pieceLength = 64 << 10
    /// How much is written before the event loops must have seen it.
    private static let window = 512 << 10

    private let length: Int?
    private let bytes: Data?
    private let exchange: TransportExchange
    private let group: any EventLoopGroup
    private let state: Locked<State>

    /// `nil` where there is nothing to send.
    ///
    /// - Throws: `RequestProblem` where the bytes are gone.
    init?(_ body: HTTPBody?, _ exchange: TransportExchange, _ group: any EventLoopGroup) throws(RequestProblem) {
        guard let body, body.length != 0 else { return nil }
        length = body.length
        bytes = body.bytesInMemory.flatMap { $0.count <= Self.pieceLength ? $0 : nil }
        state = Locked(State(pieces: try body.pieces()))
        self.exchange = exchange
        self.group = group
    }

    var content: HTTPClientRequest.Body {
        if let bytes { return .bytes(ByteBuffer(bytes: bytes)) }
        return .stream(self, length: length.map { .known(Int64($0)) } ?? .unknown)
    }

    /// Lets the bytes go. AsyncHTTPClient reads a body in a task that nobody can cancel: one that still waits for a
    /// piece would wait for ever.
    func end() {
        let reading = state.withLock { state in
            defer { state = State() }
            return state.reading
        }
        reading?.cancel()
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let body: OutgoingBody

        func next() async throws -> ByteBuffer? { try await body.next() }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: self) }

    /// Whoever asks has room: what was handed out before is gone, at first the head.
    private func next() async throws -> ByteBuffer? {
        exchange.didSend()
        while true {
            if let slice = state.withLock({ $0.slice(Self.pieceLength) }) {
                await waitForLoops(slice.count)
                return ByteBuffer(bytes: slice)
            }
            // A piece that is long in coming is not the server's silence.
            guard let piece = try await exchange.withoutSilence({ try await read() }) else { return nil }
            state.withLock { $0.rest = piece }
        }
    }

    /// AsyncHTTPClient hands pieces to the connection's event loop without waiting, and pauses only when that loop says
    /// so: until then a quick sequence would fill the memory. Which loop it is nobody tells, so all of them must come
    /// by.
    private func waitForLoops(_ count: Int) async {
        let isFar = state.withLock { state in
            state.ahead += count
            guard state.ahead > Self.window else { return false }
            state.ahead = count
            return true
        }
        guard isFar else { return }
        for loop in group.makeIterator().map({ $0.submit {} }) { try? await loop.get() }
    }

    private func read() async throws -> Data? {
        let reading = state.withLock { state in
            state.reading = state.pieces.map { pieces in Task { try await pieces() } }
            return state.reading
        }
        guard let reading else { throw CancellationError() }
        return try await reading.value
    }
}

extension OutgoingBody.State {
    fileprivate mutating func slice(_ length: Int) -> Data? {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(length) }
        return rest.prefix(length)
    }
}
#endif
