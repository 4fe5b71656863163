import Foundation

/// A request with everything that goes on the wire but the credentials, which are put in last.
struct PreparedRequest: Sendable {
    var head: HTTPRequest
    var body: HTTPBody?
    /// The target with the marks of secrets.
    var redactedPath: String

    /// The method and the URL, secrets left out.
    var description: String {
        "\(head.method.rawValue) \(head.scheme ?? "https")://\(head.authority ?? "")\(redactedPath)"
    }
}

extension Request {
    /// Puts together what goes on the wire.
    ///
    /// - Parameter credentials: What is put in already.
    func prepared(with credentials: [Authentication.Credential] = []) throws(RequestProblem) -> PreparedRequest {
        var prepared = try preparedHead(with: credentials)
        prepared.body = try body?.content()
        return prepared
    }

    /// Puts together everything but the body.
    func preparedHead(with credentials: [Authentication.Credential] = []) throws(RequestProblem) -> PreparedRequest {
        if let problem { throw problem }
        let server = try client.address.get()
        let target = server.target(path, query)
        var head = HTTPRequest(method: method, scheme: server.scheme, authority: server.authority, path: target)
        head.headerFields = client.headers
        for field in headers { head.headerFields[field.name] = nil }
        for field in headers { head.headerFields.append(field) }
        if !cookies.isEmpty { head.setSecret(.cookie, cookies.joined(separator: "; ")) }
        for credential in credentials { try head.add(credential.kind) }
        setIfAbsent(.userAgent, "apus", in: &head)
        setIfAbsent(.accept, accept, in: &head)
        if let body { setIfAbsent(.contentType, body.contentType, in: &head) }
        var redactedPath = target
        for credential in client.credentials {
            switch credential.kind {
            case .query(let name, _):
                let pair = "\(PercentEncoding.encode(name))=\(Redaction.mark)"
                redactedPath = HTTPRequest.appending(pair, to: redactedPath)
            case .invalid(let problem): throw problem
            case .header, .cookie, .token: break
            }
        }
        return PreparedRequest(head: head, redactedPath: redactedPath)
    }

    /// What the answer may be, the documented successes first.
    private var accept: String {
        var types: [String] = []
        for type in success.accepted + failure.accepted where !types.contains(type) { types.append(type) }
        return types.isEmpty ? "*/*" : types.joined(separator: ", ")
    }

    private func setIfAbsent(_ name: HTTPField.Name, _ value: String?, in head: inout HTTPRequest) {
        if let value, head.headerFields[name] == nil { head.headerFields[name] = value }
    }
}

/// The parts of a server's URL (RFC 3986 §3).
struct ServerAddress: Sendable {
    let scheme: String
    let authority: String
    /// Percent-encoded, without the slash at its end.
    let basePath: String

    init(_ url: URL) throws(RequestProblem) {
        if let problem = Self.problem(of: url) { throw problem }
        guard let components = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = components.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = components.percentEncodedHost, !host.isEmpty
        else {
            throw RequestProblem("the server's URL needs http or https and a host")
        }
        guard components.user == nil, components.password == nil else {
            throw RequestProblem(
                "the server's URL has a user or password: they belong into the client's authentication")
        }
        self.scheme = scheme
        authority = host + (components.port.map { ":\($0)" } ?? "")
        var path = Substring(components.percentEncodedPath)
        while path.hasSuffix("/") { path.removeLast() }
        basePath = String(path)
    }

    static func result(of url: URL) -> Result<ServerAddress, RequestProblem> {
        Result { () throws(RequestProblem) in try ServerAddress(url) }
    }

    /// The path and query of the request line.
    func target(_ path: RequestPath, _ query: [String]) -> String {
        let text = path.description
        let slash = text.isEmpty || text.hasPrefix("/") ? "" : "/"
        let whole = basePath + slash + text
        return (whole.isEmpty ? "/" : whole) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}

/// What stands in a text where a secret is.
enum Redaction {
    static let mark = "<redacted>"

    /// Whether the field may hold a secret: marked as one, or known for it.
    static func isSecret(_ field: HTTPField) -> Bool {
        field.indexingStrategy == .disallow || secretNames.contains(field.name.canonicalName)
    }

    private static let secretNames: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-auth-token",
    ]
}
