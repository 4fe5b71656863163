import APIModel

/// A server of the document with variables, as a function that returns its URL.
struct ServerView: TemplateView {
    let access: Access
    let documentation: DocComment
    let parameters: [ServerParameterView]
    let url: ServerLiteral

    /// Whether the signature is too long for one line.
    private var isWrapped: Bool {
        // The margin, and what stands around the parameters.
        parameters.reduce(35 + access.templateText.count) { $0 + $1.width + 2 } > 120
    }

    static let fields: [Field<ServerView>] = [
        .text("access", \.access),
        .text("documentation", \.documentation),
        .list("parameters", \.parameters),
        .flag("isWrapped", \.isWrapped),
        .text("url", \.url),
    ]
}

/// A variable of a server.
struct ServerParameterView: TemplateView {
    let name: SwiftIdentifier
    /// `nil` where the caller has to say.
    let defaultValue: SwiftStringLiteral?

    var width: Int {
        name.label.templateText.count + ": String".count + (defaultValue.map { 3 + $0.templateText.count } ?? 0)
    }

    static let fields: [Field<ServerParameterView>] = [
        .text("label", \.name.label),
        .optional("defaultValue", \.defaultValue),
    ]
}

/// The server of one operation, in place of the client's default.
struct ServerOverrideView: TemplateView {
    let url: SwiftStringLiteral
    let client: SwiftIdentifier

    static let fields: [Field<ServerOverrideView>] = [
        .text("url", \.url),
        .text("client", \.client),
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
