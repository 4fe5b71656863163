import Foundation

/// Runs the calls of delegate methods one after another, and blocks the session while too many are pending.
///
/// FoundationNetworking queues every piece of a body for its delegate, however many there are: a network that is faster
/// than the disk would fill the memory. Here the session's own queue waits, and with it the network.
///
/// So a delegate must not wait for a session in turn: it has tasks cancelled on `tasks`.
///
/// `@unchecked Sendable`: `OperationQueue` is thread-safe, and so is `room`.
final class DelegateQueue: OperationQueue, @unchecked Sendable {
    /// Where tasks are cancelled on behalf of a delegate.
    static let tasks = DispatchQueue(label: "apus.tasks")

    /// A queue of its own gets a thread however many others are blocked.
    private let queue = DispatchQueue(label: "apus.delegate")

    override init() {
        super.init()
        underlyingQueue = queue
        maxConcurrentOperationCount = 1
    }

    #if canImport(FoundationNetworking)
    /// How many pieces may be pending: 4 MB in pieces of 16 KB.
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
