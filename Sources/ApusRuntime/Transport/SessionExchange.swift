import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The task of a session, which is never cancelled on a thread that a delegate needs.
struct SessionTask: ExchangeTask {
    let task: URLSessionTask

    func resume() { task.resume() }

    func cancel() { DelegateQueue.tasks.async { [task] in task.cancel() } }
}

extension TransportExchange {
    /// Lets the session stop at a redirect.
    ///
    /// A cancelled task must not hear of its redirect any more, for FoundationNetworking traps then.
    func stopAtRedirect(_ stop: () -> Void) { whileRunning(stop) }

    /// The session has no more to say.
    ///
    /// - Parameter head: What the session knows of the answer in the end: it reports no head of a redirect without a
    ///   place.
    /// - Parameter isSecure: Whether the request went by TLS.
    func didComplete(_ error: (any Error)?, head: HTTPResponse?, isSecure: Bool) {
        if let head { noteLate(head) }
        let (knownHead, hasSentBytes) = progress
        guard let error, !Self.isEndOfChallenge(error, knownHead) else { return finish(.success(())) }
        let phase: SessionPhase =
            knownHead != nil ? .answering : hasSentBytes ? .sending : .connecting(secure: isSecure)
        finish(.failure(TransportError(classifying: error, in: phase)))
    }

    /// Whether this is how a task ends whose challenge was declined: after head and body, as if it had been cancelled.
    private static func isEndOfChallenge(_ error: any Error, _ head: HTTPResponse?) -> Bool {
        (error as? URLError)?.code == .cancelled && (head?.status.code == 401 || head?.status.code == 407)
    }
}
