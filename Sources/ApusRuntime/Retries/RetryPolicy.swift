/// When a request that failed is sent again.
///
/// It is sent again where no connection came about, where one broke off, and where the status says that the server
/// could not answer now. The pauses grow exponentially, with full jitter: each is a random part of its limit, which
/// doubles. A `Retry-After` of the server (RFC 9110 §10.2.3) makes a pause longer. The client's `timeout` counts for
/// all tries together: a pause that would outlive it is not begun, and the last failure is thrown.
///
/// ```swift
/// losant.client.retry.tries = 5
/// try await losant.applications.post(body).header("Idempotency-Key", key).retry(.anyMethod).send()
/// ```
/// A body that comes only once is not sent again, and neither is a request whose success is already read as a stream.
public struct RetryPolicy: Hashable, Sendable {
    /// Which requests may be sent again.
    public enum Scope: Hashable, Sendable {
        /// Those that have the same effect twice as once (RFC 9110 §9.2.2): neither POST nor PATCH.
        case idempotent
        /// Every one.
        case anyMethod
    }

    /// How often a request is sent at most, the first time included; 1 or less for once.
    public var tries: Int
    /// Which requests may be sent again.
    public var scope: Scope
    /// The limit of the first pause; each further one doubles it.
    public var firstPause: Duration
    /// What the limit of a pause grows to; a server's `Retry-After` may be longer.
    public var longestPause: Duration
    /// The statuses after which a request is sent again.
    public var statuses: Set<Int>

    /// A policy; by default three tries of what is idempotent.
    public init(
        tries: Int = 3, scope: Scope = .idempotent, firstPause: Duration = .milliseconds(500),
        longestPause: Duration = .seconds(20), statuses: Set<Int> = [429, 502, 503, 504]
    ) {
        self.tries = tries
        self.scope = scope
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.statuses = statuses
    }

    /// Three tries of what is idempotent.
    public static let standard = RetryPolicy()

    /// Three tries whatever the method: for a POST that the server tells from its repetition, or that may happen twice.
    public static let anyMethod = RetryPolicy(scope: .anyMethod)

    /// Every request is sent once.
    public static let none = RetryPolicy(tries: 1)
}

extension RetryPolicy {
    /// Whether a request may be sent again after so many tries.
    func allows(_ method: HTTPRequest.Method, after count: Int) -> Bool {
        guard count < tries else { return false }
        return switch scope {
        case .idempotent: method.isIdempotent
        case .anyMethod: true
        }
    }

    /// How long to wait after so many tries.
    ///
    /// - Parameter part: From 0 to 1, which part of its limit a pause without `Retry-After` has.
    func pause(after count: Int, retryAfter: Duration?, part: Double) -> Duration {
        var limit = firstPause
        for _ in 1..<max(count, 1) where limit < longestPause { limit *= 2 }
        return max(min(limit, longestPause) * part, retryAfter ?? .zero, .zero)
    }
}

extension HTTPRequest.Method {
    /// Whether the request has the same effect twice as once (RFC 9110 §9.2.2).
    fileprivate var isIdempotent: Bool { isSafe || self == .put || self == .delete }
}
