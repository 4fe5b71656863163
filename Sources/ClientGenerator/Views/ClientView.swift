import APIModel

/// The client: where every request starts.
struct ClientView: TemplateView {
    let module: SwiftIdentifier
    let title: Markdown
    /// The version of the document.
    let version: String
    /// The URL of the API's first server; `nil` when the caller has to give one.
    let server: SwiftStringLiteral?
    let documentation: DocComment
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
        .text("documentation", \.documentation),
        .text("access", \.resource.access),
        .text("name", \.resource.name),
        .text("fileName", \.resource.fileName),
        .list("navigations", \.resource.navigations),
        .list("functions", \.resource.functions),
        .list("outcomes", \.resource.outcomes),
        .flag("hasOutcomes") { !$0.resource.outcomes.isEmpty },
        .list("extensions", \.resource.extensions),
        .view("docs", \.docs),
    ]
}
