import Foundation

extension Authentication {
    /// Where the secret of an OAuth 2 client goes (RFC 6749 §2.3.1).
    public enum ClientSecretLocation: Hashable, Sendable {
        /// In `Authorization`, which every server must take.
        case header
        /// In the body, for servers that take it only there.
        case body
    }

    /// Why a token endpoint gave no token (RFC 6749 §5.2).
    public struct TokenError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The answer's status.
        public let status: HTTPResponse.Status
        /// What the server calls the reason, `invalid_client`; `nil` where it says none.
        public let code: String?

        /// The status and the reason.
        public var description: String {
            "the token endpoint answered \(status.code)" + (code.map { " \($0)" } ?? " without a bearer token")
        }
    }

    /// OAuth 2 client credentials (RFC 6749 §4.4): a token that is fetched when the first request needs it, kept for
    /// all clients and requests that share this value, and fetched anew before it ends or once after a 401.
    ///
    /// ```swift
    /// let client = PartsClient(authentication: .clientCredentials(tokenURL: url, clientID: id, clientSecret: secret))
    /// ```
    /// The request for the token goes through the client's transport, without its middleware, and follows no redirect.
    public static func clientCredentials(
        tokenURL: URL, clientID: String, clientSecret: String, scopes: [String] = [],
        secretIn location: ClientSecretLocation = .header
    ) -> Self {
        let endpoint = TokenEndpoint(
            url: tokenURL, clientID: clientID, clientSecret: clientSecret, scopes: scopes, location: location)
        return Self(.token(TokenSource("OAuth 2 client credentials") { try await endpoint.token($0) }))
    }
}

/// Where tokens for client credentials come from (RFC 6749 §4.4).
private struct TokenEndpoint: Sendable {
    let url: URL
    let clientID: String
    let clientSecret: String
    let scopes: [String]
    let location: Authentication.ClientSecretLocation

    func token(_ context: TokenSource.Context) async throws -> TokenSource.Token {
        let start = context.clock.now()
        let limits = TransportLimits(deadline: start + .seconds(30))
        let request = try request()
        let (head, data) = try await TransportError.carrying {
            let (head, body) = try await context.transport.send(request, body: HTTPBody(form), limits: limits)
            return (head, try await body.data())
        }
        guard head.status.code == 200 else {
            throw Authentication.TokenError(status: head.status, code: Self.code(in: data))
        }
        guard let answer = try? JSONDecoder().decode(TokenAnswer.self, from: data),
            answer.tokenType.lowercased() == "bearer"
        else { throw Authentication.TokenError(status: head.status, code: nil) }
        // A token that ends on its way is refused: it is used until a minute before, or a tenth of its time.
        let end = answer.expiresIn.map { seconds in
            let lifetime = min(max(seconds, 0), 1_000_000_000)
            return start + .seconds(lifetime - min(60, lifetime / 10))
        }
        return TokenSource.Token(answer.accessToken, end: end)
    }

    private func request() throws(RequestProblem) -> HTTPRequest {
        let address = try ServerAddress(url)
        guard let components = URLComponents(url: url, resolvingAgainstBaseURL: true) else {
            throw RequestProblem("the URL of the token endpoint is none")
        }
        let path = components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath
        var head = HTTPRequest(
            method: .post, scheme: address.scheme, authority: address.authority,
            path: path + (components.percentEncodedQuery.map { "?\($0)" } ?? ""))
        if location == .header {
            let pair = [clientID, clientSecret].map(PercentEncoding.encodeForm).joined(separator: ":")
            var field = HTTPField(name: .authorization, value: "Basic \(Data(pair.utf8).base64EncodedString())")
            field.indexingStrategy = .disallow
            head.headerFields.append(field)
        }
        head.headerFields[.userAgent] = "apus"
        head.headerFields[.accept] = "application/json"
        head.headerFields[.contentType] = "application/x-www-form-urlencoded"
        return head
    }

    private var form: Data {
        var pairs = [("grant_type", "client_credentials")]
        if !scopes.isEmpty { pairs.append(("scope", scopes.joined(separator: " "))) }
        if location == .body { pairs += [("client_id", clientID), ("client_secret", clientSecret)] }
        return Data(pairs.map { "\($0)=\(PercentEncoding.encodeForm($1))" }.joined(separator: "&").utf8)
    }

    /// The reason of a failure, of no more than the characters that RFC 6749 §5.2 has for it.
    private static func code(in data: Data) -> String? {
        guard let code = try? JSONDecoder().decode(TokenFailure.self, from: data).error,
            code.utf8.count <= 100, code.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
        else { return nil }
        return code
    }
}

/// What a token endpoint answers with (RFC 6749 §5.1).
private struct TokenAnswer: Decodable {
    let accessToken: String
    let tokenType: String
    /// Seconds.
    let expiresIn: Double?

    private enum CodingKeys: String, CodingKey {
        case accessToken = "access_token"
        case tokenType = "token_type"
        case expiresIn = "expires_in"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        accessToken = try container.decode(String.self, forKey: .accessToken)
        tokenType = try container.decodeIfPresent(String.self, forKey: .tokenType) ?? "bearer"
        // Some servers write the number as text.
        let text = try? container.decodeIfPresent(String.self, forKey: .expiresIn)
        expiresIn = try text.flatMap { Double($0) } ?? container.decodeIfPresent(Double.self, forKey: .expiresIn)
    }
}

private struct TokenFailure: Decodable {
    let error: String
}
