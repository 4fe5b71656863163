import APIModel
import Templating

/// Everything that a pack may render about one client.
struct ClientViews {
    private let api: API
    private let layout: ClientLayout
    private let module: SwiftIdentifier
    private let access: Access
    private let swift: SwiftBuilders
    private let docs: DocsBuilders

    init(_ layout: ClientLayout, of api: API, module: SwiftIdentifier, modifiers: Modifiers) {
        self.api = api
        self.layout = layout
        self.module = module
        access = modifiers.access
        swift = SwiftBuilders(layout, modifiers: modifiers)
        docs = DocsBuilders(layout)
    }

    /// The client, its resources, the types with files of their own, the groups at the module's top, and the tests of
    /// examples; each kind sorted by name. Views are built where they are rendered.
    var subjects: [TemplateSubject] {
        let resources = layout.resources.others.map { resource in
            TemplateSubject("resource") { subject(of: resource) }
        }
        let types = layout.declarations.models.map { plan in TemplateSubject("type") { subject(of: plan) } }
        let groups = layout.declarations.groups.map { group in
            TemplateSubject("group") { GroupView(group, access: access, files: layout.files) }
        }
        let examples = layout.examples.map { suite in
            TemplateSubject("examples") {
                ExampleSuiteView(
                    suite, module: module, access: access, files: layout.testFiles,
                    keys: ExampleKeys(graph: layout.types.graph))
            }
        }
        let webhooks = [layout.webhooks].compactMap { $0 }.map { plan in
            TemplateSubject("webhooks") { subject(of: plan) }
        }
        return [TemplateSubject("api") { client }] + webhooks + resources + types + groups + examples
    }

    private var client: ClientSubject {
        ClientSubject(
            swift: ClientView(api, module: module, layout: layout, access: access, resources: swift.resources),
            title: .plain(api.title), plainVersion: .plain(api.version), docs: docs.index.view(of: api))
    }

    private func subject(of resource: ResourcePlan) -> ResourceSubject {
        ResourceSubject(swift: swift.resources.view(of: resource), docs: docs.resources.view(of: resource))
    }

    private func subject(of plan: WebhooksPlan) -> WebhooksSubject {
        let declared = swift.declarations.extensions(of: plan.name)
        let view = swift.webhooks.view(of: plan, documentation: DocComment("The webhooks of the \(line: api.title)."))
        return WebhooksSubject(
            swift: view, fileName: layout.files[plan.name.templateText], extensions: declared,
            imports: [ImportView](view.modules.union(declared.modules), access: access),
            docs: docs.webhooks.view(of: plan))
    }

    private func subject(of plan: DeclarationPlan) -> TypeSubject {
        TypeSubject(
            swift: ModelView(plan, files: layout.files, declarations: swift.declarations),
            title: .plain(plan.name.templateText),
            docs: [docs.declarations.view(of: plan)] + docs.declarations.nestedTypes(of: plan.name),
            indexLink: docs.pages.indexLink(from: plan.name))
    }
}

/// What builds the views of Swift code.
private struct SwiftBuilders {
    let declarations: DeclarationBuilder
    let resources: ResourceBuilder
    let webhooks: WebhooksBuilder

    init(_ layout: ClientLayout, modifiers: Modifiers) {
        webhooks = WebhooksBuilder(modifiers: modifiers, types: layout.types)
        declarations = DeclarationBuilder(
            modifiers: modifiers, declarations: layout.declarations, graph: layout.types.graph)
        resources = ResourceBuilder(
            modifiers: modifiers, types: layout.types, resources: layout.resources, files: layout.files,
            functions: FunctionBuilder(
                access: modifiers.access, client: layout.resources.client.name.last, types: layout.types),
            declarations: declarations, webhooks: webhooks)
    }
}

/// What builds the views of pages.
private struct DocsBuilders {
    let pages: DocsPages
    let declarations: DeclarationDocsBuilder
    let resources: ResourceDocsBuilder
    let index: IndexDocsBuilder
    let webhooks: WebhooksDocsBuilder

    init(_ layout: ClientLayout) {
        pages = DocsPages(layout)
        declarations = DeclarationDocsBuilder(
            declarations: layout.declarations, graph: layout.types.graph, pages: pages)
        webhooks = WebhooksDocsBuilder(pages: pages, types: layout.types, declarations: declarations)
        resources = ResourceDocsBuilder(
            pages: pages, resources: layout.resources,
            operations: OperationDocsBuilder(
                pages: pages, types: layout.types, headers: layout.headers, resources: layout.resources,
                examples: Examples(graph: layout.types.graph, declarations: layout.declarations),
                webhooks: webhooks),
            declarations: declarations)
        index = IndexDocsBuilder(layout: layout, pages: pages, resources: resources)
    }
}
