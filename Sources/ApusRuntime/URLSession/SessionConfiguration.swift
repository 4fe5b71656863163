import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension URLSessionConfiguration {
    /// A week, in seconds. The runtime measures time itself: on Linux the timers of sessions fire too early or not at
    /// all.
    static let noTimeout = 604_800.0

    /// The configuration of a transport that was given none.
    ///
    /// - Parameter connectionsPerHost: How many requests to one host run at the same time, at least one.
    static func ephemeral(connectionsPerHost: Int) -> URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = max(1, connectionsPerHost)
        return configuration
    }

    /// A copy in which a session stores nothing, sends nothing by itself, and doesn't end a request by its own timers.
    ///
    /// Cookies, cached responses and stored credentials would be sent to, or taken for, a request that its caller made
    /// with others.
    func copyForTransport() -> URLSessionConfiguration {
        let copy = copy() as! URLSessionConfiguration  // A copy is of the same class (NSCopying).
        copy.httpCookieStorage = nil
        copy.httpShouldSetCookies = false
        copy.httpCookieAcceptPolicy = .never
        copy.urlCache = nil
        copy.urlCredentialStorage = nil
        copy.requestCachePolicy = .reloadIgnoringLocalCacheData
        copy.timeoutIntervalForRequest = Self.noTimeout
        copy.timeoutIntervalForResource = Self.noTimeout
        return copy
    }
}
