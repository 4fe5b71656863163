import APIModel

/// The client: where every request starts.
struct ClientView: TemplateView {
    let module: SwiftIdentifier
    /// The version of the document.
    let version: SwiftStringLiteral
    /// The URL of the API's first server; `nil` when the caller has to give one.
    let server: SwiftStringLiteral?
    /// The path that the document gives instead of a server.
    let relativeServer: Markdown?
    /// The servers with variables, as functions.
    let servers: [ServerView]
    /// What a request takes that names no security schemes; empty where the document doesn't say.
    let security: [SecurityAlternativeView]
    /// The security schemes that requests name.
    let securitySchemes: [SecuritySchemeView]
    /// The header fields of responses.
    let headers: [HeaderView]
    /// The client as the resource at the root.
    let resource: ResourceView

    static let fields: [Field<ClientView>] =
        [
            .text("module", \.module),
            .text("version", \.version),
            .optional("server", \.server),
            .optional("relativeServer", \.relativeServer),
            .list("servers", \.servers),
            .optional("security") { SwiftCode($0.security) },
            .list("securitySchemes", \.securitySchemes),
            .flag("hasSecuritySchemes") { !$0.securitySchemes.isEmpty },
            .list("headers", \.headers),
            .flag("hasHeaders") { !$0.headers.isEmpty },
        ] + ResourceView.fields.map { $0.of(\.resource) }
}

// MARK: From the plan

extension ClientView {
    init(_ api: API, module: SwiftIdentifier, layout: ClientLayout, access: Access, resources: ResourceBuilder) {
        var documentation = DocComment("A client of the \(line: api.title).")
        documentation.append(api.documentation)
        self.init(
            module: module, version: SwiftStringLiteral(api.version),
            server: layout.servers.usual.map(SwiftStringLiteral.init),
            relativeServer: layout.servers.relative.map(Markdown.code),
            servers: layout.servers.templates.map { ServerView($0, access: access) },
            security: layout.security.usual.map(SecurityAlternativeView.init),
            securitySchemes: layout.security.schemes.map(SecuritySchemeView.init),
            headers: layout.headers.all.map { HeaderView($0, access: access) },
            resource: resources.view(of: layout.resources.client, documentation: documentation))
    }
}
