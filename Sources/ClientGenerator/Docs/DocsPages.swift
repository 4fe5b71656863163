import Files

/// Where the pages of the documentation are, and how they link to one another.
struct DocsPages {
    private var pages: [SwiftTypeName: RelativePath] = [:]

    /// - Parameters:
    ///   - models: The names that have a page each.
    ///   - resources: The resource types, the client's aside.
    ///   - files: The names of the pages' files.
    init(models: [SwiftTypeName], resources: [SwiftTypeName], files: FileNames) {
        for name in models { pages[name] = Self.path("Models", files[name.templateText]) }
        for name in resources { pages[name] = Self.path("Resources", files[name.templateText]) }
    }

    private static func path(_ folder: String, _ file: FileName) -> RelativePath? {
        try? RelativePath("Docs/\(folder)/\(file.templateText).md")
    }

    /// The page of everything that has no page of its own.
    static let index = try? RelativePath("Docs/index.md")

    /// The page on which a type stands: its own, or that of what it is nested in.
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
}
