import Templating

/// What a pack may render once for the client: its Swift code, and the index of its pages.
struct ClientSubject: TemplateView {
    let swift: ClientView
    let title: Markdown
    let plainVersion: Markdown
    let docs: IndexDocsView

    static let fields: Fields<ClientSubject> =
        [
            .text("title", "The API's title.", \.title),
            .text("plainVersion", "The version of the document as text of a page.", \.plainVersion),
            .view("docs", "What the index page says.", \.docs),
        ] + ClientView.fields.of(\.swift)
}

/// What a pack may render for each resource: its Swift code, and its page.
struct ResourceSubject: TemplateView {
    let swift: ResourceView
    let docs: ResourceDocsView

    static let fields: Fields<ResourceSubject> =
        [.view("docs", "What the resource's page says.", \.docs)] + ResourceView.fields.of(\.swift)
}

/// What a pack may render once for all webhooks: their Swift code, and their page.
struct WebhooksSubject: TemplateView {
    let swift: WebhooksView
    let fileName: FileName
    let extensions: [ExtensionView]
    let imports: [ImportView]
    let docs: WebhooksDocsView

    static let fields: Fields<WebhooksSubject> =
        [
            .text("fileName", "The name of its file, without extension.", \.fileName),
            .list("extensions", "The types that are nested in it.", \.extensions),
            .list("imports", "The modules that the file imports.", \.imports),
            .view("docs", "What the page of webhooks says.", \.docs),
        ] + WebhooksView.fields.of(\.swift)
}

/// What a pack may render for each type that has files of its own: its Swift code, and its page.
struct TypeSubject: TemplateView {
    let swift: ModelView
    let title: Markdown
    let docs: [DeclarationDocsView]
    let indexLink: RelativeLink?

    static let fields: Fields<TypeSubject> =
        [
            .text("title", "The type's name as text of a page.", \.title),
            .list("docs", "The type and all that is nested in it.", \.docs),
            .optional("indexLink", "The link to the index, relative to this page.", \.indexLink),
        ] + ModelView.fields.of(\.swift)
}

extension [SubjectKind] {
    /// What `for:` in a pack's list may say.
    static let client = [
        SubjectKind("api", ClientSubject.self), SubjectKind("webhooks", WebhooksSubject.self),
        SubjectKind("resource", ResourceSubject.self), SubjectKind("type", TypeSubject.self),
        SubjectKind("group", GroupView.self), SubjectKind("examples", ExampleSuiteView.self),
    ]
}
