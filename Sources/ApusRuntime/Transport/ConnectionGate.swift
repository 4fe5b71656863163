import Dispatch

/// Limits how many exchanges with one host run at the same time; the others wait in a queue.
package final class ConnectionGate: Sendable {
    struct Ticket: Hashable, Sendable {
        let host: String
        fileprivate let number: Int
    }

    private struct Host {
        var running: Set<Int> = []
        var waiting: [(number: Int, start: @Sendable () -> Void)] = []
    }

    private struct State {
        var hosts: [String: Host] = [:]
        var lastNumber = 0
    }

    /// Where exchanges start that had to wait: never on the thread of a session's delegate, which must not wait for a
    /// session.
    private static let starts = DispatchQueue(label: "apus.connections")

    private let limit: Int
    private let state = Locked(State())

    /// - Parameter limit: How many exchanges with one host run at the same time, at least one.
    package init(limit: Int) { self.limit = max(1, limit) }

    func ticket(for host: String) -> Ticket {
        state.withLock { state in
            state.lastNumber += 1
            return Ticket(host: host, number: state.lastNumber)
        }
    }

    /// Calls `start` at once if there is a free connection, otherwise later, on another thread.
    func enter(_ ticket: Ticket, start: @escaping @Sendable () -> Void) {
        let hasConnection = state.withLock { state in
            let hasConnection = state.hosts[ticket.host, default: Host()].running.count < limit
            if hasConnection {
                state.hosts[ticket.host, default: Host()].running.insert(ticket.number)
            } else {
                state.hosts[ticket.host]?.waiting.append((ticket.number, start))
            }
            return hasConnection
        }
        if hasConnection { start() }
    }

    /// Lets the next exchange start, or leaves the queue; without effect for a ticket that never entered.
    func leave(_ ticket: Ticket) {
        let next: (@Sendable () -> Void)? = state.withLock { state in
            guard var host = state.hosts[ticket.host] else { return nil }
            defer { state.hosts[ticket.host] = host.running.isEmpty ? nil : host }
            guard host.running.remove(ticket.number) != nil else {
                host.waiting.removeAll { $0.number == ticket.number }
                return nil
            }
            guard !host.waiting.isEmpty else { return nil }
            let next = host.waiting.removeFirst()
            host.running.insert(next.number)
            return next.start
        }
        if let next { Self.starts.async(execute: next) }
    }
}
