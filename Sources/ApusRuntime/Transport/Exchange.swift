import Foundation

/// One request and the answer to it, wherever redirects lead (RFC 9110 §15.4).
struct Exchange: Sendable {
    let transport: any Transport
    let limits: TransportLimits

    /// Returns when the head of the last answer has come.
    ///
    /// - Throws: `TransportError`, or a `RequestProblem` of a body that could not be read.
    func answer(to head: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
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
    /// Reads what nobody needs, so that the connection can be used again; a long body is not worth it.
    func skip() async throws {
        var count = 0
        for try await piece in self {
            count += piece.count
            if count > 64 * 1024 { return }
        }
    }
}
