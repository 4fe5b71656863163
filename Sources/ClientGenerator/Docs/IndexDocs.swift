import APIModel

/// The index of the documentation.
struct IndexDocsView: TemplateView {
    let about: Markdown?
    /// What a caller who starts passes to the client's initialiser.
    let arguments: [SwiftCode]
    let authentication: [LinkView]
    let resources: [LinkView]
    let models: [LinkView]
    /// The operations that belong to no resource but the client.
    let operations: [OperationDocsView]

    static let fields: [Field<IndexDocsView>] = [
        .optional("about", \.about),
        .texts("arguments", \.arguments),
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
    /// Whether the document names a server that the client can take.
    let hasServer: Bool

    func view() -> IndexDocsView {
        let client = ResourceDocsBuilder(context: context, layout: layout, plan: layout.client)
        return IndexDocsView(
            about: api.documentation.description.map(Markdown.document),
            arguments: (hasServer ? [] : [SwiftCode(["server: URL(string: \"https://example.com\")!"])])
                + (api.securitySchemes.lazy.compactMap(\.kind.argument).first.map { [$0] } ?? []),
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
    /// The argument of a client's initialiser for the scheme; `nil` for what the runtime leaves to the transport.
    fileprivate var argument: SwiftCode? {
        switch self {
        case .bearer, .oauth2, .openIDConnect: SwiftCode(["authentication: .bearer(\"token\")"])
        case .basic: SwiftCode(["authentication: .basic(user: \"user\", password: \"password\")"])
        case .apiKey(let name, let place):
            SwiftCode([
                "authentication: .apiKey(\"key\", name: ", .init(SwiftStringLiteral(name)), ", in: .",
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
