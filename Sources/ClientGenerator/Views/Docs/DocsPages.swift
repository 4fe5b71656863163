import APIModel
import Files

/// Where the pages of the documentation are, and how they link to one another.
struct DocsPages {
    private var pages: [SwiftTypeName: RelativePath] = [:]
    private let names: TypeNames

    /// The pages of a client: one for each model, for each resource and for webhooks; the index is that of the client.
    init(_ layout: ClientLayout) {
        names = layout.types.names
        for model in layout.declarations.models {
            pages[model.name] = Self.path("Models", layout.files[model.name.templateText])
        }
        if let webhooks = layout.webhooks { pages[webhooks.name] = Self.webhooks }
        for resource in layout.resources.others {
            pages[resource.name] = Self.path("Resources", layout.files[resource.name.templateText])
        }
    }

    private static func path(_ folder: String, _ file: FileName) -> RelativePath? {
        try? RelativePath("Docs/\(folder)/\(file.templateText).md")
    }

    /// The page of everything that has no page of its own.
    static let index = try? RelativePath("Docs/index.md")

    /// The page of what the API sends to webhooks.
    static let webhooks = try? RelativePath("Docs/Webhooks.md")

    /// The page that describes a type: its own, or that of what it is nested in.
    func page(of name: SwiftTypeName) -> RelativePath? {
        var current: SwiftTypeName? = name
        while let name = current {
            if let page = pages[name] { return page }
            current = name.parent
        }
        return nil
    }

    /// A link to a type, with a text that may say more than its name.
    func link(_ text: Markdown, to name: SwiftTypeName, from source: RelativePath?) -> Markdown {
        guard let source, let target = page(of: name) else { return text }
        let anchor = pages[name] == nil ? MarkdownAnchor(heading: name.templateText) : nil
        if source == target { return anchor.map { .link(text, to: RelativeLink($0)) } ?? text }
        return .link(text, to: RelativeLink(from: source, to: target, anchor: anchor))
    }

    /// A link to the index from the page of a type.
    func indexLink(from name: SwiftTypeName) -> RelativeLink? {
        guard let page = page(of: name), let index = Self.index else { return nil }
        return RelativeLink(from: page, to: index)
    }

    /// A type as code, with a link to the page of what it names.
    func linked(_ type: SwiftTypeExpression, _ reference: TypeReference?, from source: RelativePath?) -> Markdown {
        let text: Markdown = "\(code: type.templateText)"
        guard let reference, let name = reference.names.lazy.compactMap({ names[$0] }).first,
            type.templateText.hasBytes(of: name.last.name)
        else { return text }
        return link(text, to: name, from: source)
    }
}

extension String {
    /// Whether a name occurs in the text, byte for byte.
    fileprivate func hasBytes(of name: String) -> Bool {
        var rest = utf8[...]
        while rest.count >= name.utf8.count {
            if rest.starts(with: name.utf8) { return true }
            rest.removeFirst()
        }
        return false
    }
}
