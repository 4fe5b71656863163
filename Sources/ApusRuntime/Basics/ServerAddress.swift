import Foundation

/// The parts of a server's URL (RFC 3986 §3).
struct ServerAddress: Sendable {
    let scheme: String
    let authority: String
    /// The path, percent-encoded, without a trailing slash.
    let basePath: String

    init(_ url: URL) throws(RequestProblem) {
        if let problem = Self.problem(of: url) { throw problem }
        guard let components = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = components.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = components.percentEncodedHost, !host.isEmpty
        else {
            throw RequestProblem("the server's URL needs the scheme http or https, and a host")
        }
        guard components.user == nil, components.password == nil else {
            throw RequestProblem(
                "the server's URL has a user or password: give them to the client's authentication instead")
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

    /// The request target: path and query.
    func target(path: String, query: [String]) -> String {
        let slash = path.isEmpty || path.hasPrefix("/") ? "" : "/"
        let whole = basePath + slash + path
        return (whole.isEmpty ? "/" : whole) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}

extension ServerAddress {
    /// The scheme of URLs that contain a problem instead of an address.
    static let unusableScheme = "unusable-server"

    /// A URL that no request can be sent to, because of a problem; sending reports it.
    static func unusable(_ problem: RequestProblem) -> URL {
        // A scheme with percent-encoded text is always a URL; the fallback, a file URL, can't be sent to either.
        URL(string: "\(unusableScheme):\(PercentEncoding.encode(problem.description))") ?? URL(filePath: "/")
    }

    /// The problem that a URL contains.
    static func problem(of url: URL) -> RequestProblem? {
        guard url.scheme == unusableScheme else { return nil }
        let text = url.absoluteString.dropFirst(unusableScheme.count + 1)
        return RequestProblem(text.removingPercentEncoding ?? String(text))
    }
}
