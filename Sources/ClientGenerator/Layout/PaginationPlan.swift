import APIModel

/// How the pages of a list follow one another.
struct PaginationPlan {
    /// The properties that lead from a page to a value in it.
    struct Path {
        struct Step {
            let name: SwiftIdentifier
            /// Whether what comes before may be missing.
            let isChained: Bool
        }

        fileprivate(set) var steps: [Step] = []
    }

    let style: Pagination.Style
    let items: Path
    /// A page's number of items on all pages.
    let total: Path?
    /// A page's cursor or URL of the next one.
    let next: Path?
    /// What the list holds.
    let item: TypeReference
}

extension PaginationPlan {
    /// `nil` where the response is not a page that the client can read.
    init?(of operation: Operation, success: Outcome, graph: TypeGraph, declarations: DeclaredTypes) {
        guard let pagination = operation.pagination, case .body(let body, _) = success, body.coding == .json else {
            return nil
        }
        func path(_ names: [String]) -> Path? {
            Path(to: names, from: body, graph: graph, declarations: declarations)
        }
        guard let items = path(pagination.items) else { return nil }
        var next: Path?
        switch pagination.style {
        case .cursor(_, let names), .link(let names?):
            next = path(names)
            if next == nil { return nil }
        case .page, .offset, .link(nil): break
        }
        self.init(
            style: pagination.style, items: items, total: pagination.totalCount.flatMap(path), next: next,
            item: pagination.item)
    }
}

extension PaginationPlan.Path {
    /// `nil` where a page has no such value.
    fileprivate init?(to names: [String], from page: ResponseBody, graph: TypeGraph, declarations: DeclaredTypes) {
        var type = page.type
        var isOptional = page.isOptional || graph.resolve(type).isNullable
        for name in names {
            guard case .named(let id) = graph.underlying(type), case .object(let object)? = declarations[id]?.content,
                let property = object.properties.first(where: { $0.property.name == name })
            else { return nil }
            steps.append(Step(name: property.name, isChained: isOptional))
            isOptional = property.isOptional
            if property.isNullable {
                steps.append(Step(name: "wrapped", isChained: isOptional))
                isOptional = true
            }
            type = property.property.type
        }
    }
}
