import Foundation

/// A token that is asked for when it is first needed, kept, and asked for anew before it ends or when it is refused:
/// one asking for all who wait.
///
/// Who waits may give up at any time; when nobody waits any more, the asking is cancelled.
final class TokenSource: Sendable {
    /// What is known of a token.
    struct Token: Sendable {
        let secret: String
        /// From when on it is not used any more; `nil` for until it is refused.
        var end: ContinuousClock.Instant?
        /// The number of the asking that it came from.
        fileprivate(set) var number = 0

        init(_ secret: String, end: ContinuousClock.Instant? = nil) {
            self.secret = secret
            self.end = end
        }
    }

    /// What the asking may use of the client whose request needs a token.
    struct Context: Sendable {
        let transport: any Transport
        let clock: RuntimeClock
    }

    typealias Ask = @Sendable (Context) async throws -> Token
    private typealias Waiting = CheckedContinuation<Token, any Error>

    private struct State {
        var kept: Token?
        var waiting: [Int: Waiting] = [:]
        var asking: Task<Void, Never>?
        var askings = 0
        var lastID = 0

        /// The token that is kept, unless it is about to end or no newer than the refused one.
        func usable(_ now: ContinuousClock.Instant, after refused: Token?) -> Token? {
            guard let kept, kept.end.map({ now < $0 }) ?? true, refused.map({ $0.number < kept.number }) ?? true
            else { return nil }
            return kept
        }
    }

    /// What the tokens come from, in a few words without a secret.
    let description: String
    private let ask: Ask
    private let state = Locked(State())

    init(_ description: String, _ ask: @escaping Ask) {
        self.description = description
        self.ask = ask
    }

    /// A token to send.
    ///
    /// - Parameter refused: The token that the server did not take.
    func token(after refused: Token? = nil, _ context: Context, _ limits: TransportLimits) async throws -> Token {
        let now = context.clock.now()
        if let token = state.withLock({ $0.usable(now, after: refused) }) { return token }
        return try await limits.withinDeadline { try await self.wait(after: refused, context) }
    }

    private func wait(after refused: Token?, _ context: Context) async throws -> Token {
        let now = context.clock.now()
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: Waiting) in
                let known: Result<Token, any Error>? = state.withLock { state in
                    // Whoever is cancelled later finds its continuation in `leave`.
                    if Task.isCancelled { return .failure(TransportError.cancelled) }
                    if let token = state.usable(now, after: refused) { return .success(token) }
                    state.waiting[id] = continuation
                    if state.asking == nil {
                        state.askings += 1
                        let number = state.askings
                        state.asking = Task { await self.asking(number, context) }
                    }
                    return nil
                }
                if let known { continuation.resume(with: known) }
            }
        } onCancel: {
            leave(id)
        }
    }

    private func asking(_ number: Int, _ context: Context) async {
        let outcome: Result<Token, any Error>
        do {
            var token = try await ask(context)
            token.number = number
            outcome = .success(token)
        } catch {
            outcome = .failure(error)
        }
        let waiting = state.withLock { state -> [Waiting] in
            guard state.asking != nil, state.askings == number else { return [] }
            state.asking = nil
            if case .success(let token) = outcome { state.kept = token }
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(with: outcome) }
    }

    /// One of those who wait gives up.
    private func leave(_ id: Int) {
        let (continuation, asking) = state.withLock { state -> (Waiting?, Task<Void, Never>?) in
            let continuation = state.waiting.removeValue(forKey: id)
            guard continuation != nil, state.waiting.isEmpty else { return (continuation, nil) }
            defer { state.asking = nil }
            return (continuation, state.asking)
        }
        continuation?.resume(throwing: TransportError.cancelled)
        asking?.cancel()
    }
}
