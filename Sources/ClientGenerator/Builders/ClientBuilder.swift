import APIModel
import SpecLoader

/// Builds the view of the client itself.
struct ClientBuilder {
    let api: API
    let naming: ClientNaming
    let context: TypeContext
    let layout: ClientLayout
    let models: [(name: SwiftTypeName, definition: TypeDefinition)]

    func view() -> ClientView {
        let docs = IndexDocsBuilder(
            api: api, context: context, layout: layout, models: models, hasServer: server != nil)
        return ClientView(
            module: naming.module, title: .plain(api.title), version: api.version,
            server: server, relativeServer: relativeServer, documentation: documentation,
            security: context.security, docs: docs.view(),
            resource: ResourceBuilder(context: context, layout: layout, plan: layout.client).view())
    }

    private var documentation: DocComment {
        var comment = DocComment("A client of the \(line: api.title).")
        comment.append(api.documentation)
        return comment
    }

    /// The first server that is a whole URL, its variables replaced by their defaults (OpenAPI 3.1.1 §4.8.5).
    private var server: SwiftStringLiteral? {
        api.servers.lazy.map(\.resolvedURL).first(where: Self.isPlainURL).map(SwiftStringLiteral.init)
    }

    /// The first server, where that is a path: it is relative to where the document was published (OpenAPI 3.1.1 §4.6).
    private var relativeServer: Markdown? {
        guard server == nil, let path = api.servers.first?.resolvedURL, path.hasPrefix("/"), path != "/" else { return nil }
        return .code(path)
    }

    /// Whether every reader of URLs takes a text: a scheme, a host, and nothing that needs encoding (RFC 3986 §3).
    private static func isPlainURL(_ text: String) -> Bool {
        let host = ["https://", "http://"].lazy.filter(text.hasPrefix).map { text.dropFirst($0.count) }.first
        guard let host, let first = host.utf8.first, first.isAlphanumeric else { return false }
        return host.utf8.allSatisfy { $0.isAlphanumeric || "-._~/:".utf8.contains($0) }
            && host.split(separator: "/")[0].split(separator: ":", omittingEmptySubsequences: false)
                .dropFirst().allSatisfy { UInt16($0) != nil }
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

extension Server {
    /// The URL with the defaults of its variables.
    var resolvedURL: String {
        variables.reduce(url) { url, variable in
            url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
                .joined(separator: variable.defaultValue)
        }
    }
}
