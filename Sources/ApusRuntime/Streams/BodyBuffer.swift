import Foundation

/// The bytes of an answer between the network and a reader, who may be slow.
///
/// FoundationNetworking can't be held back (suspending a task starts its request anew): what the reader leaves stands
/// in memory up to a limit, then in a file. Who can hold the network back waits for room instead, and needs no file.
final class BodyBuffer: Sendable {
    fileprivate enum Reader {
        case piece(CheckedContinuation<Data?, any Error>)
        case all(CheckedContinuation<Data, any Error>)
    }

    fileprivate struct State {
        var pieces: PieceQueue
        /// Whether all has come; the error where it never will.
        var end: Result<Void, TransportError>?
        var reader: Reader?
        /// Who waits until the reader has taken most of it.
        var writer: CheckedContinuation<Void, Never>?
    }

    private let state: Locked<State>

    /// - Parameter memoryLimit: How many bytes may wait in memory.
    init(memoryLimit: Int = 1 << 20) { state = Locked(State(pieces: PieceQueue(memoryLimit: memoryLimit))) }

    /// How many bytes wait in the file.
    var spilledBytes: Int { state.withLock { $0.pieces.spilledBytes } }

    /// Whether more bytes are welcome in memory.
    var hasRoom: Bool { state.withLock { $0.hasRoom } }

    /// Waits until the reader has taken most of what is there, or nothing more comes.
    func waitForRoom() async {
        await withCheckedContinuation { writer in
            let hasRoom = state.withLock { state in
                if !state.hasRoom { state.writer = writer }
                return state.hasRoom
            }
            if hasRoom { writer.resume() }
        }
    }

    /// Takes bytes from the network.
    ///
    /// - Throws: `TransportError` where there is no room for them.
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

    /// Nothing more comes. What is there can still be read after a broken connection, but not when the time is over or
    /// the reader gave up.
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
    func all() async throws -> Data {
        if let all = state.withLock({ $0.all }) { return try all.get() }
        return try await withCheckedThrowingContinuation { reader in
            let (all, writer) = state.withLock { state in
                state.pieces.keepsAllInMemory = true
                return (state.all ?? state.wait(.all(reader)), state.takeWriter())
            }
            writer?.resume()
            if let all { reader.resume(with: all) }
        }
    }
}

extension BodyBuffer.State {
    /// Whether the network may go on: half of the memory is left for what is on its way.
    fileprivate var hasRoom: Bool { end != nil || pieces.hasRoom }

    /// Who waited for room, once there is some.
    fileprivate mutating func takeWriter() -> CheckedContinuation<Void, Never>? {
        guard hasRoom else { return nil }
        defer { writer = nil }
        return writer
    }

    /// What a reader gets without waiting.
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

    /// What a reader of the whole rest gets without waiting.
    fileprivate var all: Result<Data, any Error>? {
        mutating get {
            end.map { end in
                Result {
                    try end.get(); return try pieces.popAll()
                }
            }
        }
    }

    /// Lets a reader wait; there is only one at a time.
    fileprivate mutating func wait<Success>(_ reader: BodyBuffer.Reader) -> Result<Success, any Error>? {
        guard self.reader == nil else {
            return .failure(TransportError(.interrupted, "two tasks read one body"))
        }
        self.reader = reader
        return nil
    }
}
