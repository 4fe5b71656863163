import Foundation

/// One hop of a request: what to send, and what to send next if the response is a redirect (RFC 9110 §15.4).
struct RedirectStep {
    var head: HTTPRequest
    var body: HTTPBody?

    /// The next hop; `nil` if the response is not a redirect, or one that must not be followed.
    ///
    /// Credentials are not sent to another origin, a redirect from `https` to `http` is not followed, and neither is
    /// one that needs a body that can't be sent again.
    func following(_ response: HTTPResponse) -> RedirectStep? {
        guard let location = response.headerFields[.location], let target = url(of: location),
            let address = try? ServerAddress(target),
            let components = URLComponents(url: target, resolvingAgainstBaseURL: true)
        else { return nil }
        var next = self
        switch response.status.code {
        case 301, 302: if head.method == .post { next.becomeGet() }
        case 303: if head.method != .head { next.becomeGet() }
        case 307, 308: break
        default: return nil
        }
        if head.scheme == "https" && address.scheme == "http" { return nil }
        if let body = next.body, !body.isReplayable { return nil }
        if address.scheme != head.scheme || address.authority.lowercased() != head.authority?.lowercased() {
            next.head.headerFields = head.headerFields.withoutSecrets
        }
        next.head.scheme = address.scheme
        next.head.authority = address.authority
        let path = components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath
        next.head.path = path + (components.percentEncodedQuery.map { "?\($0)" } ?? "")
        return next
    }

    private func url(of location: String) -> URL? {
        guard let scheme = head.scheme, let authority = head.authority, let path = head.path,
            let base = URL(string: "\(scheme)://\(authority)\(path)")
        else { return nil }
        return URL(string: location, relativeTo: base)?.absoluteURL
    }

    private mutating func becomeGet() {
        head.method = .get
        body = nil
        head.headerFields[.contentType] = nil
    }
}

extension HTTPFields {
    /// The fields that another origin may see: they describe content. Any other field may be a credential.
    var withoutSecrets: HTTPFields {
        HTTPFields(
            filter { field in
                switch field.name {
                case .accept, .acceptLanguage, .acceptEncoding, .contentType, .contentLanguage, .userAgent, .range: true
                default: false
                }
            })
    }
}
