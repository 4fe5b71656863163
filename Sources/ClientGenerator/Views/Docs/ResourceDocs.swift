import APIModel
import Files

/// A resource's page.
struct ResourceDocsView: TemplateView {
    let title: Markdown
    let about: Markdown?
    /// The resources below.
    let children: [LinkView]
    let operations: [OperationDocsView]
    /// The types that only this resource's operations use.
    let types: [DeclarationDocsView]
    let indexLink: RelativeLink?

    static let fields: [Field<ResourceDocsView>] = [
        .text("title", \.title),
        .optional("about", \.about),
        .list("children", \.children),
        .flag("hasChildren") { !$0.children.isEmpty },
        .list("operations", \.operations),
        .list("types", \.types),
        .optional("indexLink", \.indexLink),
    ]
}

/// A link to another page, with what stands there.
struct LinkView: TemplateView {
    let link: Markdown
    let about: Markdown?

    static let fields: [Field<LinkView>] = [
        .text("link", \.link),
        .optional("about", \.about),
    ]
}

// MARK: From the plan

/// Builds the pages of resources.
struct ResourceDocsBuilder {
    let pages: DocsPages
    let resources: ResourceMap
    let operations: OperationDocsBuilder
    let declarations: DeclarationDocsBuilder

    func view(of resource: ResourcePlan) -> ResourceDocsView {
        let page = pages.page(of: resource.name)
        return ResourceDocsView(
            title: resource.title, about: resource.documentation.text,
            children: resource.navigations.compactMap { navigation in
                resources[navigation.target].map { link(to: $0, from: page) }
            },
            operations: resource.functions.map { operations.view(of: $0, on: resource) },
            types: declarations.nestedTypes(of: resource.name), indexLink: pages.indexLink(from: resource.name))
    }

    func link(to target: ResourcePlan, from page: RelativePath?) -> LinkView {
        LinkView(
            link: pages.link(target.title, to: target.name, from: page),
            about: target.documentation.headline.map(Markdown.line))
    }
}

extension ResourcePlan {
    fileprivate var title: Markdown {
        switch key {
        case .client: .code(name.last.name)
        case .path: .code(path)
        case .tag(let tag): .plain(tag)
        }
    }
}
