import APIModel
import Templating

/// The index of the documentation.
struct IndexDocsView: TemplateView {
    let about: Markdown?
    let arguments: [SwiftCode]
    let servers: [LinkView]
    let authentication: [LinkView]
    let resources: [LinkView]
    let webhooks: LinkView?
    let models: [LinkView]
    let operations: [OperationDocsView]

    static let fields: Fields<IndexDocsView> = [
        .optional("about", "What the document says, as Markdown on one line.", \.about),
        .texts("arguments", "What a caller who starts passes to the client's initialiser.", \.arguments),
        .list("servers", "The servers of the document.", \.servers),
        .flag("hasServers", "Whether there are servers.") { !$0.servers.isEmpty },
        .list("authentication", "How callers authenticate.", \.authentication),
        .flag("hasAuthentication", "Whether the document has security schemes.") { !$0.authentication.isEmpty },
        .list("resources", "Links to the pages of resources.", \.resources),
        .flag("hasResources", "Whether there are resources.") { !$0.resources.isEmpty },
        .view("webhooks", "The link to the page of webhooks; `nil` where there are none.", \.webhooks),
        .list("models", "Links to the pages of models.", \.models),
        .flag("hasModels", "Whether there are models.") { !$0.models.isEmpty },
        .list("operations", "The operations that belong to no resource but the client.", \.operations),
    ]
}

// MARK: From the plan

/// Builds the index of the documentation.
struct IndexDocsBuilder {
    let layout: ClientLayout
    let pages: DocsPages
    let resources: ResourceDocsBuilder

    func view(of api: API) -> IndexDocsView {
        let client = layout.resources.client
        let server: SwiftCode? =
            layout.servers.usual == nil ? "server: URL(string: \"https://example.com\")!" : nil
        let authentication = credentials(for: api).map { SwiftCode(["authentication: ", .init($0)]) }
        return IndexDocsView(
            about: api.documentation.description.map(Markdown.document),
            arguments: [server, authentication].compactMap { $0 },
            servers: ServerLinks(servers: layout.servers, client: client.name.last).all,
            authentication: api.securitySchemes.map {
                LinkView(link: .code($0.name), about: .sentences([$0.kind.sentence] + $0.facts + $0.texts))
            },
            resources: ResourceLinks(api.tags, layout.resources.others.filter(isListed), resources).all,
            webhooks: layout.webhooks.map { plan in
                LinkView(
                    link: pages.link(.code(plan.name.templateText), to: plan.name, from: DocsPages.index),
                    about: "What the API sends to your server.")
            },
            models: layout.declarations.models.map { model in
                LinkView(
                    link: pages.link(.code(model.name.templateText), to: model.name, from: DocsPages.index),
                    about: model.definition.documentation.headline.map(Markdown.line))
            },
            operations: client.functions.map { resources.operations.view(of: $0, on: client) })
    }

    /// What the document asks for first, or the first scheme that the runtime knows.
    private func credentials(for api: API) -> SwiftCode? {
        let kinds = Dictionary(api.securitySchemes.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let alternatives = api.security.lazy.filter { !$0.schemes.isEmpty }.compactMap { requirement -> SwiftCode? in
            let credentials = requirement.schemes.compactMap { kinds[$0.name]?.credentials }
            guard credentials.count == requirement.schemes.count else { return nil }
            // One token is for each scheme that asks for a token; two couldn't be sent together.
            let distinct = credentials.reduce(into: [SwiftCode]()) { if !$0.contains($1) { $0.append($1) } }
            if distinct.count == 1 { return distinct[0] }
            return SwiftCode([".all(", .init(SwiftCode(distinct, separator: ", ")), ")"])
        }
        return alternatives.first ?? api.securitySchemes.lazy.compactMap(\.kind.credentials).first
    }

    /// What has requests, and what is right below the client: it leads to the rest.
    private func isListed(_ resource: ResourcePlan) -> Bool {
        !resource.functions.isEmpty || layout.resources.client.navigations.contains { $0.target == resource.key }
    }
}

/// The servers for the index: their URLs, and how a caller chooses one.
private struct ServerLinks {
    let servers: ServerPlans
    /// The name of the client's type.
    let client: SwiftIdentifier

    var all: [LinkView] {
        let usual = servers.all.firstIndex { $0.resolvedURL == servers.usual }
        return servers.all.enumerated().map { index, server in
            var sentences: [Markdown] = server.documentation.headline.map { [.line($0)] } ?? []
            if index == usual, servers.all.count > 1 { sentences.append("The client's own server.") }
            if let template = servers.templates.first(where: { $0.server == server }) {
                sentences.append("With other values: \(code: call(template).templateText).")
            }
            sentences += server.variables.compactMap { variable in
                variable.about.map { "\(code: variable.name): \($0)" }
            }
            let link: Markdown = server.name.map { "\(code: server.url) (\(plain: $0))" } ?? .code(server.url)
            return LinkView(link: link, about: sentences.isEmpty ? nil : .joined(sentences, separator: " "))
        }
    }

    /// The call of a server's function with what the document has for its variables.
    private func call(_ template: ServerPlan) -> SwiftCode {
        let arguments = template.arguments.map { argument in
            let value = argument.declaration?.defaultValue ?? argument.variable
            return SwiftCode([.init(argument.name.label), ": ", .init(SwiftStringLiteral(value))])
        }
        return SwiftCode([.init(client), ".server(", .init(SwiftCode(arguments, separator: ", ")), ")"])
    }
}

extension SecurityScheme {
    fileprivate var texts: [Markdown] { documentation.headline.map { [.line($0)] } ?? [] }

    /// What a caller should know who gets the credentials.
    fileprivate var facts: [Markdown] {
        (isDeprecated == true ? ["Deprecated."] : [])
            + (metadataURL.map { ["The authorization server is described at \(code: $0)."] } ?? [])
    }
}

extension SecurityScheme.Kind {
    /// The credentials for the scheme; `nil` for what the runtime leaves to the transport.
    fileprivate var credentials: SwiftCode? {
        switch self {
        case .bearer, .oauth2, .openIDConnect: SwiftCode([".bearer(\"token\")"])
        case .basic: SwiftCode([".basic(user: \"user\", password: \"password\")"])
        case .apiKey(let name, let location):
            SwiftCode([
                ".apiKey(\"key\", name: ", .init(SwiftStringLiteral(name)), ", in: .",
                .init(SwiftIdentifier.member(from: location.rawValue)), ")",
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
        case .apiKey(let name, let location): "A key in the \(plain: location.rawValue) parameter \(code: name)."
        case .oauth2: "An OAuth 2 access token."
        case .openIDConnect(let url): "OpenID Connect, described at \(code: url)."
        case .mutualTLS: "A client certificate."
        }
    }
}
