/// Ends an exchange when a time limit is reached.
///
/// It doesn't use the timeouts of the platforms, which fire early, late or not at all: FoundationNetworking cuts off
/// fractions of a second, and ignores a limit on the total time.
final class Watchdog: Sendable {
    fileprivate struct State {
        var limits: TransportLimits
        var lastActivity: ContinuousClock.Instant?
        var isPaused = false
        var sleeper: Task<Void, Never>?
        var expire: (@Sendable (TransportError) -> Void)?
    }

    private let state: Locked<State>

    init(_ limits: TransportLimits) { state = Locked(State(limits: limits)) }

    /// Starts watching the deadline; the idle timeout starts with the first `touch()`.
    ///
    /// - Parameter expire: Called once, when a limit is reached.
    func start(expire: @escaping @Sendable (TransportError) -> Void) {
        state.withLock { $0.expire = expire }
        watch()
    }

    /// A byte was sent or received.
    func touch() {
        let isFirst = state.withLock { state in
            guard state.limits.idleTimeout != nil else { return false }
            state.isPaused = false
            defer { state.lastActivity = .now }
            return state.lastActivity == nil
        }
        if isFirst { watch() }
    }

    /// Pauses the idle timeout until the next `touch()`: something other than the server is waited for.
    func pause() { state.withLock { $0.isPaused = true } }

    /// Replaces the limits from now on.
    func change(to limits: TransportLimits) {
        state.withLock { state in
            state.limits = limits
            if state.lastActivity != nil { state.lastActivity = .now }
        }
        watch()
    }

    func stop() {
        let sleeper = state.withLock { state in
            state.expire = nil
            defer { state.sleeper = nil }
            return state.sleeper
        }
        sleeper?.cancel()
    }

    /// Starts sleeping until the next limit, in place of any sleep in progress.
    private func watch() {
        let old = state.withLock { state in
            let old = state.sleeper
            state.sleeper = nil
            guard state.expire != nil, state.nextLimit != nil else { return old }
            state.sleeper = Task { await sleep() }
            return old
        }
        old?.cancel()
    }

    private func sleep() async {
        while let (time, error) = state.withLock({ $0.nextLimit }) {
            do {
                try await ContinuousClock().sleep(until: time)
            } catch {
                return
            }
            let expire = state.withLock { state in
                guard let limit = state.nextLimit, limit.time <= time else {
                    return Optional<@Sendable (TransportError) -> Void>.none
                }
                defer { state.expire = nil }
                return state.expire
            }
            if let expire { return expire(error) }
        }
    }
}

extension Watchdog.State {
    /// The limit that is reached first if no more bytes are sent or received.
    fileprivate var nextLimit: (time: ContinuousClock.Instant, error: TransportError)? {
        let idle = limits.idleTimeout.flatMap { timeout in
            lastActivity.map {
                // While paused, look again after a full timeout: `touch()` restarts it then.
                ((isPaused ? .now : $0) + timeout, TransportError(.timedOut, "no byte sent or received for \(timeout)"))
            }
        }
        guard let deadline = limits.deadline else { return idle }
        if let idle, idle.0 < deadline { return idle }
        return (deadline, TransportError(.timedOut, "no complete response in time"))
    }
}
