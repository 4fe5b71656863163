import Foundation

extension HTTPRequest {
    /// Adds a credential; a placeholder if it is a token that has not been fetched.
    mutating func add(_ credential: Authentication.Credential.Kind) throws(RequestProblem) {
        switch credential {
        case .header(.cookie, nil, let secret):
            addCookie(secret)
        case .header(let name, let scheme, let secret):
            setSecret(name, scheme.map { "\($0) \(secret)" } ?? secret)
        case .query(let name, let secret):
            let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))"
            path = Self.appending(pair, to: path ?? "/")
        case .cookie(let name, let secret):
            addCookie("\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))")
        case .token:
            setSecret(.authorization, "Bearer \(Redaction.mark)")
        case .invalid(let problem):
            throw problem
        }
    }

    /// A request target with one more name-value pair in its query.
    static func appending(_ pair: String, to target: String) -> String {
        target + (target.contains("?") ? "&" : "?") + pair
    }

    /// Adds to the cookies that the request has (RFC 6265 §4.2.1).
    private mutating func addCookie(_ text: String) {
        setSecret(.cookie, (headerFields[fields: .cookie].map(\.value) + [text]).joined(separator: "; "))
    }

    /// Sets a header field that is marked as sensitive.
    mutating func setSecret(_ name: HTTPField.Name, _ value: String) {
        var field = HTTPField(name: name, value: value)
        field.indexingStrategy = .disallow
        headerFields[fields: name] = [field]
    }
}
