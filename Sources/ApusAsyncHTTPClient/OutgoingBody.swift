#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import Foundation
import NIOCore

/// The body of a request, which AsyncHTTPClient reads piece by piece, whenever the connection is writable.
final class OutgoingBody: AsyncSequence, Sendable {
    typealias Pieces = @Sendable () async throws -> Data?

    fileprivate struct State {
        var pieces: Pieces?
        var rest = Data()
        var ahead = 0
        var reading: Task<Data?, any Error>?
    }

    /// The length of a piece, in bytes.
    private static let pieceLength = 64 << 10
    /// How many bytes are written before waiting for the event loops.
    private static let window = 512 << 10

    private let length: Int?
    private let bytes: Data?
    private let exchange: TransportExchange
    private let group: any EventLoopGroup
    private let state: Locked<State>

    /// `nil` if there is nothing to send.
    ///
    /// - Throws: `RequestProblem` if the body can be read only once and was read before.
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

    /// Releases the bytes. AsyncHTTPClient reads a body in a task that can't be cancelled: waiting for a piece, it
    /// would wait for ever.
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

    /// Being asked means that the bytes before were sent: at first, the head of the request.
    private func next() async throws -> ByteBuffer? {
        exchange.didSend()
        while true {
            if let slice = state.withLock({ $0.slice(Self.pieceLength) }) {
                await waitForLoops(slice.count)
                return ByteBuffer(bytes: slice)
            }
            // Waiting for a piece doesn't count as idle.
            guard let piece = try await exchange.pausingIdleTimeout({ try await read() }) else { return nil }
            state.withLock { $0.rest = piece }
        }
    }

    /// Waits for the event loops after every window of bytes. AsyncHTTPClient passes pieces to the connection's event
    /// loop without waiting, and pauses only when that loop tells it to: until then a fast sequence would fill the
    /// memory. It is unknown which loop that is, so this waits for all of them.
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
