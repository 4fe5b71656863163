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

/// Builds a resource's page.
struct ResourceDocsBuilder {
    let context: TypeContext
    let layout: ClientLayout
    let plan: ResourcePlan

    private var name: SwiftTypeName { SwiftTypeName(components: [plan.typeName]) }
    private var page: RelativePath? { context.pages.page(of: name) ?? DocsPages.index }

    func view() -> ResourceDocsView {
        ResourceDocsView(
            title: title, about: about,
            children: plan.navigations.compactMap { navigation in
                layout[navigation.target].map { link(to: $0) }
            },
            operations: plan.functions.map {
                OperationDocsBuilder(context: context, layout: layout, resource: plan, plan: $0).view()
            },
            types: context.nestedTypes(of: name),
            indexLink: context.pages.indexLink(from: name))
    }

    /// A link to a resource from this one's page.
    func link(to target: ResourcePlan) -> LinkView {
        LinkView(
            link: context.pages.link(
                Self.title(of: target), to: SwiftTypeName(components: [target.typeName]), from: page),
            about: target.documentation.headline.map(Markdown.line))
    }

    private var title: Markdown { Self.title(of: plan) }

    private static func title(of plan: ResourcePlan) -> Markdown {
        switch plan.key {
        case .client: .code(plan.typeName.name)
        case .path: .code(plan.path)
        case .tag(let tag): .plain(tag)
        }
    }

    private var about: Markdown? {
        let texts = [plan.documentation.summary, plan.documentation.description].compactMap { $0 }
        return texts.isEmpty ? nil : .joined(texts.map(Markdown.document), separator: "\n\n")
    }
}

extension TypeContext {
    /// The types that are nested in another, at any depth, for its page.
    func nestedTypes(of name: SwiftTypeName) -> [DeclarationDocsView] {
        (nested[name] ?? []).flatMap { definition -> [DeclarationDocsView] in
            guard let nestedName = names[definition.id],
                let declaration = DeclarationBuilder(context: self).view(of: definition),
                let view = DeclarationDocsBuilder(context: self, definition: definition, name: nestedName)
                    .view(of: declaration)
            else { return [] }
            return [view] + nestedTypes(of: nestedName)
        }
    }
}
