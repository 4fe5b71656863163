import Foundation

/// A request as it is sent, except for the credentials, which are added last.
struct PreparedRequest: Sendable {
    var head: HTTPRequest
    var body: HTTPBody?
    /// What to add before sending.
    let credentials: [Authentication.Credential]
    /// The request target with placeholders for secrets.
    var redactedPath: String

    /// The method and the URL, without secrets.
    var description: String {
        "\(head.method.rawValue) \(head.scheme ?? "https")://\(head.authority ?? "")\(redactedPath)"
    }
}

extension Request {
    /// Assembles the request as it is sent.
    ///
    /// - Parameter isAuthorized: Whether to add the credentials already.
    func prepared(isAuthorized: Bool = false) throws(RequestProblem) -> PreparedRequest {
        var prepared = try preparedHead(isAuthorized: isAuthorized)
        prepared.body = try body?.content()
        return prepared
    }

    /// Assembles everything but the body.
    func preparedHead(isAuthorized: Bool = false) throws(RequestProblem) -> PreparedRequest {
        if let problem { throw problem }
        let server = try client.address.get()
        let credentials = try client.authentication.credentials(for: client.selection)
        let target = server.target(path: path.description, query: query)
        var head = HTTPRequest(method: method, scheme: server.scheme, authority: server.authority, path: target)
        head.headerFields = client.headers
        for field in headers { head.headerFields[field.name] = nil }
        for field in headers { head.headerFields.append(field) }
        if !cookies.isEmpty { head.setSecret(.cookie, cookies.joined(separator: "; ")) }
        if isAuthorized { for credential in credentials { try head.add(credential.kind) } }
        setIfAbsent(.userAgent, "apus", in: &head)
        setIfAbsent(.accept, AcceptField(success, failure).text, in: &head)
        if let body { setIfAbsent(.contentType, body.contentType, in: &head) }
        var redactedPath = target
        for credential in credentials {
            switch credential.kind {
            case .query(let name, _):
                let pair = "\(PercentEncoding.encode(name))=\(Redaction.mark)"
                redactedPath = HTTPRequest.appending(pair, to: redactedPath)
            case .invalid(let problem): throw problem
            case .header, .cookie, .token: break
            }
        }
        return PreparedRequest(head: head, credentials: credentials, redactedPath: redactedPath)
    }

    private func setIfAbsent(_ name: HTTPField.Name, _ value: String?, in head: inout HTTPRequest) {
        if let value, head.headerFields[name] == nil { head.headerFields[name] = value }
    }
}
