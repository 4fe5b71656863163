import APIModel

/// Which server a client uses by default, and which have variables that the caller chooses (OpenAPI 3.1.1 §4.8.5).
struct ServerURLs {
    /// The first server that is a whole URL, its variables replaced by their defaults.
    let usual: String?
    /// The first server, where that is a path: it is relative to where the document was published (OpenAPI 3.1.1 §4.6).
    let relative: String?
    /// The servers with variables: the first one of each set of names.
    let templates: [ServerTemplate]

    init(_ servers: [Server]) {
        usual = servers.lazy.map(\.resolvedURL).first(where: Self.isPlainURL)
        let first = servers.first?.resolvedURL
        relative = usual == nil && first?.hasPrefix("/") == true && first != "/" ? first : nil
        var names: Set<Set<String>> = []
        templates = servers.compactMap { server in
            let template = ServerTemplate(server)
            guard let template, names.insert(Set(template.variables)).inserted else { return nil }
            return template
        }
    }

    /// The server of an operation that the client's default server doesn't serve; `nil` for most.
    func server(of operation: Operation) -> String? {
        guard let usual else { return nil }
        let own = operation.servers.map(\.resolvedURL)
        return own.contains(usual) ? nil : own.first(where: Self.isPlainURL)
    }

    /// Whether every parser of URLs accepts a text: a scheme, a host, and nothing that needs encoding (RFC 3986 §3).
    fileprivate static func isPlainURL(_ text: String) -> Bool {
        let host = ["https://", "http://"].lazy.filter(text.hasPrefix).map { text.dropFirst($0.count) }.first
        guard let host, let first = host.utf8.first, first.isAlphanumeric else { return false }
        return host.utf8.allSatisfy { $0.isAlphanumeric || "-._~/:".utf8.contains($0) }
            && host.split(separator: "/")[0].split(separator: ":", omittingEmptySubsequences: false)
                .dropFirst().allSatisfy { UInt16($0) != nil }
    }
}

/// A server whose URL has variables.
struct ServerTemplate {
    let server: Server
    /// Each once, in the order of the URL.
    let variables: [String]

    /// `nil` where the URL has no variable, or is relative, so that only the caller knows how it starts.
    init?(_ server: Server) {
        var variables: [String] = []
        var seen: Set<String> = []
        for case .variable(let name) in server.parts where seen.insert(name).inserted { variables.append(name) }
        let isWhole = server.url.hasPrefix("https://") || server.url.hasPrefix("http://")
        guard !variables.isEmpty, isWhole || ServerURLs.isPlainURL(server.resolvedURL) else { return nil }
        self.server = server
        self.variables = variables
    }
}

extension Server {
    /// A piece of the URL.
    enum Part {
        case text(String)
        case variable(String)
    }

    /// The URL's text, and the variables in it.
    var parts: [Part] {
        var parts: [Part] = []
        var rest = Substring(url)
        while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
            if opening > rest.startIndex { parts.append(.text(String(rest[..<opening]))) }
            parts.append(.variable(String(rest[rest.index(after: opening)..<closing])))
            rest = rest[rest.index(after: closing)...]
        }
        return rest.isEmpty ? parts : parts + [.text(String(rest))]
    }

    /// The URL with the defaults of its variables.
    var resolvedURL: String {
        let defaults = Dictionary(
            variables.map { ($0.name, $0.defaultValue) }, uniquingKeysWith: { first, _ in first })
        return parts.map { part in
            switch part {
            case .text(let text): text
            case .variable(let name): defaults[name] ?? "{\(name)}"
            }
        }.joined()
    }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
