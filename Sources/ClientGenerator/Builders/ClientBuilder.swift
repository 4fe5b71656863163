import APIModel

/// Builds the view of the client itself.
struct ClientBuilder {
    let api: API
    let naming: ClientNaming
    let context: TypeContext
    let layout: ClientLayout
    let models: [(name: SwiftTypeName, definition: TypeDefinition)]

    func view() -> ClientView {
        let docs = IndexDocsBuilder(
            api: api, context: context, layout: layout, models: models, servers: servers)
        return ClientView(
            module: naming.module, title: .plain(api.title), version: api.version,
            server: context.servers.usual.map(SwiftStringLiteral.init),
            relativeServer: context.servers.relative.map(Markdown.code), servers: servers.views,
            documentation: documentation, security: context.security,
            headers: context.headers.views(in: context, scope: LookupScope(type: headersName)), docs: docs.view(),
            resource: ResourceBuilder(context: context, layout: layout, plan: layout.client).view())
    }

    private var headersName: SwiftTypeName { SwiftTypeName(components: [naming.client, ClientLayout.headersName]) }

    private var servers: ServerBuilder {
        ServerBuilder(client: naming.client, access: context.access, servers: context.servers)
    }

    private var documentation: DocComment {
        var comment = DocComment("A client of the \(line: api.title).")
        comment.append(api.documentation)
        return comment
    }
}
