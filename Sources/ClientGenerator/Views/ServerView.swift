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

/// The server of one operation, in place of the one that the client takes by itself.
struct ServerOverrideView: TemplateView {
    let url: SwiftStringLiteral
    let client: SwiftIdentifier

    static let fields: [Field<ServerOverrideView>] = [
        .text("url", \.url),
        .text("client", \.client),
    ]
}
