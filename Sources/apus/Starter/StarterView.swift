import ClientGenerator
import Templating

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

    static let fields: Fields<StarterView> = [
        .text("packageName", "The package's name, as a literal.") { SwiftStringLiteral($0.package.name.name) },
        .flag("isServer", "Whether the package has a program for a server on Linux.", \.package.isServer),
        .optional("serverTarget", "The target of that program.", \.package.serverTarget),
        .optional("serverTargetLiteral", "The target of that program, as a literal.") {
            $0.package.serverTarget.map { SwiftStringLiteral($0.name) }
        },
        .text("title", "A title for people.") { YAMLScalar($0.package.name.name) },
        .list("clients", "The clients of `apus.yml`.") { $0.package.clients.map(StarterClientView.init) },
        .text("packageIdentity", "What SwiftPM calls this package.") { SwiftStringLiteral($0.package.source.identity) },
        .optional("path", "The path of this package, where it is on the disk.", \.path),
        .optional("url", "The URL of this package.", \.url),
        .optional("branch", "The branch of this package.", \.branch),
        .optional("version", "The version of this package.", \.version),
        .text("githubToken", "GitHub's expression for the workflow's token.") { _ in WorkflowExpression.token },
    ]
}

/// One client of the package.
struct StarterClientView: TemplateView {
    let client: StarterPackage.Client

    private var clientName: YAMLScalar? { client.client.map { YAMLScalar($0.name) } }
    private var operations: YAMLScalar? { client.operations.map { YAMLScalar($0.rawValue) } }

    static let fields: Fields<StarterClientView> = [
        .text("module", "The module's name.", \.client.module.declared),
        .text("yamlModule", "The module's name in YAML.") { YAMLScalar($0.client.module.name) },
        .text("moduleLiteral", "The module's name, as a literal.") { SwiftStringLiteral($0.client.module.name) },
        .optional("client", "The client type's name.", \.clientName),
        .text("spec", "The document's path, in YAML.") { YAMLScalar($0.client.spec) },
        .text("output", "The output folder, in YAML.") { YAMLScalar($0.client.output) },
        .text("sources", "The path of the client's sources, as a literal.") {
            SwiftStringLiteral($0.client.output + "/Sources")
        },
        .optional("operations", "How operations are named.", \.operations),
    ]
}

/// An expression of GitHub's workflows. In a template, its braces would be a tag.
struct WorkflowExpression: TemplateText {
    let templateText: String

    static let token = WorkflowExpression(templateText: "${{ github.token }}")
}
