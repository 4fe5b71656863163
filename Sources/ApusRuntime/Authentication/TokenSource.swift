import Foundation

/// Fetches a token when it is first needed, keeps it, and fetches a new one when it expires or is refused: one fetch
/// for all requests that wait.
///
/// A waiting request may be cancelled at any time; when none waits any more, the fetch is cancelled.
final class TokenSource: Sendable {
    /// A token and when to stop using it.
    struct Token: Sendable {
        let secret: String
        /// When to stop using it; `nil` to use it until it is refused.
        var expiry: ContinuousClock.Instant?
        /// The number of the fetch that returned it.
        fileprivate(set) var number = 0

        init(_ secret: String, expiry: ContinuousClock.Instant? = nil) {
            self.secret = secret
            self.expiry = expiry
        }
    }

    /// What a fetch uses of the client whose request needs a token.
    struct Context: Sendable {
        let transport: any Transport
        let clock: RuntimeClock
    }

    typealias Fetch = @Sendable (Context) async throws -> Token
    private typealias Continuation = CheckedContinuation<Token, any Error>

    private struct State {
        var token: Token?
        var waiting: [Int: Continuation] = [:]
        var fetching: Task<Void, Never>?
        var fetchCount = 0
        var lastID = 0

        /// The current token, unless it has expired or is no newer than the refused one.
        func usable(_ now: ContinuousClock.Instant, after refused: Token?) -> Token? {
            guard let token, token.expiry.map({ now < $0 }) ?? true, refused.map({ $0.number < token.number }) ?? true
            else { return nil }
            return token
        }
    }

    /// Where the tokens come from, in a few words without secrets.
    let description: String
    private let fetch: Fetch
    private let state = Locked(State())

    init(_ description: String, _ fetch: @escaping Fetch) {
        self.description = description
        self.fetch = fetch
    }

    /// A token to send.
    ///
    /// - Parameter refused: The token that the server refused.
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
            try await withCheckedThrowingContinuation { (continuation: Continuation) in
                let known: Result<Token, any Error>? = state.withLock { state in
                    // If the task is cancelled later, `leave` finds the continuation.
                    if Task.isCancelled { return .failure(TransportError.cancelled) }
                    if let token = state.usable(now, after: refused) { return .success(token) }
                    state.waiting[id] = continuation
                    if state.fetching == nil {
                        state.fetchCount += 1
                        let number = state.fetchCount
                        state.fetching = Task { await self.fetch(number, context) }
                    }
                    return nil
                }
                if let known { continuation.resume(with: known) }
            }
        } onCancel: {
            leave(id)
        }
    }

    private func fetch(_ number: Int, _ context: Context) async {
        let outcome: Result<Token, any Error>
        do {
            var token = try await fetch(context)
            token.number = number
            outcome = .success(token)
        } catch {
            outcome = .failure(error)
        }
        let waiting = state.withLock { state -> [Continuation] in
            guard state.fetching != nil, state.fetchCount == number else { return [] }
            state.fetching = nil
            if case .success(let token) = outcome { state.token = token }
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(with: outcome) }
    }

    /// A waiting request is cancelled.
    private func leave(_ id: Int) {
        let (continuation, fetching) = state.withLock { state -> (Continuation?, Task<Void, Never>?) in
            let continuation = state.waiting.removeValue(forKey: id)
            guard continuation != nil, state.waiting.isEmpty else { return (continuation, nil) }
            defer { state.fetching = nil }
            return (continuation, state.fetching)
        }
        continuation?.resume(throwing: TransportError.cancelled)
        fetching?.cancel()
    }
}
