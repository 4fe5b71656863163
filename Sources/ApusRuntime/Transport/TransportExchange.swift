package import Foundation

/// What sends the request of an exchange, once there is a connection for it.
package protocol ExchangeTask: Sendable {
    /// Sends the request.
    func resume()
    /// Cancels the request; without effect if it is complete.
    func cancel()
}

/// A request in progress and its response.
///
/// It ends once: with the last byte, with the error that its task reports, or when it is aborted. What the task reports
/// after that is ignored.
package final class TransportExchange: Sendable {
    private typealias HeadContinuation = CheckedContinuation<(HTTPResponse, HTTPBody), any Error>

    private enum Phase {
        case waiting
        case running(any ExchangeTask)
        case over
    }

    private struct State {
        var phase = Phase.waiting
        var head: HTTPResponse?
        var hasSentBytes = false
        /// What waits for the response's head.
        var continuation: HeadContinuation?
        var atEnd: (@Sendable () -> Void)?

        var isOver: Bool { if case .over = phase { true } else { false } }
    }

    fileprivate let buffer = BodyBuffer()
    fileprivate let watchdog: Watchdog
    private let state = Locked(State())

    /// Creates an exchange that ends when one of these limits is reached.
    package init(limits: TransportLimits) { watchdog = Watchdog(limits) }

    /// Waits for a connection to the host, sends the request, and returns when the head of the response has arrived.
    ///
    /// - Parameter atEnd: Called once, when the exchange needs neither its connection nor its request any longer; never
    ///   if it was over before it began.
    package func run(
        through gate: ConnectionGate, host: String, atEnd: @escaping @Sendable () -> Void,
        _ makeTask: @escaping @Sendable () -> any ExchangeTask
    ) async throws -> (HTTPResponse, HTTPBody) {
        let ticket = gate.ticket(for: host)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isWaiting = begin(continuation) {
                    gate.leave(ticket)
                    atEnd()
                }
                if isWaiting { gate.enter(ticket) { self.start(makeTask) } }
            }
        } onCancel: {
            abort(.cancelled)
        }
    }

    /// Registers the continuation; returns whether there is still something to wait for.
    private func begin(_ continuation: HeadContinuation, atEnd: @escaping @Sendable () -> Void) -> Bool {
        let isOver = state.withLock { state in
            if !state.isOver { (state.continuation, state.atEnd) = (continuation, atEnd) }
            return state.isOver
        }
        if isOver {
            continuation.resume(throwing: TransportError.cancelled)
        } else {
            watchdog.start { [weak self] in self?.abort($0) }
        }
        return !isOver
    }

    /// Sends the request, unless the exchange is over.
    private func start(_ makeTask: () -> any ExchangeTask) {
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

    /// Ends the exchange at once, without waiting for its task.
    package func abort(_ error: TransportError) { end(.failure(error))?.cancel() }

    /// Its task is complete.
    ///
    /// - Parameter outcome: A failure is a `TransportError`, or a `RequestProblem` of the request's body.
    package func finish(_ outcome: Result<Void, any Error>) { _ = end(outcome) }

    private func end(_ outcome: Result<Void, any Error>) -> (any ExchangeTask)? {
        let old = state.withLock { state in
            defer { state = State(phase: .over, head: state.head) }
            return state
        }
        if old.isOver { return nil }
        watchdog.stop()
        switch (outcome, old.head) {
        case (.failure(let error), _):
            buffer.finish(TransportError(error))
            old.continuation?.resume(throwing: error)
        case (.success, let head?):
            buffer.finish()
            old.continuation?.resume(returning: (head, HTTPBody(.source(ExchangeBody(self)))))
        case (.success, nil):
            old.continuation?.resume(throwing: TransportError(.interrupted, "the server sent no HTTP response"))
        }
        old.atEnd?()
        if case .running(let task) = old.phase { return task }
        return nil
    }
}

/// What the task of an exchange reports.
extension TransportExchange {
    /// The progress so far: the response's head, and whether bytes of the request's body were sent.
    var progress: (head: HTTPResponse?, hasSentBytes: Bool) { state.withLock { ($0.head, $0.hasSentBytes) } }

    /// Bytes of the request's body were sent.
    package func didSend() {
        state.withLock { $0.hasSentBytes = true }
        watchdog.touch()
    }

    /// The head of a response has arrived; a redirect is a response like any other.
    package func didReceive(_ head: HTTPResponse) {
        watchdog.touch()
        // Informational responses come before the final one (RFC 9110 §15.2).
        if head.status.kind == .informational && head.status.code != 101 { return }
        let continuation = note(head)
        continuation?.resume(returning: (head, HTTPBody(.source(ExchangeBody(self)))))
    }

    /// Bytes of the response's body have arrived.
    package func didReceive(_ data: Data) {
        watchdog.touch()
        do {
            try buffer.append(data)
        } catch {
            abort(error)
        }
    }

    /// Waits until the reader has taken most of what has arrived: a task that can pause its connection calls this
    /// before it reads on. The time does not count as idle.
    package func waitForRoom() async {
        if buffer.hasRoom { return }
        await pausingIdleTimeout { await buffer.waitForRoom() }
    }

    /// Waits for something other than the server, without counting the time as idle.
    package func pausingIdleTimeout<Result>(_ wait: () async throws -> Result) async rethrows -> Result {
        watchdog.pause()
        defer { watchdog.touch() }
        return try await wait()
    }

    /// Calls `use` with the lock held if the exchange is still running: for what a task must not do once it is
    /// cancelled.
    func whileRunning(_ use: () -> Void) {
        state.withLock { state in
            if case .running = state.phase { use() }
        }
    }

    /// Records a head that the task reports only at the end.
    func noteLate(_ head: HTTPResponse) { state.withLock { $0.head = $0.head ?? head } }

    private func note(_ head: HTTPResponse) -> HeadContinuation? {
        state.withLock { state in
            if state.isOver { return nil }
            state.head = head
            defer { state.continuation = nil }
            return state.continuation
        }
    }
}

/// The body of an exchange's response; releasing it aborts the exchange.
private final class ExchangeBody: BodySource {
    private let exchange: TransportExchange

    init(_ exchange: TransportExchange) { self.exchange = exchange }

    deinit { exchange.abort(TransportError(.cancelled, "the body was released before it was read")) }

    func next() async throws -> Data? { try await read { try await $0.next() } }

    func all(atMost limit: Int) async throws -> Data { try await read { try await $0.all(atMost: limit) } }

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
