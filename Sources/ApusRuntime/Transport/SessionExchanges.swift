import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The running exchanges of a session, by task.
///
/// `@unchecked Sendable`: `running` and `cancelled` are only touched with `lock` held.
final class SessionExchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    typealias Continuation = CheckedContinuation<(HTTPResponse, HTTPBody), any Error>

    private struct Running {
        var continuation: Continuation
        var head: HTTPURLResponse?
        var body = Data()
    }

    /// A week. The runtime's own clock decides; the session's timers fire too early or not at all on Linux.
    static let noTimeout = 604_800.0

    private let lock = NSLock()
    private var running: [Int: Running] = [:]
    private var cancelled: Set<Int> = []

    func start(_ task: URLSessionDataTask, _ continuation: Continuation) {
        let isCancelled = lock.withLock {
            if cancelled.remove(task.taskIdentifier) != nil { return true }
            running[task.taskIdentifier] = Running(continuation: continuation)
            return false
        }
        if isCancelled {
            task.cancel()
            continuation.resume(throwing: TransportError(.cancelled, "cancelled"))
        } else {
            task.resume()
        }
    }

    /// Ends the exchange at once; the session may take its time.
    func cancel(_ task: URLSessionDataTask) {
        let exchange = lock.withLock {
            let exchange = running.removeValue(forKey: task.taskIdentifier)
            if exchange == nil { cancelled.insert(task.taskIdentifier) }
            return exchange
        }
        task.cancel()
        exchange?.continuation.resume(throwing: TransportError(.cancelled, "cancelled"))
    }

    /// Forgets a cancellation that came after the end.
    func forget(_ task: URLSessionDataTask) {
        lock.withLock { _ = cancelled.remove(task.taskIdentifier) }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        lock.withLock { running[dataTask.taskIdentifier]?.head = response as? HTTPURLResponse }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        lock.withLock { running[dataTask.taskIdentifier]?.body.append(data) }
    }

    /// No redirect is followed here: the session would repeat a POST without its body and take credentials along.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    /// On Linux default handling of a 401 hangs for ever; cancelling ends the task after head and body have come.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
        completionHandler(.cancelAuthenticationChallenge, nil)
        #else
        completionHandler(.performDefaultHandling, nil)
        #endif
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = lock.withLock {
            cancelled.remove(task.taskIdentifier)
            return running.removeValue(forKey: task.taskIdentifier)
        }
        guard let exchange else { return }
        // Linux reports no head of a redirect without a place.
        let head = exchange.head ?? task.response as? HTTPURLResponse
        if let error, !isChallengeEnd(error, head) {
            exchange.continuation.resume(throwing: TransportError(classifying: error))
        } else if let head = head.flatMap({ HTTPResponse($0) }) {
            exchange.continuation.resume(returning: (head, HTTPBody(exchange.body)))
        } else {
            exchange.continuation.resume(throwing: TransportError(.interrupted, "the server sent no HTTP answer"))
        }
    }

    private func isChallengeEnd(_ error: any Error, _ head: HTTPURLResponse?) -> Bool {
        (error as? URLError)?.code == .cancelled && [401, 407].contains(head?.statusCode ?? 0)
    }
}

extension HTTPResponse {
    /// `nil` where the status has no three digits, which `Status` would not take.
    fileprivate init?(_ response: HTTPURLResponse) {
        guard (100...999).contains(response.statusCode) else { return nil }
        self.init(status: Status(code: response.statusCode, reasonPhrase: ReasonPhrase.of(response.statusCode)))
        for (name, value) in response.allHeaderFields {
            if let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String {
                headerFields[name] = value
            }
        }
    }
}

extension TransportError {
    /// What `URLSession` reported.
    fileprivate init(classifying error: any Error) {
        let code = (error as? URLError)?.code
        let kind: Kind =
            switch code {
            case .cancelled: .cancelled
            case .timedOut: .timedOut
            case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
                .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
                .clientCertificateRequired:
                .insecure
            case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet: .notConnected
            default: .interrupted
            }
        self.init(kind, error.localizedDescription, underlying: error)
    }
}
