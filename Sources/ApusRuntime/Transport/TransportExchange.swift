import Foundation

/// What does the work of an exchange, once its host has room for it.
package protocol ExchangeTask: Sendable {
    /// Sends the request.
    func resume()
    /// Gives the connection up; without effect when there is nothing left to do.
    func cancel()
}

/// One request on its way, and what has come of it.
///
/// It ends once: with the last byte, with what its task reports, or when it is aborted; what the task still says after
/// that does not count.
package final class TransportExchange: Sendable {
    private typealias Answer = CheckedContinuation<(HTTPResponse, HTTPBody), any Error>

    private enum Phase {
        case waiting
        case running(any ExchangeTask)
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

    fileprivate let buffer = BodyBuffer()
    fileprivate let watchdog: Watchdog
    private let state = Locked(State())

    /// An exchange that ends when one of these limits is reached.
    package init(limits: TransportLimits) { watchdog = Watchdog(limits) }

    /// Sends a request when its host has a connection left, and returns when the answer's head has come.
    ///
    /// - Parameter atEnd: Called once, when the exchange needs neither its connection nor its request any longer; never
    ///   where it was over before it began.
    package func answer(
        _ gate: ConnectionGate, host: String, atEnd: @escaping @Sendable () -> Void,
        _ makeTask: @escaping @Sendable () -> any ExchangeTask
    ) async throws -> (HTTPResponse, HTTPBody) {
        let ticket = gate.ticket(for: host)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { answer in
                let isWaiting = begin(answer) {
                    gate.leave(ticket)
                    atEnd()
                }
                if isWaiting { gate.enter(ticket) { self.start(makeTask) } }
            }
        } onCancel: {
            abort(.cancelled)
        }
    }

    /// Waits for the answer's head; whether there is still something to wait for.
    private func begin(_ answer: Answer, atEnd: @escaping @Sendable () -> Void) -> Bool {
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

    /// Ends the exchange at once; its task may take its time.
    package func abort(_ error: TransportError) { end(.failure(error))?.cancel() }

    /// Its task has no more to say.
    ///
    /// - Parameter outcome: A failure is a `TransportError`, or a `RequestProblem` of the body that was sent.
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
            old.answer?.resume(throwing: error)
        case (.success, let head?):
            buffer.finish()
            old.answer?.resume(returning: (head, HTTPBody(.source(ExchangeBody(self)))))
        case (.success, nil):
            old.answer?.resume(throwing: TransportError(.interrupted, "the server sent no HTTP answer"))
        }
        old.atEnd?()
        if case .running(let task) = old.phase { return task }
        return nil
    }
}

/// What its task says of the exchange.
extension TransportExchange {
    /// What has come and gone so far: the answer's head, and whether bytes of the request's body went.
    var progress: (head: HTTPResponse?, hasSentBytes: Bool) { state.withLock { ($0.head, $0.hasSentBytes) } }

    /// Bytes of the request's body have gone.
    package func didSend() {
        state.withLock { $0.hasSentBytes = true }
        watchdog.touch()
    }

    /// The head has come; that of a redirect is an answer as any other.
    package func didReceive(_ head: HTTPResponse) {
        watchdog.touch()
        // Informational heads come before the answer's own (RFC 9110 §15.2).
        if head.status.kind == .informational && head.status.code != 101 { return }
        let answer = note(head)
        answer?.resume(returning: (head, HTTPBody(.source(ExchangeBody(self)))))
    }

    /// Bytes of the answer's body have come.
    package func didReceive(_ data: Data) {
        watchdog.touch()
        do {
            try buffer.append(data)
        } catch {
            abort(error)
        }
    }

    /// Waits until the reader has taken most of what came: a task that can hold its connection back calls this before
    /// it reads on. As long as it waits, or `wait` for another reason, there is no silence.
    package func waitForRoom() async {
        if buffer.hasRoom { return }
        await withoutSilence { await buffer.waitForRoom() }
    }

    /// Waits for somebody who is not the server.
    package func withoutSilence<Result>(_ wait: () async throws -> Result) async rethrows -> Result {
        watchdog.hold()
        defer { watchdog.touch() }
        return try await wait()
    }

    /// Lets a task do what it must not do any more when it is cancelled: `use` is called with the lock held, before the
    /// exchange can be over and its task be cancelled, or not at all.
    func whileRunning(_ use: () -> Void) {
        state.withLock { state in
            if case .running = state.phase { use() }
        }
    }

    /// Remembers a head that its task reports only at the end.
    func noteLate(_ head: HTTPResponse) { state.withLock { $0.head = $0.head ?? head } }

    private func note(_ head: HTTPResponse) -> Answer? {
        state.withLock { state in
            if state.isOver { return nil }
            state.head = head
            defer { state.answer = nil }
            return state.answer
        }
    }
}

/// The body of an exchange; when its reader gives up, so does the exchange.
private final class ExchangeBody: BodySource {
    private let exchange: TransportExchange

    init(_ exchange: TransportExchange) { self.exchange = exchange }

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
