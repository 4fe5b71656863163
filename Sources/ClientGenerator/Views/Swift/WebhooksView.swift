import APIModel
import Templating

/// An enumeration that has a case for each webhook, or for each callback of an operation, and decodes what was received.
struct WebhooksView: TemplateView {
    let access: Access
    let isNonexhaustive: Bool
    let name: SwiftTypeName
    let documentation: DocComment?
    let cases: [WebhookCaseView]
    let contents: [OutcomeView]
    let headers: [ReceivedHeadersView]

    /// The modules of the types that it names.
    var modules: TypeModules {
        let types = cases.compactMap(\.type) + contents.flatMap { $0.cases.compactMap(\.type) }
        return (types + headers.flatMap { $0.fields.map(\.type) }).modules.union(.runtime)
    }

    static let fields: Fields<WebhooksView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .flag("isNonexhaustive", "Whether it says that cases may be added.", \.isNonexhaustive),
        .text("name", "The enumeration's name.", \.name.last),
        .text("fullName", "The enumeration's name from the module's top.", \.name),
        .optional("parent", "What holds the enumeration of callbacks.", \.name.parent),
        .optional("documentation", "The documentation comment.", \.documentation),
        .list("webhooks", "A case for each webhook or callback.", \.cases),
        .list("contents", "The bodies that are decoded from one of several media types.", \.contents),
        .flag("hasContents", "Whether there are such bodies.") { !$0.contents.isEmpty },
        .list("headerFields", "The structures of header fields.", \.headers),
        .flag("hasTypes", "Whether types are nested in it.") { !$0.contents.isEmpty || !$0.headers.isEmpty },
    ]
}

/// One case of a ``WebhooksView``.
struct WebhookCaseView: TemplateView {
    let name: SwiftIdentifier
    let key: SwiftStringLiteral
    let method: SwiftIdentifier?
    let documentation: DocComment?
    let type: SwiftTypeExpression?
    let isOptional: Bool
    let decoding: ResponseDecodingView
    let headers: ReceivedHeadersView?

    static let fields: Fields<WebhookCaseView> = [
        .text("name", "The case's name.", \.name),
        .text("member", "The case's name after a dot.", \.name.afterDot),
        .text("key", "The name of the webhook or callback in the document, as a literal.", \.key),
        .optional("method", "The HTTP method that the case is for; absent where it is for all others.", \.method),
        .optional("documentation", "The documentation comment.", \.documentation),
        .optional("type", "The type of the body; absent where there is none.", \.type),
        .flag("isOptional", "Whether there may be no body.", \.isOptional),
        .view("decoding", "How the body is decoded.") { $0.decoding },
        .view("headers", "The structure of header fields; `nil` where there are none.", \.headers),
        .flag("hasValues", "Whether the case holds a body or header fields.") { $0.type != nil || $0.headers != nil },
    ]
}

/// A structure of the header fields of a webhook or callback.
struct ReceivedHeadersView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let documentation: DocComment
    let fields: [ReceivedHeaderView]

    static let fields: Fields<ReceivedHeadersView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("structure", "The structure's name.", \.name),
        .text("documentation", "The documentation comment.", \.documentation),
        .list("fields", "Its properties.", \.fields),
    ]
}

/// A header field of a webhook or callback.
struct ReceivedHeaderView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let key: SwiftStringLiteral
    let type: SwiftTypeExpression
    let isOptional: Bool
    let documentation: DocComment?

    static let fields: Fields<ReceivedHeaderView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The property's name.", \.name),
        .text("label", "The property's name in front of a colon.", \.name.label),
        .text("member", "The property's name after a dot.", \.name.afterDot),
        .text("reference", "The property's name in an expression.", \.name.reference),
        .text("key", "The field's name in HTTP.", \.key),
        .text("type", "The type of the field's value.", \.type),
        .flag("isOptional", "Whether the field may be missing.", \.isOptional),
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

// MARK: From the plan

/// Builds the views of webhooks and callbacks.
struct WebhooksBuilder {
    let modifiers: Modifiers
    let types: SwiftTypes

    func view(of plan: WebhooksPlan, documentation: DocComment) -> WebhooksView {
        let scope = LookupScope(type: plan.name)
        let headers = plan.cases.map { item in
            item.headers.map { view(of: $0, webhook: item.webhook.name) }
        }
        return WebhooksView(
            access: modifiers.access, isNonexhaustive: modifiers.isNonexhaustive, name: plan.name,
            documentation: documentation,
            cases: zip(plan.cases, headers).map { item, headers in view(of: item, headers, in: scope) },
            contents: plan.cases.compactMap { item in
                OutcomeView(
                    item.body, documentation: DocComment("The bodies of \(code: item.webhook.name)."),
                    modifiers: modifiers, types: types, isNamedByMediaType: true)
            },
            headers: headers.compactMap { $0 })
    }

    private func view(
        of item: WebhooksPlan.Case, _ headers: ReceivedHeadersView?, in scope: LookupScope
    ) -> WebhookCaseView {
        let type: SwiftTypeExpression? =
            if case .nothing = item.body { nil } else { types.expression(item.body, orElse: .void, in: scope) }
        return WebhookCaseView(
            name: item.name, key: SwiftStringLiteral(item.key),
            method: item.method.map { .member(from: $0.text) },
            documentation: documentation(of: item).ifNotEmpty,
            type: item.isBodyOptional ? type?.optional : type, isOptional: item.isBodyOptional,
            decoding: ResponseDecodingView(item.body, nothing: "empty", namesStatuses: false), headers: headers)
    }

    private func documentation(of item: WebhooksPlan.Case) -> DocComment {
        var comment = DocComment()
        comment.append(item.operation.documentation)
        let facts = item.facts(named: { "\(code: $0.templateText)" }, types: types)
        if !facts.isEmpty { comment.append(Markdown.joined(facts, separator: " ")) }
        return comment
    }

    private func view(of headers: WebhooksPlan.Headers, webhook: String) -> ReceivedHeadersView {
        let scope = LookupScope(type: headers.type)
        return ReceivedHeadersView(
            access: modifiers.access, name: headers.type.last,
            documentation: DocComment("The header fields of \(code: webhook)."),
            fields: headers.fields.map { field in
                let parameter = field.parameter
                let type = types.expression(parameter.type, in: scope)
                return ReceivedHeaderView(
                    access: modifiers.access, name: field.name, key: SwiftStringLiteral(parameter.name),
                    type: parameter.isRequired ? type : type.optional,
                    isOptional: !parameter.isRequired || type.isOptional,
                    documentation: parameter.about(in: types.graph).map { DocComment($0) }?.ifNotEmpty)
            })
    }
}
