import Foundation

/// The bytes of a message, at once or in pieces.
public struct HTTPBody: AsyncSequence, Sendable {
    public typealias Element = Data

    private enum Content: Sendable {
        case data(Data)
        case pieces(AsyncThrowingStream<Data, any Error>)
    }

    private let content: Content

    /// Bytes that are there already.
    public init(_ data: Data = Data()) { content = .data(data) }

    /// Bytes that come in pieces; they can be read once.
    public init(_ pieces: AsyncThrowingStream<Data, any Error>) { content = .pieces(pieces) }

    /// All the bytes.
    ///
    /// - Throws: What the transport reports when the message breaks off.
    public func data() async throws -> Data {
        switch content {
        case .data(let data): return data
        case .pieces(let pieces):
            var data = Data()
            for try await piece in pieces { data.append(piece) }
            return data
        }
    }

    public func makeAsyncIterator() -> Iterator {
        switch content {
        case .data(let data): Iterator(data: data)
        case .pieces(let pieces): Iterator(pieces: pieces.makeAsyncIterator())
        }
    }

    /// Hands out the pieces of a body.
    public struct Iterator: AsyncIteratorProtocol {
        private var data: Data?
        private var pieces: AsyncThrowingStream<Data, any Error>.AsyncIterator?

        fileprivate init(data: Data) { self.data = data.isEmpty ? nil : data }

        fileprivate init(pieces: AsyncThrowingStream<Data, any Error>.AsyncIterator) { self.pieces = pieces }

        public mutating func next() async throws -> Data? {
            if let data {
                self.data = nil
                return data
            }
            return try await pieces?.next()
        }
    }
}
