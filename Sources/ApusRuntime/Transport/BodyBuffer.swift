import Foundation

/// Buffers the body of a response between the network and a reader that may be slower.
///
/// FoundationNetworking can't be paused (suspending a task restarts its request): what is not read yet is kept in
/// memory up to a limit, then in a file. A transport that can pause its connection waits for room instead, and needs no
/// file.
final class BodyBuffer: Sendable {
    fileprivate enum Reader {
        case piece(CheckedContinuation<Data?, any Error>)
        case all(CheckedContinuation<Data, any Error>)
    }

    fileprivate struct State {
        var pieces: PieceQueue
        /// Set when no more bytes come: the error if the body is incomplete.
        var end: Result<Void, TransportError>?
        var reader: Reader?
        /// The writer that waits until most of the bytes have been read.
        var writer: CheckedContinuation<Void, Never>?
    }

    private let state: Locked<State>

    /// - Parameter memoryLimit: How many unread bytes are kept in memory.
    init(memoryLimit: Int = 1 << 20) { state = Locked(State(pieces: PieceQueue(memoryLimit: memoryLimit))) }

    /// How many unread bytes are in the file.
    var spilledBytes: Int { state.withLock { $0.pieces.spilledBytes } }

    /// Whether there is room for more bytes in memory.
    var hasRoom: Bool { state.withLock { $0.hasRoom } }

    /// Waits until the reader has taken most of the bytes, or the body has ended.
    func waitForRoom() async {
        await withCheckedContinuation { writer in
            let hasRoom = state.withLock { state in
                if !state.hasRoom { state.writer = writer }
                return state.hasRoom
            }
            if hasRoom { writer.resume() }
        }
    }

    /// Appends bytes from the network.
    ///
    /// - Throws: `TransportError` if the file can't be written, or a reader of all doesn't want so many.
    func append(_ data: Data) throws(TransportError) {
        let result: Result<CheckedContinuation<Data?, any Error>?, TransportError> = state.withLock { state in
            guard state.end == nil, !data.isEmpty else { return .success(nil) }
            if case .piece(let reader) = state.reader {
                state.reader = nil
                return .success(reader)
            }
            return Result { () throws(TransportError) in
                try state.pieces.append(data)
                return nil
            }
        }
        try result.get()?.resume(returning: data)
    }

    /// Ends the body. What has arrived can still be read after a broken connection, but not after a timeout or a
    /// cancellation.
    func finish(_ error: TransportError? = nil) {
        state.withLock { state -> (() -> Void)? in
            guard state.end == nil else { return nil }
            state.end = error.map { .failure($0) } ?? .success(())
            if let error, error.kind == .cancelled || error.kind == .timedOut { state.pieces.removeAll() }
            let reader = state.reader
            state.reader = nil
            let writer = state.takeWriter()
            switch reader {
            case nil: return { writer?.resume() }
            case .piece(let reader):
                return {
                    writer?.resume()
                    reader.resume(with: error.map { .failure($0) } ?? .success(nil))
                }
            case .all(let reader):
                let all = state.all ?? .success(Data())
                return {
                    writer?.resume()
                    reader.resume(with: all)
                }
            }
        }?()
    }

    /// The next bytes; `nil` at the end.
    func next() async throws -> Data? {
        let (next, writer) = state.withLock { ($0.next, $0.takeWriter()) }
        writer?.resume()
        if let next { return try next.get() }
        return try await withCheckedThrowingContinuation { reader in
            let next = state.withLock { $0.next ?? $0.wait(.piece(reader)) }
            if let next { reader.resume(with: next) }
        }
    }

    /// All the bytes that are left, in memory.
    ///
    /// - Throws: `TransportError` if there are more than the limit.
    func all(atMost limit: Int) async throws -> Data {
        if let all = state.withLock({ $0.all(atMost: limit) }) { return try all.get() }
        return try await withCheckedThrowingContinuation { reader in
            let (all, writer) = state.withLock { state in
                (state.all(atMost: limit) ?? state.wait(.all(reader)), state.takeWriter())
            }
            writer?.resume()
            if let all { reader.resume(with: all) }
        }
    }
}

extension BodyBuffer.State {
    /// Whether the network may go on: half of the memory is reserved for bytes in transit.
    fileprivate var hasRoom: Bool { end != nil || pieces.hasRoom }

    /// The waiting writer, once there is room.
    fileprivate mutating func takeWriter() -> CheckedContinuation<Void, Never>? {
        guard hasRoom else { return nil }
        defer { writer = nil }
        return writer
    }

    /// What a reader gets without waiting; `nil` if it has to wait.
    fileprivate var next: Result<Data?, any Error>? {
        mutating get {
            if !pieces.isEmpty { return Result { try pieces.popFirst() } }
            return end.map { end in
                Result {
                    try end.get(); return nil
                }
            }
        }
    }

    /// What a reader of all remaining bytes gets without waiting; `nil` if it has to wait.
    fileprivate mutating func all(atMost limit: Int) -> Result<Data, any Error>? {
        guard pieces.keepWhole(atMost: limit) else { return .failure(TransportError(tooLong: limit)) }
        return all
    }

    /// All remaining bytes; `nil` if more may come.
    fileprivate var all: Result<Data, any Error>? {
        mutating get {
            end.map { end in
                Result {
                    try end.get(); return try pieces.popAll()
                }
            }
        }
    }

    /// Registers a waiting reader; there is only one at a time.
    fileprivate mutating func wait<Success>(_ reader: BodyBuffer.Reader) -> Result<Success, any Error>? {
        guard self.reader == nil else {
            return .failure(TransportError(.interrupted, "two tasks read the same body"))
        }
        self.reader = reader
        return nil
    }
}
