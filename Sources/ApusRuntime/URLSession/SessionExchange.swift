import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A task of a session, which is never cancelled on the thread of a delegate.
struct SessionTask: ExchangeTask {
    let task: URLSessionTask

    func resume() { task.resume() }

    func cancel() { DelegateQueue.tasks.async { [task] in task.cancel() } }
}

extension TransportExchange {
    /// Stops the session at a redirect, unless the task was cancelled: FoundationNetworking would trap.
    func stopAtRedirect(_ stop: () -> Void) { whileRunning(stop) }

    /// The session's task is complete.
    ///
    /// - Parameter head: The head that the task has in the end: a session doesn't report that of a redirect without
    ///   `Location`.
    /// - Parameter isSecure: Whether the request was sent over TLS.
    func didComplete(_ error: (any Error)?, head: HTTPResponse?, isSecure: Bool) {
        if let head { noteLate(head) }
        let (knownHead, hasSentBytes) = progress
        guard let error, !Self.isEndOfChallenge(error, knownHead) else { return finish(.success(())) }
        let phase: SessionPhase =
            knownHead != nil ? .receiving : hasSentBytes ? .sending : .connecting(secure: isSecure)
        finish(.failure(TransportError(classifying: error, in: phase)))
    }

    /// Whether a task ended because its challenge was declined: after head and body, as if it had been cancelled.
    private static func isEndOfChallenge(_ error: any Error, _ head: HTTPResponse?) -> Bool {
        (error as? URLError)?.code == .cancelled && (head?.status.code == 401 || head?.status.code == 407)
    }
}
