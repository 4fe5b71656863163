import APIModel

/// The index of the documentation.
struct IndexDocsView: TemplateView {
    let about: Markdown?
    /// What a caller who starts passes to the client's initialiser.
    let arguments: [SwiftCode]
    let servers: [LinkView]
    let authentication: [LinkView]
    let resources: [LinkView]
    let models: [LinkView]
    /// The operations that belong to no resource but the client.
    let operations: [OperationDocsView]

    static let fields: [Field<IndexDocsView>] = [
        .optional("about", \.about),
        .texts("arguments", \.arguments),
        .list("servers", \.servers),
        .flag("hasServers") { !$0.servers.isEmpty },
        .list("authentication", \.authentication),
        .flag("hasAuthentication") { !$0.authentication.isEmpty },
        .list("resources", \.resources),
        .flag("hasResources") { !$0.resources.isEmpty },
        .list("models", \.models),
        .flag("hasModels") { !$0.models.isEmpty },
        .list("operations", \.operations),
    ]
}

/// Builds the index of the documentation.
struct IndexDocsBuilder {
    let api: API
    let context: TypeContext
    let layout: ClientLayout
    let models: [(name: SwiftTypeName, definition: TypeDefinition)]
    let servers: ServerBuilder

    func view() -> IndexDocsView {
        let client = ResourceDocsBuilder(context: context, layout: layout, plan: layout.client)
        return IndexDocsView(
            about: api.documentation.description.map(Markdown.document),
            arguments: (servers.servers.usual != nil
                ? [] : [SwiftCode(["server: URL(string: \"https://example.com\")!"])])
                + (credentials.map { [SwiftCode(["authentication: ", .init($0)])] } ?? []),
            servers: servers.links(api.servers),
            authentication: api.securitySchemes.map {
                LinkView(link: .code($0.name), about: .sentences([$0.kind.sentence] + $0.texts))
            },
            resources: layout.resources.filter(isListed).map(client.link(to:)),
            models: models.map { name, definition in
                LinkView(
                    link: context.pages.link(.code(name.templateText), to: name, from: DocsPages.index),
                    about: definition.documentation.headline.map(Markdown.line))
            },
            operations: layout.client.functions.map {
                OperationDocsBuilder(context: context, layout: layout, resource: layout.client, plan: $0).view()
            })
    }

    /// What the document asks for first, or the first scheme that the runtime knows.
    private var credentials: SwiftCode? {
        let kinds = Dictionary(api.securitySchemes.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let alternatives = api.security.lazy.filter { !$0.schemes.isEmpty }.compactMap { requirement -> SwiftCode? in
            let credentials = requirement.schemes.compactMap { kinds[$0.name]?.credentials }
            guard credentials.count == requirement.schemes.count else { return nil }
            if credentials.count == 1 { return credentials[0] }
            return SwiftCode([".all(", .init(SwiftCode(credentials, separator: ", ")), ")"])
        }
        return alternatives.first ?? api.securitySchemes.lazy.compactMap(\.kind.credentials).first
    }

    /// What has requests, and what stands right below the client: it leads to the rest.
    private func isListed(_ resource: ResourcePlan) -> Bool {
        resource.key != .client
            && (!resource.functions.isEmpty || layout.client.navigations.contains { $0.target == resource.key })
    }
}

extension SecurityScheme {
    fileprivate var texts: [Markdown] { documentation.headline.map { [.line($0)] } ?? [] }
}

extension SecurityScheme.Kind {
    /// The credentials for the scheme; `nil` for what the runtime leaves to the transport.
    fileprivate var credentials: SwiftCode? {
        switch self {
        case .bearer, .oauth2, .openIDConnect: SwiftCode([".bearer(\"token\")"])
        case .basic: SwiftCode([".basic(user: \"user\", password: \"password\")"])
        case .apiKey(let name, let place):
            SwiftCode([
                ".apiKey(\"key\", name: ", .init(SwiftStringLiteral(name)), ", in: .",
                .init(SwiftIdentifier.member(from: place.rawValue)), ")",
            ])
        case .http, .mutualTLS: nil
        }
    }

    /// What the scheme asks of a caller.
    fileprivate var sentence: Markdown {
        switch self {
        case .bearer(let format?): "A bearer token (\(plain: format)) in the `Authorization` header."
        case .bearer(nil): "A bearer token in the `Authorization` header."
        case .basic: "A user name and a password in the `Authorization` header."
        case .http(let scheme): "The HTTP scheme \(code: scheme) in the `Authorization` header."
        case .apiKey(let name, let place): "A key in the \(plain: place.rawValue) parameter \(code: name)."
        case .oauth2: "An OAuth 2 access token."
        case .openIDConnect(let url): "OpenID Connect, described at \(code: url)."
        case .mutualTLS: "A client certificate."
        }
    }
}
