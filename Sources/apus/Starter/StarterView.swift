import ClientGenerator

/// What the templates of `apus init` can print.
struct StarterView: TemplateView {
    let package: StarterPackage

    private var path: SwiftStringLiteral? {
        if case .path(let path) = package.source { SwiftStringLiteral(path) } else { nil }
    }

    private var url: SwiftStringLiteral? {
        switch package.source {
        case .path: nil
        case .release(let url, _), .branch(let url, _): SwiftStringLiteral(url)
        }
    }

    private var branch: SwiftStringLiteral? {
        if case .branch(_, let name) = package.source { SwiftStringLiteral(name) } else { nil }
    }

    private var version: SwiftStringLiteral? {
        if case .release(_, let version) = package.source { SwiftStringLiteral(version) } else { nil }
    }

    static let fields: [Field<StarterView>] = [
        .text("packageName") { SwiftStringLiteral($0.package.name.name) },
        .text("title") { YAMLScalar($0.package.name.name) },
        .list("clients") { $0.package.clients.map(StarterClientView.init) },
        .text("packageIdentity") { SwiftStringLiteral($0.package.source.identity) },
        .optional("path", \.path),
        .optional("url", \.url),
        .optional("branch", \.branch),
        .optional("version", \.version),
        .text("githubToken") { _ in WorkflowExpression.token },
    ]
}

/// One client of the package.
struct StarterClientView: TemplateView {
    let client: StarterPackage.Client

    private var clientName: YAMLScalar? { client.client.map { YAMLScalar($0.name) } }
    private var operations: YAMLScalar? { client.operations.map { YAMLScalar($0.rawValue) } }

    static let fields: [Field<StarterClientView>] = [
        .text("yamlModule") { YAMLScalar($0.client.module.name) },
        .text("moduleLiteral") { SwiftStringLiteral($0.client.module.name) },
        .optional("client", \.clientName),
        .text("spec") { YAMLScalar($0.client.spec) },
        .text("output") { YAMLScalar($0.client.output) },
        .text("sources") { SwiftStringLiteral($0.client.output + "/Sources") },
        .optional("operations", \.operations),
    ]
}

/// An expression of GitHub's workflows. In a template, its braces would be a tag.
struct WorkflowExpression: TemplateText {
    let templateText: String

    static let token = WorkflowExpression(templateText: "${{ github.token }}")
}
