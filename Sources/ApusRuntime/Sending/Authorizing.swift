import Foundation

/// Adds credentials to a request and sends it; fetches new tokens once if the server refuses the current ones.
struct Authorizing: Sendable {
    let credentials: [Authentication.Credential]
    /// The scheme and authority that may receive the credentials.
    let origin: HTTPRequest
    let redirects: RedirectFollower
    let clock: RuntimeClock

    /// Sends the request with its credentials; returns when the head of the last response has arrived.
    ///
    /// - Throws: `TransportError`, `RequestProblem`, or what the provider of a token throws.
    func sendAuthorized(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        guard request.scheme == origin.scheme, request.authority == origin.authority else {
            return try await send(request, body)
        }
        var tokens: [TokenSource.Token] = []
        let first = try await authorized(request, &tokens)
        let (head, responseBody) = try await send(first, body)
        guard head.status.code == 401, !tokens.isEmpty, body?.isReplayable ?? true else { return (head, responseBody) }
        let refused = tokens.map(\.secret)
        let second = try await authorized(request, &tokens)
        if tokens.map(\.secret) == refused { return (head, responseBody) }
        try? await responseBody.skip()
        return try await send(second, body)
    }

    private func send(_ request: HTTPRequest, _ body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        try await TransportError.carrying { try await redirects.sendFollowingRedirects(request, body: body) }
    }

    /// - Parameter tokens: In: the tokens that were refused. Out: the tokens of the request.
    private func authorized(_ request: HTTPRequest, _ tokens: inout [TokenSource.Token]) async throws -> HTTPRequest {
        var request = request
        var refused = tokens[...]
        tokens = []
        for credential in credentials {
            guard case .token(let source) = credential.kind else {
                try request.add(credential.kind)
                continue
            }
            let context = TokenSource.Context(transport: redirects.transport, clock: clock)
            let token = try await source.token(after: refused.popFirst(), context, redirects.limits)
            guard HTTPField.isValidValue(token.secret), !token.secret.isEmpty else {
                throw RequestProblem("the token is empty or has characters that are not allowed in a header field")
            }
            tokens.append(token)
            try request.add(.header(.authorization, scheme: "Bearer", secret: token.secret))
        }
        return request
    }
}
