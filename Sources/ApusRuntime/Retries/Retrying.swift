import Foundation

/// What is known of a request between its tries.
struct Retrying: Sendable {
    let policy: RetryPolicy
    let clock: RuntimeClock
    let method: HTTPRequest.Method
    /// When all tries must be over.
    let deadline: ContinuousClock.Instant?
    private var count = 0

    init(policy: RetryPolicy, clock: RuntimeClock, method: HTTPRequest.Method, deadline: ContinuousClock.Instant?) {
        self.policy = policy
        self.clock = clock
        self.method = method
        self.deadline = deadline
    }

    /// How long to wait before the next try; `nil` for none.
    mutating func pause<Failure>(after error: RequestError<Failure>) -> Duration? {
        count += 1
        guard policy.allows(method, after: count), error.mayPass(policy.statuses) else { return nil }
        let retryAfter = error.headers?[.retryAfter].flatMap { RetryAfter.pause($0, now: clock.date()) }
        let pause = policy.pause(after: count, retryAfter: retryAfter, part: clock.chance())
        if let deadline, clock.now() + pause >= deadline { return nil }
        return pause
    }
}

extension RequestError {
    /// Whether another try may end better.
    fileprivate func mayPass(_ statuses: Set<Int>) -> Bool {
        switch reason {
        case .notConnected, .interrupted: true
        case .documented, .undocumented, .undecodable: status.map { statuses.contains($0.code) } ?? false
        case .invalidRequest, .insecure, .timedOut, .cancelled, .stopped, .notSaved: false
        }
    }
}
