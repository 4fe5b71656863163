import Foundation

/// Counts the attempts of a request and decides whether to make another one. `Request.sendWithRetries` asks it.
struct Retrying: Sendable {
    let policy: RetryPolicy
    let clock: RuntimeClock
    let method: HTTPRequest.Method
    /// When the last attempt must be over.
    let deadline: ContinuousClock.Instant?
    private var attempts = 0

    init(policy: RetryPolicy, clock: RuntimeClock, method: HTTPRequest.Method, deadline: ContinuousClock.Instant?) {
        self.policy = policy
        self.clock = clock
        self.method = method
        self.deadline = deadline
    }

    /// How long to wait before the next attempt; `nil` if there is none.
    mutating func delay<Failure>(after error: RequestError<Failure>) -> Duration? {
        attempts += 1
        guard policy.allows(method, after: attempts), error.mayBeTemporary(policy.statuses) else { return nil }
        let retryAfter = error.headers?[.retryAfter].flatMap { RetryAfter.delay($0, now: clock.date()) }
        let delay = policy.delay(after: attempts, retryAfter: retryAfter, jitter: clock.random())
        if let deadline, clock.now() + delay >= deadline { return nil }
        return delay
    }
}

extension RequestError {
    /// Whether another attempt may succeed.
    fileprivate func mayBeTemporary(_ statuses: Set<Int>) -> Bool {
        switch reason {
        case .notConnected: true
        case .interrupted(let error): !(error.underlying is BodyTooLong)
        case .documented, .undocumented, .undecodable: status.map { statuses.contains($0.code) } ?? false
        case .invalidRequest, .insecure, .timedOut, .cancelled, .stopped, .notSaved: false
        }
    }
}
