import Foundation

/// Runs what sessions have to tell, one after the other, and lets them wait where too much is still untold.
///
/// FoundationNetworking queues every piece of a body for its delegate, however many there are: a network that is
/// quicker than the disk would fill the memory. Here the session's own queue waits, and with it the network.
///
/// So nothing that a delegate does may wait for a session in turn: tasks are made, started and cancelled on `tasks`.
///
/// `@unchecked Sendable`: `OperationQueue` is made to be used by all threads, and `room` is too.
final class DelegateQueue: OperationQueue, @unchecked Sendable {
    /// Where tasks are started and cancelled on behalf of a delegate.
    static let tasks = DispatchQueue(label: "apus.tasks")

    /// A queue of its own gets a thread however many others wait.
    private let queue = DispatchQueue(label: "apus.delegate")

    override init() {
        super.init()
        underlyingQueue = queue
        maxConcurrentOperationCount = 1
    }

    #if canImport(FoundationNetworking)
    /// For pieces of 16 KB: 4 MB.
    private let room = DispatchSemaphore(value: 256)

    override func addOperation(_ block: @escaping @Sendable () -> Void) {
        room.wait()
        super.addOperation { [room] in
            defer { room.signal() }
            block()
        }
    }
    #endif
}
