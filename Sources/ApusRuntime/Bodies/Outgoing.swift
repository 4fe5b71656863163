import Foundation

/// A body as a transport takes it that sends bytes as they come.
extension HTTPBody {
    /// The bytes, where they are in memory.
    package var bytesInMemory: Data? {
        if case .data(let data)? = onlySegment { data } else { nil }
    }

    /// How many bytes there are; `nil` where only their end will tell.
    package var length: Int? {
        switch content {
        case .segments(let segments): segments.reduce(0) { $0 + $1.length }
        case .source: nil
        }
    }

    /// What hands out the pieces one after the other, `nil` at the end. It throws what the request throws.
    ///
    /// - Throws: `RequestProblem` where they came once and are gone.
    package func pieces() throws(RequestProblem) -> @Sendable () async throws -> Data? {
        let source = source
        guard content.isSegments || source.hasBegun != true else {
            throw RequestProblem("body: its pieces come once, and have been sent")
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
    /// What a request throws whose body can't be read.
    static func unreadableBody(_ error: any Error) -> any Error {
        switch error {
        case is TransportError, is CancellationError, is RequestProblem: error
        default: RequestProblem("body", error)
        }
    }
}
