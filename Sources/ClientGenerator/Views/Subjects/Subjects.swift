/// What a pack may render once for the client: its Swift code, and the index of its pages.
struct ClientSubject: TemplateView {
    let swift: ClientView
    let title: Markdown
    /// The version of the document as text of a page.
    let plainVersion: Markdown
    let docs: IndexDocsView

    static let fields: [Field<ClientSubject>] =
        [
            .text("title", \.title),
            .text("plainVersion", \.plainVersion),
            .view("docs", \.docs),
        ] + ClientView.fields.map { $0.of(\.swift) }
}

/// What a pack may render for each resource: its Swift code, and its page.
struct ResourceSubject: TemplateView {
    let swift: ResourceView
    let docs: ResourceDocsView

    static let fields: [Field<ResourceSubject>] =
        [.view("docs", \.docs)] + ResourceView.fields.map { $0.of(\.swift) }
}

/// What a pack may render for each type that has files of its own: its Swift code, and its page.
struct TypeSubject: TemplateView {
    let swift: ModelView
    let title: Markdown
    /// The type and all that is nested in it.
    let docs: [DeclarationDocsView]
    let indexLink: RelativeLink?

    static let fields: [Field<TypeSubject>] =
        [
            .text("title", \.title),
            .list("docs", \.docs),
            .optional("indexLink", \.indexLink),
        ] + ModelView.fields.map { $0.of(\.swift) }
}

extension [SubjectKind] {
    /// What `for:` in a pack's list may say.
    static let client = [
        SubjectKind("api", ClientSubject.self), SubjectKind("resource", ResourceSubject.self),
        SubjectKind("type", TypeSubject.self), SubjectKind("group", GroupView.self),
    ]
}
