import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request on its way through a session, and what has come of it.
///
/// It ends once: with the last byte, with what the session reports, or when it is aborted; what the session still says
/// after that does not count.
final class SessionExchange: Sendable {
    typealias Answer = CheckedContinuation<(HTTPResponse, HTTPBody), any Error>

    private enum Phase {
        case waiting
        case running(URLSessionTask)
        case over
    }

    private struct State {
        var phase = Phase.waiting
        var head: HTTPResponse?
        var hasSentBytes = false
        var answer: Answer?
        var atEnd: (@Sendable () -> Void)?

        var isOver: Bool { if case .over = phase { true } else { false } }
    }

    let buffer = BodyBuffer()
    let watchdog: Watchdog
    private let isSecure: Bool
    private let state = Locked(State())

    /// - Parameter isSecure: Whether the request goes by TLS.
    init(limits: TransportLimits, isSecure: Bool) {
        watchdog = Watchdog(limits)
        self.isSecure = isSecure
    }

    /// Waits for the answer's head; whether there is still something to wait for.
    ///
    /// - Parameter atEnd: Called once, when the exchange needs its connection no longer.
    func begin(_ answer: Answer, atEnd: @escaping @Sendable () -> Void) -> Bool {
        let isOver = state.withLock { state in
            if !state.isOver { (state.answer, state.atEnd) = (answer, atEnd) }
            return state.isOver
        }
        if isOver {
            answer.resume(throwing: TransportError.cancelled)
        } else {
            watchdog.start { [weak self] in self?.abort($0) }
        }
        return !isOver
    }

    /// Sends the request, unless the exchange is over.
    func start(_ makeTask: () -> URLSessionTask) {
        if state.withLock({ $0.isOver }) { return }
        let task = makeTask()
        let isOver = state.withLock { state in
            if !state.isOver { state.phase = .running(task) }
            return state.isOver
        }
        if isOver { return task.cancel() }
        watchdog.touch()
        task.resume()
    }

    /// Ends the exchange at once; the session may take its time.
    func abort(_ error: TransportError) {
        guard let task = end(.failure(error)) else { return }
        DelegateQueue.tasks.async { task.cancel() }
    }

    private func end(_ outcome: Result<Void, TransportError>) -> URLSessionTask? {
        let old = state.withLock { state in
            defer { state = State(phase: .over, head: state.head) }
            return state
        }
        if old.isOver { return nil }
        watchdog.stop()
        switch (outcome, old.head) {
        case (.failure(let error), _):
            buffer.finish(error)
            old.answer?.resume(throwing: error)
        case (.success, let head?):
            buffer.finish()
            old.answer?.resume(returning: (head, HTTPBody(.source(SessionBody(self)))))
        case (.success, nil):
            old.answer?.resume(throwing: TransportError(.interrupted, "the server sent no HTTP answer"))
        }
        old.atEnd?()
        if case .running(let task) = old.phase { return task }
        return nil
    }
}

/// What the session says of the exchange.
extension SessionExchange {
    /// Bytes of the request's body have gone.
    func didSend() {
        state.withLock { $0.hasSentBytes = true }
        watchdog.touch()
    }

    func didReceive(_ head: HTTPResponse) {
        watchdog.touch()
        // Informational heads come before the answer's own (RFC 9110 §15.2).
        if head.status.kind == .informational && head.status.code != 101 { return }
        let answer = state.withLock { state in
            if state.isOver { return Answer?.none }
            state.head = head
            defer { state.answer = nil }
            return state.answer
        }
        answer?.resume(returning: (head, HTTPBody(.source(SessionBody(self)))))
    }

    func didReceive(_ data: Data) {
        watchdog.touch()
        do {
            try buffer.append(data)
        } catch {
            abort(error)
        }
    }

    /// Lets the session stop at a redirect.
    ///
    /// A cancelled task must not hear of its redirect any more, for FoundationNetworking traps then. So `stop` is called
    /// with the lock held: before the exchange can be over and its task be cancelled, or not at all.
    func stopAtRedirect(_ stop: () -> Void) {
        state.withLock { state in
            if case .running = state.phase { stop() }
        }
    }

    /// The session has no more to say.
    ///
    /// - Parameter head: What the session knows of the answer in the end: it reports no head of a redirect without a place.
    func didComplete(_ error: (any Error)?, head: HTTPResponse?) {
        let (knownHead, hasSentBytes) = state.withLock { state in
            state.head = state.head ?? head
            return (state.head, state.hasSentBytes)
        }
        guard let error, !Self.isEndOfChallenge(error, knownHead) else {
            _ = end(.success(()))
            return
        }
        let phase: SessionPhase =
            knownHead != nil ? .answering : hasSentBytes ? .sending : .connecting(secure: isSecure)
        _ = end(.failure(TransportError(classifying: error, in: phase)))
    }

    /// Whether this is how a task ends whose challenge was declined: after head and body, as if it had been cancelled.
    private static func isEndOfChallenge(_ error: any Error, _ head: HTTPResponse?) -> Bool {
        (error as? URLError)?.code == .cancelled && (head?.status.code == 401 || head?.status.code == 407)
    }
}

/// The body of an exchange; when its reader gives up, so does the exchange.
private final class SessionBody: BodySource {
    private let exchange: SessionExchange

    init(_ exchange: SessionExchange) { self.exchange = exchange }

    deinit { exchange.abort(TransportError(.cancelled, "nobody reads the body")) }

    func next() async throws -> Data? { try await read { try await $0.next() } }

    func all() async throws -> Data { try await read { try await $0.all() } }

    func change(to limits: TransportLimits) { exchange.watchdog.change(to: limits) }

    private func read<Result>(
        _ read: @Sendable (BodyBuffer) async throws -> sending Result
    ) async throws -> sending Result {
        try await withTaskCancellationHandler {
            if Task.isCancelled { throw TransportError.cancelled }
            return try await read(exchange.buffer)
        } onCancel: {
            exchange.abort(.cancelled)
        }
    }
}
