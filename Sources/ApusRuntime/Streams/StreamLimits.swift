/// Which of a request's time limits apply while the body of a success is read.
enum StreamLimits: Sendable {
    /// All of them.
    case all
    /// Only the idle timeout: the length of the body is unknown.
    case idleTimeout
    /// None: a stream of events may be idle for a long time.
    case none
}

extension BodySource {
    func change(_ limits: StreamLimits, idleTimeout: Duration?) {
        switch limits {
        case .all: break
        case .idleTimeout: change(to: TransportLimits(idleTimeout: idleTimeout))
        case .none: change(to: TransportLimits())
        }
    }
}
