import Foundation

/// The bytes of a message, at once or in pieces.
public struct HTTPBody: AsyncSequence, Sendable {
    public typealias Element = Data

    enum Content: Sendable {
        /// Bytes of the memory and of files, which can be read again.
        case segments([BodySegment])
        /// Bytes that come once.
        case source(any BodySource)
    }

    let content: Content

    init(_ content: Content) { self.content = content }

    /// Bytes that are there already.
    public init(_ data: Data = Data()) { content = .segments(data.isEmpty ? [] : [.data(data)]) }

    /// Bytes that come in pieces; they can be read once.
    public init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == Data {
        content = .source(PieceSource(pieces))
    }

    /// The one part of a body that can be read again and has no other; an empty body is one without bytes.
    var onlySegment: BodySegment? {
        guard case .segments(let segments) = content, segments.count <= 1 else { return nil }
        return segments.first ?? .data(Data())
    }

    /// All the bytes.
    ///
    /// - Throws: What the transport reports when the message breaks off.
    public func data() async throws -> Data {
        switch content {
        case .segments(let segments):
            var reader = SegmentReader(segments)
            return try reader.all()
        case .source(let source): return try await source.all()
        }
    }

    public func makeAsyncIterator() -> Iterator {
        switch content {
        case .segments(let segments): Iterator(place: .segments(SegmentReader(segments)))
        case .source(let source): Iterator(place: .source(source))
        }
    }

    /// Hands out the pieces of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate enum Place {
            case segments(SegmentReader)
            case source(any BodySource)
        }

        fileprivate var place: Place

        public mutating func next() async throws -> Data? {
            switch place {
            case .segments(var reader):
                try Task.checkCancellation()
                defer { place = .segments(reader) }
                return try reader.next()
            case .source(let source): return try await source.next()
            }
        }
    }
}

/// Bytes that come once, in pieces, to one reader.
protocol BodySource: AnyObject, Sendable {
    /// The next bytes; `nil` at the end.
    func next() async throws -> Data?
    /// All the bytes that are left.
    func all() async throws -> Data
    /// Takes other limits from now on, where there are any.
    func change(to limits: TransportLimits)
    /// Whether bytes have been asked for; `nil` where nobody knows.
    var hasBegun: Bool? { get }
    /// Where the bytes are that were written to a file, to be sent again.
    var spool: Locked<TemporaryFile?>? { get }
}

extension BodySource {
    func all() async throws -> Data {
        var all = Data()
        while let piece = try await next() { all.append(piece) }
        return all
    }

    func change(to limits: TransportLimits) {}

    var hasBegun: Bool? { nil }

    var spool: Locked<TemporaryFile?>? { nil }
}

/// The pieces of a sequence.
///
/// `@unchecked Sendable`: `iterator` is only touched by the one task that made the state `busy`.
final class PieceSource<Pieces: AsyncSequence & Sendable>: BodySource, @unchecked Sendable
where Pieces.Element == Data {
    private enum State {
        case untouched, busy, resting
    }

    private var iterator: Pieces.AsyncIterator
    private let state = Locked(State.untouched)
    let spool: Locked<TemporaryFile?>? = Locked(nil)

    init(_ pieces: Pieces) { iterator = pieces.makeAsyncIterator() }

    var hasBegun: Bool? { state.withLock { $0 != .untouched } }

    func next() async throws -> Data? {
        let isFree = state.withLock { state in
            defer { state = .busy }
            return state != .busy
        }
        guard isFree else { throw TransportError(.interrupted, "two tasks read one body") }
        defer { state.withLock { $0 = .resting } }
        let piece = try await iterator.next()
        // A stream ends without an error when its task is cancelled; a body must not seem complete then.
        if piece == nil { try Task.checkCancellation() }
        return piece
    }
}
