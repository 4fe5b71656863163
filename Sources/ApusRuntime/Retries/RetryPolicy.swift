/// When and how often a failed request is retried.
///
/// Retried by default when a failure may be temporary: there was no connection, the connection broke, or the status is
/// one of `statuses`. The delay before an attempt is random, between zero and a limit that doubles with each attempt
/// (exponential backoff with full jitter), and at least as long as the server's `Retry-After` (RFC 9110 §10.2.3). The
/// client's `timeout` covers all attempts: if the delay would exceed it, the last failure is thrown at once.
///
/// ```swift
/// losant.client.retry.maxAttempts = 5
/// try await losant.applications.post(body).header("Idempotency-Key", key).retry(.anyMethod).send()
/// ```
/// Not retried: a request whose body can be read only once and has been read, and a request whose success is being read
/// as a stream.
public struct RetryPolicy: Hashable, Sendable {
    /// Which methods are retried.
    public enum Scope: Hashable, Sendable {
        /// Idempotent methods (RFC 9110 §9.2.2): GET, HEAD, OPTIONS, TRACE, PUT and DELETE.
        case idempotent
        /// Every method.
        case anyMethod
    }

    /// How many times a request is sent at most, the first time included; 1 or less for no retries.
    public var maxAttempts: Int
    /// Which methods are retried.
    public var scope: Scope
    /// The limit of the delay before the second attempt; it doubles with each further attempt.
    public var initialDelay: Duration
    /// What the limit of the delay grows to; a `Retry-After` of the server may be longer.
    public var maxDelay: Duration
    /// The statuses after which a request is retried.
    public var statuses: Set<Int>

    /// Creates a policy; by default at most three attempts of idempotent methods.
    public init(
        maxAttempts: Int = 3, scope: Scope = .idempotent, initialDelay: Duration = .milliseconds(500),
        maxDelay: Duration = .seconds(20), statuses: Set<Int> = [429, 502, 503, 504]
    ) {
        self.maxAttempts = maxAttempts
        self.scope = scope
        self.initialDelay = initialDelay
        self.maxDelay = maxDelay
        self.statuses = statuses
    }

    /// At most three attempts of idempotent methods.
    public static let standard = RetryPolicy()

    /// At most three attempts whatever the method: for a POST that the server recognizes when it is repeated, or that
    /// may take effect twice.
    public static let anyMethod = RetryPolicy(scope: .anyMethod)

    /// No retries.
    public static let none = RetryPolicy(maxAttempts: 1)
}

extension RetryPolicy {
    /// Whether a request may be sent again after this many attempts.
    func allows(_ method: HTTPRequest.Method, after attempts: Int) -> Bool {
        guard attempts < maxAttempts else { return false }
        return switch scope {
        case .idempotent: method.isIdempotent
        case .anyMethod: true
        }
    }

    /// The delay after this many attempts.
    ///
    /// - Parameter jitter: From 0 to 1: the part of its limit that a delay without `Retry-After` has.
    func delay(after attempts: Int, retryAfter: Duration?, jitter: Double) -> Duration {
        var limit = initialDelay
        for _ in 1..<max(attempts, 1) where limit < maxDelay { limit *= 2 }
        return max(min(limit, maxDelay) * jitter, retryAfter ?? .zero, .zero)
    }
}
