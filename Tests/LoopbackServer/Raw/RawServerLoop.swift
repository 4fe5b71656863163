import Foundation

/// The thread of a `RawServer`: waits for all its connections at once.
///
/// `@unchecked Sendable`: the thread alone touches `connections`; `state` is only touched with `lock` held.
final class RawServerLoop: @unchecked Sendable {
    struct Record {
        var arrivals: [RawArrival] = []
        var opened = 0
        var mostBusy = 0
        var isIdle = true
        var closings: [Int: ContinuousClock.Instant] = [:]
    }

    private let listener: Socket
    private let alarm: Alarm
    private let greeting: [RawStep]
    private let script: @Sendable (RawArrival) -> [RawStep]
    private let lock = NSLock()
    private var state = (record: Record(), isStopped: false)
    private var connections: [Int32: RawConnection] = [:]

    init(listener: Socket, greeting: [RawStep], script: @escaping @Sendable (RawArrival) -> [RawStep]) throws {
        self.listener = listener
        self.greeting = greeting
        self.script = script
        alarm = try Alarm()
    }

    var record: Record { lock.withLock { state.record } }

    func start() { Thread { self.run() }.start() }

    func stop() {
        lock.withLock { state.isStopped = true }
        alarm.ring()
    }

    private func run() {
        while !lock.withLock({ state.isStopped }) {
            var poll = Poll()
            poll.watch(alarm.reading)
            poll.watch(listener.descriptor)
            for connection in connections.values {
                poll.watch(connection.socket.descriptor, writing: connection.isWriting)
            }
            let wakeTime = connections.values.compactMap(\.wakeTime).min()
            let ready = poll.wait(wakeTime.map { max(.zero, ContinuousClock.now.duration(to: $0)) })
            for descriptor in ready where descriptor != alarm.reading {
                if descriptor == listener.descriptor { accept() } else { serve(descriptor) { $0.read(script, note) } }
            }
            let busy = connections.values.count { !$0.isIdle }
            lock.withLock { state.record.mostBusy = max(state.record.mostBusy, busy) }
            for descriptor in Array(connections.keys) { serve(descriptor) { $0.advance() } }
            let isIdle = connections.values.allSatisfy(\.isIdle)
            lock.withLock { state.record.isIdle = isIdle }
        }
        for connection in connections.values { connection.socket.shut() }
        listener.shut()
        alarm.shut()
    }

    private func accept() {
        while let socket = listener.accept() {
            let number = lock.withLock {
                state.record.opened += 1
                return state.record.opened
            }
            connections[socket.descriptor] = RawConnection(socket: socket, number: number, greeting: greeting)
        }
    }

    private func note(_ arrival: RawArrival) {
        lock.withLock {
            state.record.isIdle = false
            state.record.arrivals.append(arrival)
        }
    }

    private func serve(_ descriptor: Int32, _ use: (inout RawConnection) -> RawConnection.End?) {
        guard var connection = connections.removeValue(forKey: descriptor) else { return }
        switch use(&connection) {
        case nil: connections[descriptor] = connection
        case .byServer: break
        case .byClient:
            lock.withLock { state.record.closings[connection.number] = .now }
            connection.socket.shut()
        }
    }
}
