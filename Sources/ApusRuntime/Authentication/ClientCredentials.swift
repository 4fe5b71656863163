public import Foundation

extension Authentication {
    /// Where the secret of an OAuth 2 client is sent (RFC 6749 §2.3.1).
    public enum ClientSecretLocation: Hashable, Sendable {
        /// In the header field `Authorization`, which every server must accept.
        case header
        /// In the body, for servers that accept it only there.
        case body
    }

    /// Why a token endpoint returned no token (RFC 6749 §5.2).
    public struct TokenError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The status of the response.
        public let status: HTTPResponse.Status
        /// The server's error code, `invalid_client`; `nil` if it sent none.
        public let code: String?

        /// The status and the error code.
        public var description: String {
            "the token endpoint responded with \(status.code)" + (code.map { " \($0)" } ?? " without a bearer token")
        }
    }

    /// OAuth 2 client credentials (RFC 6749 §4.4): a token that is fetched when the first request needs it, shared by
    /// all clients and requests that use this value, and renewed before it expires or once after a 401.
    ///
    /// ```swift
    /// let client = PartsClient(authentication: .clientCredentials(tokenURL: url, clientID: id, clientSecret: secret))
    /// ```
    /// The request for the token uses the client's transport, without its middleware, and follows no redirects.
    public static func clientCredentials(
        tokenURL: URL, clientID: String, clientSecret: String, scopes: [String] = [],
        secretIn location: ClientSecretLocation = .header
    ) -> Self {
        let endpoint = TokenEndpoint(
            url: tokenURL, clientID: clientID, clientSecret: clientSecret, scopes: scopes, location: location)
        return Self(.token(TokenSource("OAuth 2 client credentials") { try await endpoint.token($0) }))
    }
}

/// Fetches tokens for client credentials (RFC 6749 §4.4).
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
            return (head, try await body.data(atMost: 1 << 20))
        }
        guard head.status.code == 200 else {
            throw Authentication.TokenError(status: head.status, code: Self.code(in: data))
        }
        guard let response = try? JSONDecoder().decode(TokenResponse.self, from: data),
            response.tokenType.lowercased() == "bearer"
        else { throw Authentication.TokenError(status: head.status, code: nil) }
        // Renewed a minute before the end, or a tenth of its lifetime: a token may expire on the way to the server.
        let expiry = response.expiresIn.map { seconds in
            let lifetime = min(max(seconds, 0), 1_000_000_000)
            return start + .seconds(lifetime - min(60, lifetime / 10))
        }
        return TokenSource.Token(response.accessToken, expiry: expiry)
    }

    private func request() throws(RequestProblem) -> HTTPRequest {
        let address = try ServerAddress(url)
        guard let components = URLComponents(url: url, resolvingAgainstBaseURL: true) else {
            throw RequestProblem("the URL of the token endpoint is not valid")
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

    /// The error code of a failure, if it has only the characters that RFC 6749 §5.2 allows.
    private static func code(in data: Data) -> String? {
        guard let code = try? JSONDecoder().decode(TokenFailure.self, from: data).error,
            code.utf8.count <= 100, code.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
        else { return nil }
        return code
    }
}

/// The response of a token endpoint (RFC 6749 §5.1).
private struct TokenResponse: Decodable {
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
        // Some servers send the number as a string.
        let text = try? container.decodeIfPresent(String.self, forKey: .expiresIn)
        expiresIn = try text.flatMap { Double($0) } ?? container.decodeIfPresent(Double.self, forKey: .expiresIn)
    }
}

private struct TokenFailure: Decodable {
    let error: String
}
