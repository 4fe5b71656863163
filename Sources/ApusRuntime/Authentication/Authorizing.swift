import Foundation

/// Puts credentials into a request, sends it, and asks once for new tokens where the server refuses those.
struct Authorizing: Sendable {
    let credentials: [Authentication.Credential]
    /// The scheme and authority that may know the credentials.
    let origin: HTTPRequest
    let exchange: Exchange
    let clock: RuntimeClock

    /// Returns when the head of the last answer has come.
    ///
    /// - Throws: `TransportError`, `RequestProblem`, or what the provider of a token throws.
    func answer(to request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        guard request.scheme == origin.scheme, request.authority == origin.authority else {
            return try await sent(request, body)
        }
        var tokens: [TokenSource.Token] = []
        let first = try await authorized(request, &tokens)
        let (head, answer) = try await sent(first, body)
        guard head.status.code == 401, !tokens.isEmpty, body?.isReplayable ?? true else { return (head, answer) }
        let refused = tokens.map(\.secret)
        let second = try await authorized(request, &tokens)
        if tokens.map(\.secret) == refused { return (head, answer) }
        try? await answer.skip()
        return try await sent(second, body)
    }

    private func sent(_ request: HTTPRequest, _ body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        try await TransportError.carrying { try await exchange.answer(to: request, body: body) }
    }

    /// - Parameter tokens: The tokens that were refused, then those that are in the request.
    private func authorized(_ request: HTTPRequest, _ tokens: inout [TokenSource.Token]) async throws -> HTTPRequest {
        var request = request
        var refused = tokens[...]
        tokens = []
        for credential in credentials {
            guard case .token(let source) = credential.kind else {
                try request.add(credential.kind)
                continue
            }
            let context = TokenSource.Context(transport: exchange.transport, clock: clock)
            let token = try await source.token(after: refused.popFirst(), context, exchange.limits)
            guard HTTPField.isValidValue(token.secret), !token.secret.isEmpty else {
                throw RequestProblem("the token has characters that no header field may have, or none")
            }
            tokens.append(token)
            try request.add(.header(.authorization, scheme: "Bearer", secret: token.secret))
        }
        return request
    }
}

extension TransportError {
    /// Does what a transport does: whatever that throws, but a body that can't be read, is an error of a transport.
    static func carrying<Result>(_ carry: () async throws -> Result) async throws -> Result {
        do {
            return try await carry()
        } catch let problem as RequestProblem {
            throw problem
        } catch {
            throw TransportError(error)
        }
    }
}

extension HTTPRequest {
    /// Puts a credential in; in place of a token that is still to be asked for, the mark of one.
    mutating func add(_ credential: Authentication.Credential.Kind) throws(RequestProblem) {
        switch credential {
        case .header(let name, let scheme, let secret):
            setSecret(name, scheme.map { "\($0) \(secret)" } ?? secret)
        case .query(let name, let secret):
            let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))"
            path = Self.appending(pair, to: path ?? "/")
        case .cookie(let name, let secret):
            let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))"
            setSecret(.cookie, (headerFields[fields: .cookie].map(\.value) + [pair]).joined(separator: "; "))
        case .token:
            setSecret(.authorization, "Bearer \(Redaction.mark)")
        case .invalid(let problem):
            throw problem
        }
    }

    /// A target with one more pair in its query.
    static func appending(_ pair: String, to target: String) -> String {
        target + (target.contains("?") ? "&" : "?") + pair
    }

    /// Sets a header field that no text shows.
    mutating func setSecret(_ name: HTTPField.Name, _ value: String) {
        var field = HTTPField(name: name, value: value)
        field.indexingStrategy = .disallow
        headerFields[fields: name] = [field]
    }
}
