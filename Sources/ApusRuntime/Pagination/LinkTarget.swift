import Foundation

extension Request {
    /// The same request at the target of a link (RFC 3986 §5). On another server it has no credentials, which are for
    /// this one, and no other header field that may be secret.
    ///
    /// - Throws: `RequestProblem` if the link leads from `https` to another server's `http`, or to no server.
    func following(_ target: String) throws(RequestProblem) -> Self {
        var copy = self
        guard var server = try? client.address.get() else { return copy }
        var text = target.prefix { $0 != "#" }
        if let origin = LinkOrigin(of: text, scheme: server.scheme) {
            if !origin.isOrigin(of: server) {
                if server.scheme == "https" && origin.scheme != "https" {
                    throw RequestProblem("the next page is on a server without TLS: \(origin)")
                }
                guard let url = URL(string: "\(origin)/") else {
                    throw RequestProblem("the next page is on a server that has no URL: \(origin)")
                }
                server = try ServerAddress(url)
                copy.leave(for: url)
            }
            text = origin.rest
            if !text.hasPrefix("/") { text = "/" + text }
        }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first ?? ""
        if path.hasPrefix("/") {
            copy.move(to: path, on: server)
        } else if !path.isEmpty {
            // A relative path replaces the last segment (RFC 3986 §5.2.3).
            let base = server.basePath + self.path.description
            copy.move(to: base.prefix(through: base.lastIndex(of: "/") ?? base.startIndex) + path, on: server)
        }
        let secrets = secretQueryNames
        copy.query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map {
            PercentEncoding.encodeAllowingReserved(String($0))
        }.filter { pair in !secrets.contains { pair.hasPrefix($0 + "=") } }
        return copy
    }

    /// Changes the server to one that is not this client's.
    private mutating func leave(for server: URL) {
        client.server = server
        client.authentication = .none
        client.headers = client.headers.withoutSecrets
        headers = headers.withoutSecrets
        cookies = []
    }

    /// Changes the path to one from the server's root.
    private mutating func move(to path: Substring, on server: ServerAddress) {
        var text = PercentEncoding.encodePathText(String(path))
        if text.hasPrefix(server.basePath + "/") {
            text.removeFirst(server.basePath.count)
        } else if let root = URL(string: "\(server.scheme)://\(server.authority)/") {
            client.server = root
        }
        self.path = RequestPath(encoded: text)
    }

    /// The encoded names of the query parameters of credentials, which sending adds to each page again.
    private var secretQueryNames: [String] {
        client.authentication.credentials.compactMap { credential in
            if case .query(let name, _) = credential.kind { PercentEncoding.encode(name) } else { nil }
        }
    }
}

extension RequestPath {
    fileprivate init(encoded text: String) {
        self.init()
        description = text
    }
}

/// The origin of a link (RFC 6454 §4), and the rest of the link.
private struct LinkOrigin: CustomStringConvertible {
    let scheme: String
    let authority: String
    let rest: Substring

    /// `nil` for a reference without an authority.
    init?(of target: Substring, scheme usual: String) {
        let path = target.prefix { $0 != "?" }
        guard let slashes = path.range(of: "//"),
            slashes.lowerBound == path.startIndex || path[..<slashes.lowerBound].hasSuffix(":")
        else { return nil }
        let scheme = path[..<slashes.lowerBound].dropLast().lowercased()
        self.init(
            scheme: scheme.isEmpty ? usual : scheme,
            authority: String(
                target[slashes.upperBound...].prefix { !"/?".contains($0) }.split(separator: "@").last ?? ""),
            rest: target[slashes.upperBound...].drop { !"/?".contains($0) })
    }

    private init(scheme: String, authority: String, rest: Substring) {
        self.scheme = scheme
        let usual = scheme == "https" ? ":443" : ":80"
        let authority = authority.lowercased()
        self.authority = authority.hasSuffix(usual) ? String(authority.dropLast(usual.count)) : authority
        self.rest = rest
    }

    /// Whether it is a server's own. What a server behind a proxy calls `http` is so where the client knows the host by
    /// `https`: the request stays there.
    func isOrigin(of server: ServerAddress) -> Bool {
        let own = Self(scheme: server.scheme, authority: server.authority, rest: "")
        return authority == own.authority && (scheme == own.scheme || own.scheme == "https")
    }

    var description: String { "\(scheme)://\(authority)" }
}
