import Foundation

/// A body whose errors are mapped to those of a request.
final class MappedSource: BodySource {
    private let source: any BodySource
    private let failure: @Sendable (any Error) -> any Error

    init(_ source: any BodySource, failure: @escaping @Sendable (any Error) -> any Error) {
        self.source = source
        self.failure = failure
    }

    func next() async throws -> Data? {
        do { return try await source.next() } catch { throw failure(error) }
    }

    func all(atMost limit: Int) async throws -> Data {
        do { return try await source.all(atMost: limit) } catch { throw failure(error) }
    }

    func change(to limits: TransportLimits) { source.change(to: limits) }
}

/// The body of a response whose request is sent when the first bytes are asked for.
final class LazySource: BodySource {
    private let open: @Sendable () async throws -> HTTPBody
    private let body = Locked<(any BodySource)?>(nil)

    init(_ open: @escaping @Sendable () async throws -> HTTPBody) { self.open = open }

    func next() async throws -> Data? {
        if let body = body.withLock({ $0 }) { return try await body.next() }
        let opened = try await open().source
        body.withLock { $0 = opened }
        return try await opened.next()
    }
}

extension HTTPBody {
    /// The body as a source that is read once.
    var source: any BodySource {
        switch content {
        case .segments: PieceSource(self)
        case .source(let source): source
        }
    }
}
