import APIModel
import Templating

/// The client: where every request starts.
struct ClientView: TemplateView {
    let module: SwiftIdentifier
    let version: SwiftStringLiteral
    let server: SwiftStringLiteral?
    let relativeServer: Markdown?
    let servers: [ServerView]
    /// What a request takes that names no security schemes; empty where the document doesn't say.
    let security: [SecurityAlternativeView]
    let securitySchemes: [SecuritySchemeView]
    let headers: [HeaderView]
    /// The client as the resource at the root.
    let resource: ResourceView

    static let fields: Fields<ClientView> =
        [
            .text("module", "The module's name.", \.module),
            .text("version", "The version of the document.", \.version),
            .optional("server", "The URL of the API's first server; `nil` when the caller has to give one.", \.server),
            .optional("relativeServer", "The path that the document gives instead of a server.", \.relativeServer),
            .list("servers", "The servers with variables, as functions.", \.servers),
            .list("security", "The alternatives of security schemes of a request that names none.", \.security),
            .flag("hasSecurity", "Whether the document says what requests take that name no security schemes.") {
                !$0.security.isEmpty
            },
            .list("securitySchemes", "The security schemes that requests name.", \.securitySchemes),
            .flag("hasSecuritySchemes", "Whether requests name security schemes.") { !$0.securitySchemes.isEmpty },
            .list("headers", "The header fields of responses.", \.headers),
            .flag("hasHeaders", "Whether there are header fields.") { !$0.headers.isEmpty },
        ] + ResourceView.fields.of(\.resource)
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
