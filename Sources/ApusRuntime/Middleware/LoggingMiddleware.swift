import Foundation

/// Logs each attempt of a request when its response has been read, without query, header fields and bodies.
///
/// ```swift
/// losant.client.middleware = [LoggingMiddleware { logger.info("\($0)") }]
/// ```
public struct LoggingMiddleware: Middleware {
    /// What is logged of one attempt.
    public struct Entry: Hashable, Sendable {
        /// The method, `.get`.
        public var method: HTTPRequest.Method
        /// The path below the server's URL with `{}` for each parameter.
        public var pathTemplate: String
        /// The status of the response; `nil` if there is none.
        public var status: HTTPResponse.Status?
        /// What went wrong in sending or reading, in one word without secrets: `interrupted`.
        public var failure: String?
        /// The time from the start to the last byte that was read.
        public var duration: Duration
        /// The length of the request's body in bytes; `nil` if it is unknown.
        public var requestSize: Int?
        /// How many bytes of the response's body were read.
        public var responseSize: Int
    }

    private let log: @Sendable (Entry) -> Void

    /// Creates a middleware that writes one line per attempt to standard error.
    public init() {
        self.init { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
    }

    /// Creates a middleware that passes each entry to `log`, which may print its description.
    public init(_ log: @escaping @Sendable (Entry) -> Void) { self.log = log }

    public func send(
        _ request: HTTPRequest, body: HTTPBody?, next: MiddlewareNext
    ) async throws -> (HTTPResponse, HTTPBody) {
        let entry = Entry(
            method: request.method, pathTemplate: next.pathTemplate, duration: .zero,
            requestSize: body == nil ? 0 : body?.length, responseSize: 0)
        let record = LogRecord(entry, log)
        do {
            let (head, body) = try await next(request, body: body)
            record.status = head.status
            return (head, HTTPBody(.source(LoggedSource(body.source, record))))
        } catch {
            record.end(error)
            throw error
        }
    }
}

extension LoggingMiddleware.Entry: CustomStringConvertible {
    /// One line: `GET /applications/{}/tokens: 200, 0 bytes sent, 512 received, 42 ms`.
    public var description: String {
        let outcome = [status.map { "\($0.code)" }, failure].compactMap(\.self).joined(separator: ", ")
        let sent = requestSize.map { "\($0) bytes" } ?? "a stream"
        let milliseconds = Int((duration / .milliseconds(1)).rounded())
        let text =
            "\(method.rawValue) \(pathTemplate): \(outcome), \(sent) sent, \(responseSize) received, \(milliseconds) ms"
        return text.onOneLine
    }
}

/// The outcome of one attempt, which is logged once.
private final class LogRecord: Sendable {
    private let state: Locked<(entry: LoggingMiddleware.Entry, isLogged: Bool)>
    private let start = ContinuousClock.now
    private let log: @Sendable (LoggingMiddleware.Entry) -> Void

    init(_ entry: LoggingMiddleware.Entry, _ log: @escaping @Sendable (LoggingMiddleware.Entry) -> Void) {
        state = Locked((entry, false))
        self.log = log
    }

    var status: HTTPResponse.Status? {
        get { state.withLock { $0.entry.status } }
        set { state.withLock { $0.entry.status = newValue } }
    }

    func received(_ count: Int) { state.withLock { $0.entry.responseSize += count } }

    func end(_ error: (any Error)? = nil) {
        let duration = start.duration(to: .now)
        let entry = state.withLock { state -> LoggingMiddleware.Entry? in
            if state.isLogged { return nil }
            state.isLogged = true
            state.entry.duration = duration
            state.entry.failure = error.map(Self.word(for:))
            return state.entry
        }
        if let entry { log(entry) }
    }

    /// The kind of an error: its own description may contain secrets.
    private static func word(for error: any Error) -> String {
        switch error {
        case let error as TransportError: "\(error.kind)"
        case is CancellationError: "\(TransportError.Kind.cancelled)"
        default: "\(type(of: error))"
        }
    }
}

/// Counts the bytes of a response's body while it is read.
private final class LoggedSource: BodySource {
    private let source: any BodySource
    private let record: LogRecord

    init(_ source: any BodySource, _ record: LogRecord) {
        self.source = source
        self.record = record
    }

    deinit { record.end() }

    func next() async throws -> Data? {
        do {
            let piece = try await source.next()
            if let piece { record.received(piece.count) } else { record.end() }
            return piece
        } catch {
            record.end(error)
            throw error
        }
    }

    func all(atMost limit: Int) async throws -> Data {
        do {
            let all = try await source.all(atMost: limit)
            record.received(all.count)
            record.end()
            return all
        } catch {
            record.end(error)
            throw error
        }
    }

    func change(to limits: TransportLimits) { source.change(to: limits) }
}
