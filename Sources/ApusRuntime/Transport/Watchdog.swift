/// Ends an exchange when its time is over.
///
/// It has its own clock because those of the platforms fire early, late or not at all: FoundationNetworking cuts
/// fractions of a second off, and ignores a limit of total time.
final class Watchdog: Sendable {
    fileprivate struct State {
        var limits: TransportLimits
        var lastByte: ContinuousClock.Instant?
        var isHeld = false
        var sleeper: Task<Void, Never>?
        var expire: (@Sendable (TransportError) -> Void)?
    }

    private let state: Locked<State>

    init(_ limits: TransportLimits) { state = Locked(State(limits: limits)) }

    /// Starts watching the deadline; silence counts from the first `touch()`.
    ///
    /// - Parameter expire: What happens when a limit is reached, once.
    func start(expire: @escaping @Sendable (TransportError) -> Void) {
        state.withLock { $0.expire = expire }
        watch()
    }

    /// A byte came or went.
    func touch() {
        let isFirst = state.withLock { state in
            guard state.limits.silence != nil else { return false }
            state.isHeld = false
            defer { state.lastByte = .now }
            return state.lastByte == nil
        }
        if isFirst { watch() }
    }

    /// Until the next `touch()` it is not for the server to send or to read: there is no silence.
    func hold() { state.withLock { $0.isHeld = true } }

    /// Takes other limits from now on.
    func change(to limits: TransportLimits) {
        state.withLock { state in
            state.limits = limits
            if state.lastByte != nil { state.lastByte = .now }
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

    /// Sleeps until the next limit, anew.
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
    /// The limit that is reached first when no byte comes or goes any more.
    fileprivate var nextLimit: (time: ContinuousClock.Instant, error: TransportError)? {
        let silent = limits.silence.flatMap { silence in
            lastByte.map {
                // Who is held for now looks again later: after `touch()` no less than `silence` is left.
                ((isHeld ? .now : $0) + silence, TransportError(.timedOut, "no byte came or went for \(silence)"))
            }
        }
        guard let deadline = limits.deadline else { return silent }
        if let silent, silent.0 < deadline { return silent }
        return (deadline, TransportError(.timedOut, "no complete answer in time"))
    }
}
