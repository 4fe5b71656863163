import APIModel
import Templating

/// A server of the document with variables, as a function that returns its URL.
struct ServerView: TemplateView {
    let access: Access
    let documentation: DocComment
    let parameters: [ServerParameterView]
    let url: ServerLiteral

    static let fields: Fields<ServerView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("documentation", "The documentation comment.", \.documentation),
        .list("parameters", "A parameter for each variable.", \.parameters),
        .text("url", "The URL as a literal of the runtime.", \.url),
    ]
}

/// A variable of a server.
struct ServerParameterView: TemplateView {
    let name: SwiftIdentifier
    let defaultValue: SwiftStringLiteral?

    static let fields: Fields<ServerParameterView> = [
        .text("label", "The parameter's name.", \.name.label),
        .optional("defaultValue", "The default; absent where the caller has to say.", \.defaultValue),
    ]
}

/// The server of one operation, in place of the client's default.
struct ServerOverrideView: TemplateView {
    let url: SwiftStringLiteral
    let client: SwiftIdentifier

    static let fields: Fields<ServerOverrideView> = [
        .text("url", "The operation's own server, as a literal.", \.url),
        .text("client", "The client type's name.", \.client),
    ]
}

/// A server's URL as a literal of the runtime, with an argument for each variable.
struct ServerLiteral: TemplateText, Hashable {
    let templateText: String

    fileprivate init(_ plan: ServerPlan) {
        let names = Dictionary(plan.arguments.map { ($0.variable, $0.name) }, uniquingKeysWith: { first, _ in first })
        let text = plan.server.parts.map { part in
            switch part {
            case .text(let text): SwiftStringLiteral.escaped(text)
            case .variable(let name):
                names[name].map { "\\(\($0.reference.templateText))" } ?? SwiftStringLiteral.escaped("{\(name)}")
            }
        }
        templateText = "\"\(text.joined())\""
    }
}

// MARK: From the plan

extension ServerView {
    init(_ plan: ServerPlan, access: Access) {
        self.init(
            access: access, documentation: plan.documentation,
            parameters: plan.arguments.map { argument in
                ServerParameterView(
                    name: argument.name,
                    defaultValue: argument.declaration.map { SwiftStringLiteral($0.defaultValue) })
            }, url: ServerLiteral(plan))
    }
}

extension ServerPlan {
    fileprivate var documentation: DocComment {
        var comment = DocComment(server.documentation)
        if comment.isEmpty { comment.append("The server \(code: server.url).") }
        comment.append(
            parameters: arguments.compactMap { argument in argument.declaration?.about.map { (argument.name, $0) } })
        return comment
    }
}
