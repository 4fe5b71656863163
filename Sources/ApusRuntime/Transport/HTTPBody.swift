public import Foundation

/// The body of a request or response, read whole or in pieces.
public struct HTTPBody: AsyncSequence, Sendable {
    public typealias Element = Data

    enum Content: Sendable {
        /// Bytes in memory and in files, which can be read again.
        case segments([BodySegment])
        /// Bytes that can be read only once.
        case source(any BodySource)
    }

    let content: Content

    init(_ content: Content) { self.content = content }

    /// Creates a body of bytes in memory.
    public init(_ data: Data = Data()) { content = .segments(data.isEmpty ? [] : [.data(data)]) }

    /// Creates a body of pieces, which can be read once.
    public init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == Data {
        content = .source(PieceSource(pieces))
    }

    /// The only segment of a body that can be read again; empty bytes if it has none, `nil` if it has several.
    var onlySegment: BodySegment? {
        guard case .segments(let segments) = content, segments.count <= 1 else { return nil }
        return segments.first ?? .data(Data())
    }

    /// All the bytes.
    ///
    /// - Throws: What the transport throws if the message is incomplete.
    public func data() async throws -> Data {
        switch content {
        case .segments(let segments):
            var reader = SegmentReader(segments)
            return try reader.all()
        case .source(let source): return try await source.all(atMost: .max)
        }
    }

    /// All the bytes.
    ///
    /// - Throws: What the transport throws if the message is incomplete; `TransportError` if there are more bytes than
    ///   the limit.
    func data(atMost limit: Int) async throws -> Data { try await source.all(atMost: limit) }

    public func makeAsyncIterator() -> Iterator {
        switch content {
        case .segments(let segments): Iterator(state: .segments(SegmentReader(segments)))
        case .source(let source): Iterator(state: .source(source))
        }
    }

    /// Iterates over the pieces of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate enum State {
            case segments(SegmentReader)
            case source(any BodySource)
        }

        fileprivate var state: State

        public mutating func next() async throws -> Data? {
            switch state {
            case .segments(var reader):
                try Task.checkCancellation()
                defer { state = .segments(reader) }
                return try reader.next()
            case .source(let source): return try await source.next()
            }
        }
    }
}

/// Bytes that one reader can read once, in pieces.
protocol BodySource: AnyObject, Sendable {
    /// The next bytes; `nil` at the end.
    func next() async throws -> Data?
    /// All remaining bytes.
    ///
    /// - Throws: `TransportError` if there are more than the limit.
    func all(atMost limit: Int) async throws -> Data
    /// Replaces the time limits from now on, if the source has any.
    func change(to limits: TransportLimits)
    /// Whether reading has begun; `nil` if unknown.
    var hasBegun: Bool? { get }
    /// The file that the bytes were written to, so that they can be sent again.
    var spool: Locked<TemporaryFile?>? { get }
}

extension BodySource {
    func all(atMost limit: Int) async throws -> Data {
        var all = Data()
        while let piece = try await next() {
            if piece.count > limit - all.count { throw TransportError(tooLong: limit) }
            all.append(piece)
        }
        return all
    }

    func change(to limits: TransportLimits) {}

    var hasBegun: Bool? { nil }

    var spool: Locked<TemporaryFile?>? { nil }
}

/// Reads the pieces of a sequence.
///
/// `@unchecked Sendable`: `iterator` is only touched by the one task that made the state `reading`.
final class PieceSource<Pieces: AsyncSequence & Sendable>: BodySource, @unchecked Sendable
where Pieces.Element == Data {
    private enum State {
        case untouched, reading, idle
    }

    private var iterator: Pieces.AsyncIterator
    private let state = Locked(State.untouched)
    let spool: Locked<TemporaryFile?>? = Locked(nil)

    init(_ pieces: Pieces) { iterator = pieces.makeAsyncIterator() }

    var hasBegun: Bool? { state.withLock { $0 != .untouched } }

    func next() async throws -> Data? {
        let isFree = state.withLock { state in
            defer { state = .reading }
            return state != .reading
        }
        guard isFree else { throw TransportError(.interrupted, "two tasks read the same body") }
        defer { state.withLock { $0 = .idle } }
        let piece = try await iterator.next()
        // A stream ends without an error when its task is cancelled; the body must not seem complete.
        if piece == nil { try Task.checkCancellation() }
        return piece
    }
}
