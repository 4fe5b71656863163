import APIModel
import Files
import Templating

/// A resource's page.
struct ResourceDocsView: TemplateView {
    let title: Markdown
    let about: Markdown?
    let children: [LinkView]
    let operations: [OperationDocsView]
    let types: [DeclarationDocsView]
    let indexLink: RelativeLink?

    static let fields: Fields<ResourceDocsView> = [
        .text("title", "The title of the page.", \.title),
        .optional("about", "What the document says, as Markdown on one line.", \.about),
        .list("children", "The resources below.", \.children),
        .flag("hasChildren", "Whether there are resources below.") { !$0.children.isEmpty },
        .list("operations", "The operations of the resource.", \.operations),
        .list("types", "The types that only this resource's operations use.", \.types),
        .optional("indexLink", "The link to the index, relative to this page.", \.indexLink),
    ]
}

/// A link to another page, with what stands there.
struct LinkView: TemplateView {
    var indent: Markdown = ""
    let link: Markdown
    let about: Markdown?

    static let fields: Fields<LinkView> = [
        .text("indent", "The spaces before an item that is below another one.", \.indent),
        .text("link", "A Markdown link.", \.link),
        .optional("about", "What the document says, as Markdown on one line.", \.about),
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
