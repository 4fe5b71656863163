import APIModel

/// Which server a client takes by itself, and which have variables that a caller chooses (OpenAPI 3.1.1 §4.8.5).
struct ServerLayout: Sendable {
    /// The first server that is a whole URL, its variables replaced by their defaults.
    let usual: String?
    /// The first server, where that is a path: it is relative to where the document was published (OpenAPI 3.1.1 §4.6).
    let relative: String?
    /// The servers with variables: the first one of each set of names.
    let templates: [ServerPlan]

    init(_ servers: [Server]) {
        usual = servers.lazy.map(\.resolvedURL).first(where: Self.isPlainURL)
        let first = servers.first?.resolvedURL
        relative = usual == nil && first?.hasPrefix("/") == true && first != "/" ? first : nil
        var names: Set<Set<String>> = []
        templates = servers.compactMap { server in
            let template = ServerPlan(server)
            guard let template, names.insert(Set(template.arguments.map(\.variable))).inserted else { return nil }
            return template
        }
    }

    /// The server of an operation that goes to none of the client's own; `nil` for most.
    func server(of operation: Operation) -> String? {
        guard let usual else { return nil }
        let own = operation.servers.map(\.resolvedURL)
        return own.contains(usual) ? nil : own.first(where: Self.isPlainURL)
    }

    /// Whether every reader of URLs takes a text: a scheme, a host, and nothing that needs encoding (RFC 3986 §3).
    fileprivate static func isPlainURL(_ text: String) -> Bool {
        let host = ["https://", "http://"].lazy.filter(text.hasPrefix).map { text.dropFirst($0.count) }.first
        guard let host, let first = host.utf8.first, first.isAlphanumeric else { return false }
        return host.utf8.allSatisfy { $0.isAlphanumeric || "-._~/:".utf8.contains($0) }
            && host.split(separator: "/")[0].split(separator: ":", omittingEmptySubsequences: false)
                .dropFirst().allSatisfy { UInt16($0) != nil }
    }
}

/// A server whose URL has variables, and what Swift calls them.
struct ServerPlan: Sendable {
    struct Argument: Sendable {
        var variable: String
        var name: SwiftIdentifier
        /// `nil` for a variable that the document doesn't declare.
        var declaration: ServerVariable?
    }

    let server: Server
    /// In the order of the URL.
    let arguments: [Argument]

    /// `nil` where the URL has no variable, or is relative: nobody but the caller knows its beginning.
    init?(_ server: Server) {
        var variables: [String] = []
        for case .variable(let name) in server.parts where !variables.contains(name) { variables.append(name) }
        let isWhole = server.url.hasPrefix("https://") || server.url.hasPrefix("http://")
        guard !variables.isEmpty, isWhole || ServerLayout.isPlainURL(server.resolvedURL) else { return nil }
        let names = NameScope(variables.map { .init(key: $0, original: $0, identifier: .member(from: $0)) }).identifiers
        self.server = server
        arguments = variables.compactMap { variable in
            names[variable].map { name in
                Argument(
                    variable: variable, name: name, declaration: server.variables.first { $0.name == variable })
            }
        }
    }

    /// The URL as the runtime takes it.
    var literal: ServerLiteral {
        let names = Dictionary(arguments.map { ($0.variable, $0.name) }, uniquingKeysWith: { first, _ in first })
        return ServerLiteral(server.parts, names: names)
    }
}

/// A server's URL as a literal of the runtime, with an argument for each variable.
struct ServerLiteral: TemplateText, Hashable {
    let templateText: String

    fileprivate init(_ parts: [Server.Part], names: [String: SwiftIdentifier]) {
        let text = parts.map { part in
            switch part {
            case .text(let text): SwiftStringLiteral.escaped(text)
            case .variable(let name):
                names[name].map { "\\(\($0.reference.templateText))" } ?? SwiftStringLiteral.escaped("{\(name)}")
            }
        }
        templateText = "\"\(text.joined())\""
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
        parts.map { part in
            switch part {
            case .text(let text): text
            case .variable(let name): variables.first { $0.name == name }?.defaultValue ?? "{\(name)}"
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
