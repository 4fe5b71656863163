import Foundation

/// Sends a request and follows redirects (RFC 9110 §15.4).
struct RedirectFollower: Sendable {
    let transport: any Transport
    let limits: TransportLimits

    /// Sends the request, then follows at most ten redirects; returns when the head of the last response has arrived.
    ///
    /// - Throws: `TransportError`, or a `RequestProblem` if the body can't be read.
    func sendFollowingRedirects(_ head: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        try Task.checkCancellation()
        var step = RedirectStep(head: head, body: body)
        var redirects = 0
        while true {
            let (head, body) = try await transport.send(step.head, body: step.body, limits: limits)
            guard redirects < 10, let next = step.following(head) else { return (head, body) }
            try await body.skip()
            step = next
            redirects += 1
        }
    }
}

extension HTTPBody {
    /// Reads and discards the body, so that the connection can be reused. Stops after 64 KB: reading on would cost more
    /// than a new connection.
    func skip() async throws {
        var count = 0
        for try await piece in self {
            count += piece.count
            if count > 64 * 1024 { return }
        }
    }
}
