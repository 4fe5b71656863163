import Foundation

extension HTTPField.Name {
    /// RFC 8288 §3. The name is a token (RFC 9110 §5.6.2), so this is never `nil`.
    static let link = HTTPField.Name("Link")!
}

/// Reads `Link` fields (RFC 8288 §3).
struct LinkField {
    private var rest: Substring

    /// The target of the first link with the relation `next`, as the server wrote it.
    static func next(in value: String) -> String? {
        var reader = Self(rest: value[...])
        while let link = reader.link() {
            if link.isNext { return link.target }
        }
        return nil
    }

    private mutating func link() -> (target: String, isNext: Bool)? {
        skip { $0.isWhitespace || $0 == "," }
        guard rest.popFirst() == "<", let end = rest.firstIndex(of: ">") else { return nil }
        let target = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        var relation: String?
        // A link with another context than the requested resource is not a page of it (RFC 8288 §3.2).
        var hasAnchor = false
        skip(\.isWhitespace)
        while rest.first == ";" {
            skip { $0 == ";" || $0.isWhitespace }
            let (name, value) = parameter()
            switch name {
            case "rel": relation = relation ?? value
            case "anchor": hasAnchor = true
            default: break
            }
            skip(\.isWhitespace)
        }
        let relations = (relation ?? "").split(whereSeparator: \.isWhitespace)
        return (target, !hasAnchor && relations.contains { $0.lowercased() == "next" })
    }

    private mutating func parameter() -> (name: String, value: String) {
        let name = take { !$0.isWhitespace && !"=;,".contains($0) }.lowercased()
        skip(\.isWhitespace)
        guard rest.first == "=" else { return (name, "") }
        rest.removeFirst()
        skip(\.isWhitespace)
        guard rest.first == "\"" else { return (name, take { !$0.isWhitespace && !";,".contains($0) }) }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            value.append(character == "\\" ? rest.popFirst() ?? character : character)
        }
        return (name, value)
    }

    private mutating func skip(_ isSkipped: (Character) -> Bool) { rest = rest.drop(while: isSkipped) }

    private mutating func take(_ isTaken: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isTaken)
        rest = rest[taken.endIndex...]
        return String(taken)
    }
}

extension Request {
    /// The same request at the target of a link. Sending throws if that is on another server, because the credentials
    /// are for this one.
    func following(_ target: String) -> Self {
        var copy = self
        guard let server = try? client.address.get() else { return copy }
        var text = target.prefix { $0 != "#" }
        if let origin = LinkOrigin(of: text, scheme: server.scheme) {
            guard origin == LinkOrigin(server) else {
                copy.problem = RequestProblem("the next page is on another server: \(origin)")
                return copy
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
private struct LinkOrigin: Equatable, CustomStringConvertible {
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
            authority: String(target[slashes.upperBound...].prefix { !"/?".contains($0) }),
            rest: target[slashes.upperBound...].drop { !"/?".contains($0) })
    }

    init(_ server: ServerAddress) { self.init(scheme: server.scheme, authority: server.authority, rest: "") }

    private init(scheme: String, authority: String, rest: Substring) {
        self.scheme = scheme
        let usual = scheme == "https" ? ":443" : ":80"
        let authority = authority.lowercased()
        self.authority = authority.hasSuffix(usual) ? String(authority.dropLast(usual.count)) : authority
        self.rest = rest
    }

    static func == (a: Self, b: Self) -> Bool { a.scheme == b.scheme && a.authority == b.authority }

    var description: String { "\(scheme)://\(authority.split(separator: "@").last ?? "")" }
}
