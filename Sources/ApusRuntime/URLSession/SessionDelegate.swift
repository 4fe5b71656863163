import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Passes what sessions report to their exchanges.
///
/// It is the delegate of the transport's own sessions, and of its tasks in a session that the transport was given. What
/// it doesn't implement is asked of that session's own delegate: challenges and metrics.
final class SessionDelegate: NSObject, URLSessionDataDelegate, SessionDelegateMethods, Sendable {
    private let exchanges = Locked<[ObjectIdentifier: TransportExchange]>([:])

    func add(_ exchange: TransportExchange, of task: URLSessionTask) {
        exchanges.withLock { $0[ObjectIdentifier(task)] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> TransportExchange? {
        exchanges.withLock { $0[ObjectIdentifier(task)] }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
        totalBytesExpectedToSend: Int64
    ) {
        exchange(of: task)?.didSend()
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let head = HTTPResponse(response) { exchange(of: dataTask)?.didReceive(head) }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(of: dataTask)?.didReceive(data)
    }

    /// Redirects are not followed here: the session would repeat a POST without its body, and send credentials along.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        exchange(of: task)?.stopAtRedirect { completionHandler(nil) }
    }

    /// A session that the transport was given may have a cache, which would keep what only this request's credentials
    /// may see.
    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, willCacheResponse proposedResponse: CachedURLResponse,
        completionHandler: @escaping @Sendable (CachedURLResponse?) -> Void
    ) {
        completionHandler(nil)
    }

    #if canImport(FoundationNetworking)
    /// The default handling of a 401 hangs for ever; declining ends the task after head and body have arrived.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        DelegateQueue.tasks.async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }
    #endif

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = exchanges.withLock { $0.removeValue(forKey: ObjectIdentifier(task)) }
        exchange?.didComplete(
            error, head: task.response.flatMap { HTTPResponse($0) },
            isSecure: task.originalRequest?.url?.scheme == "https")
    }
}

extension HTTPResponse {
    /// `nil` if it is not HTTP, or the status doesn't have three digits, which `Status` wouldn't accept.
    fileprivate init?(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse, (100...999).contains(response.statusCode) else { return nil }
        self.init(status: Status(code: response.statusCode, reasonPhrase: ReasonPhrase.of(response.statusCode)))
        for (name, value) in response.allHeaderFields {
            if let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String {
                headerFields[name] = value
            }
        }
    }
}
