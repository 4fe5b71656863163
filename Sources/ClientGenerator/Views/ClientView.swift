
/// The client: where every request starts.
struct ClientView: TemplateView {
    let module: SwiftIdentifier
    let title: Markdown
    /// The version of the document.
    let version: String
    /// The URL of the API's first server; `nil` when the caller has to give one.
    let server: SwiftStringLiteral?
    /// The path that the document gives instead of a server.
    let relativeServer: Markdown?
    /// The servers with variables, as functions.
    let servers: [ServerView]
    let documentation: DocComment
    /// The security schemes that requests name, and what a request takes that names none.
    let security: SecurityLayout
    /// The header fields of answers.
    let headers: [HeaderView]
    /// The index of the documentation.
    let docs: IndexDocsView
    /// The client as the resource at the root.
    let resource: ResourceView

    static let fields: [Field<ClientView>] = [
        .text("module", \.module),
        .text("title", \.title),
        .text("version") { SwiftStringLiteral($0.version) },
        .text("plainVersion") { Markdown.plain($0.version) },
        .optional("server", \.server),
        .optional("relativeServer", \.relativeServer),
        .list("servers", \.servers),
        .text("documentation", \.documentation),
        .optional("security", \.security.usual),
        .list("securitySchemes", \.security.schemes),
        .flag("hasSecuritySchemes") { !$0.security.schemes.isEmpty },
        .text("access", \.resource.access),
        .text("name", \.resource.name),
        .text("fileName", \.resource.fileName),
        .list("navigations", \.resource.navigations),
        .list("functions", \.resource.functions),
        .flag("hasTypes", \.resource.hasTypes),
        .list("contents", \.resource.contents),
        .flag("hasContents") { !$0.resource.contents.isEmpty },
        .list("outcomes", \.resource.outcomes),
        .flag("hasEnumerations", \.resource.hasEnumerations),
        .list("declarations", \.resource.declarations),
        .list("extensions", \.resource.extensions),
        .list("headers", \.headers),
        .flag("hasHeaders") { !$0.headers.isEmpty },
        .view("docs", \.docs),
    ]
}
