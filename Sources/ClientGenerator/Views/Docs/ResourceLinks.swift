import APIModel

/// The resources of the index: each tag below its parent, the rest in a row.
struct ResourceLinks {
    private let tags: [Tag]
    private let listed: [ResourcePlan]
    private let resources: ResourceDocsBuilder
    private(set) var all: [LinkView] = []

    init(_ tags: [Tag], _ listed: [ResourcePlan], _ resources: ResourceDocsBuilder) {
        (self.tags, self.listed, self.resources) = (tags, listed, resources)
        let parents = Dictionary(
            tags.compactMap { tag in tag.parent.map { (tag.name, $0) } }, uniquingKeysWith: { first, _ in first })
        guard !parents.isEmpty else {
            all = listed.map { resources.link(to: $0, from: DocsPages.index) }
            return
        }
        addTree(parents)
    }

    /// Tags without operations are listed where tags below them have some.
    private mutating func addTree(_ parents: [String: String]) {
        let plans = Dictionary(
            listed.compactMap { plan in plan.tag.map { ($0, plan) } }, uniquingKeysWith: { first, _ in first })
        var shown = Set(plans.keys)
        for tag in plans.keys {
            var name = tag
            while let parent = parents[name], shown.insert(parent).inserted { name = parent }
        }
        let below = Dictionary(grouping: shown.sorted { $0.precedesByBytes($1) }) { parents[$0] }
        all = listed.filter { $0.tag == nil }.map { resources.link(to: $0, from: DocsPages.index) }
        var pending = (below[nil] ?? []).reversed().map { (tag: $0, level: 0) }
        while let (tag, level) = pending.popLast() {
            all.append(link(to: tag, plans[tag], level: level))
            pending += (below[tag] ?? []).reversed().map { ($0, level + 1) }
        }
    }

    /// - Parameter level: How many tags are above; the list isn't nested more deeply than pages show.
    private func link(to tag: String, _ plan: ResourcePlan?, level: Int) -> LinkView {
        let documentation = tags.first { $0.name == tag }?.documentation
        var view =
            plan.map { resources.link(to: $0, from: DocsPages.index) }
            ?? LinkView(link: .plain(tag), about: documentation?.headline.map(Markdown.line))
        view.indent = .joined(Array(repeating: "  ", count: min(level, 8)), separator: "")
        return view
    }
}

extension ResourcePlan {
    /// The tag of a tag's resource.
    fileprivate var tag: String? { if case .tag(let tag) = key { tag } else { nil } }
}
