package import Foundation

/// What a transport needs that sends a body piece by piece.
extension HTTPBody {
    /// The bytes if they are all in memory.
    package var bytesInMemory: Data? {
        if case .data(let data)? = onlySegment { data } else { nil }
    }

    /// The number of bytes; `nil` if it is known only at the end.
    package var length: Int? {
        switch content {
        case .segments(let segments): segments.reduce(0) { $0 + $1.length }
        case .source: nil
        }
    }

    /// Returns a function that reads the next piece, `nil` at the end. That function throws what the request throws.
    ///
    /// - Throws: `RequestProblem` if the pieces can be read only once and were read before.
    package func pieces() throws(RequestProblem) -> @Sendable () async throws -> Data? {
        let source = source
        guard content.isSegments || source.hasBegun != true else {
            throw RequestProblem("body: its pieces can be read only once, and have been sent already")
        }
        return {
            do {
                return try await source.next()
            } catch {
                throw RequestProblem.unreadableBody(error)
            }
        }
    }
}

extension HTTPBody.Content {
    fileprivate var isSegments: Bool { if case .segments = self { true } else { false } }
}

extension RequestProblem {
    /// What a request throws if its body can't be read.
    static func unreadableBody(_ error: any Error) -> any Error {
        switch error {
        case is TransportError, is CancellationError, is RequestProblem: error
        default: RequestProblem("body", error)
        }
    }
}
