import APIModel
import Files
import Templating

/// What a page says of webhooks, or of the callbacks of an operation.
struct WebhooksDocsView: TemplateView {
    let type: Markdown
    let example: SwiftCode
    let webhooks: [WebhookDocsView]
    let types: [DeclarationDocsView]
    let indexLink: RelativeLink?

    static let fields: Fields<WebhooksDocsView> = [
        .text("type", "The enumeration that decodes them.", \.type),
        .text("example", "The call that decodes one.", \.example),
        .list("webhooks", "The webhooks or callbacks.", \.webhooks),
        .list("types", "The types that only these use.", \.types),
        .optional("indexLink", "The link to the index, relative to this page.", \.indexLink),
    ]
}

/// A webhook or a callback on a page.
struct WebhookDocsView: TemplateView {
    let name: Markdown
    let member: Markdown
    let about: Markdown?
    let body: Markdown?
    let facts: Markdown?
    let headers: [InputDocsView]

    static let fields: Fields<WebhookDocsView> = [
        .text("name", "The name in the document.", \.name),
        .text("nameCell", "The name in a row of a table.", \.name.cell),
        .text("member", "The case of the enumeration.", \.member.cell),
        .optional("about", "What the document says, as Markdown on one line.", \.about),
        .optional("aboutCell", "The same in a row of a table, with the facts.") {
            Markdown.sentences([$0.about, $0.facts, $0.headerSentence].compactMap { $0 })?.cell
        },
        .optional("body", "The body's type in Swift.", \.body?.cell),
        .optional("facts", "Where it is sent, and what may be responded.", \.facts),
        .list("headers", "The header fields.", \.headers),
        .flag("hasHeaders", "Whether there are header fields.") { !$0.headers.isEmpty },
    ]
}

extension WebhookDocsView {
    fileprivate var headerSentence: Markdown? {
        headers.isEmpty ? nil : "Header fields: \(.joined(headers.map(\.location)))."
    }
}

// MARK: From the plan

/// Builds what pages say of webhooks and callbacks.
struct WebhooksDocsBuilder {
    let pages: DocsPages
    let types: SwiftTypes
    let declarations: DeclarationDocsBuilder

    /// The page of all webhooks.
    func view(of plan: WebhooksPlan) -> WebhooksDocsView { view(of: plan, on: DocsPages.webhooks) }

    func view(of plan: WebhooksPlan, on page: RelativePath?) -> WebhooksDocsView {
        let hasMethods = plan.cases.contains { $0.method != nil }
        return WebhooksDocsView(
            type: .code(plan.name.templateText),
            example: SwiftCode([
                .init(plan.name), ".decode(name, body, headers: headers", hasMethods ? ", method: method)" : ")",
            ]),
            webhooks: plan.cases.map { view(of: $0, page) },
            types: declarations.nestedTypes(of: plan.name), indexLink: pages.indexLink(from: plan.name))
    }

    private func view(of item: WebhooksPlan.Case, _ page: RelativePath?) -> WebhookDocsView {
        let scope = LookupScope(type: nil)
        var body: Markdown?
        switch item.body {
        case .nothing: break
        case .body(let content, _):
            body = types.expression(content, in: scope).map { type in
                pages.linked(item.isBodyOptional ? type.optional : type, content.type, from: page)
            }
        case .several(let name, _): body = .code(name.templateText + (item.isBodyOptional ? "?" : ""))
        }
        let facts = item.facts(named: { "\(code: $0.templateText)" }, types: types)
        return WebhookDocsView(
            name: .code(item.webhook.name), member: .code("." + item.name.name),
            about: item.operation.documentation.text, body: body,
            facts: facts.isEmpty ? nil : .joined(facts, separator: " "),
            headers: (item.headers?.fields ?? []).map { field in
                let type = types.expression(field.parameter.type, in: scope)
                return InputDocsView(
                    name: .code(field.name.name), location: .code(field.parameter.name),
                    type: pages.linked(
                        field.parameter.isRequired ? type : type.optional, field.parameter.type, from: page),
                    requirement: .isRequired(field.parameter.isRequired), about: field.parameter.about(in: types.graph))
            })
    }
}
