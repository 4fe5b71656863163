import APIModel
import Templating

/// How the pages of a list follow one another, as the runtime takes it.
struct PaginationView: TemplateView {
    let style: SwiftIdentifier
    let parameter: SwiftCode?
    let firstPage: SwiftLiteral?
    let total: SwiftCode?
    let next: SwiftCode?
    let items: SwiftCode
    let item: SwiftTypeExpression

    static let fields: Fields<PaginationView> = [
        .text("style", "The runtime's name of the style.", \.style),
        .optional(
            "parameter", "The parameter that leads to the next page; `nil` where the page has its URL.", \.parameter),
        .optional("firstPage", "The number of the first page, where pages have numbers.", \.firstPage),
        .optional("total", "A page's number of items on all pages.", \.total),
        .optional("next", "A page's cursor or URL of the next one.", \.next),
        .flag("hasArguments", "Whether the style has any of these.") { $0.parameter != nil || $0.next != nil },
        .text("items", "A page's list.", \.items),
        .text("item", "The type of what the list holds.", \.item),
    ]
}

// MARK: From the plan

extension PaginationView {
    init(_ plan: PaginationPlan, types: SwiftTypes, in scope: LookupScope) {
        switch plan.style {
        case .page(let name, let first):
            (style, parameter, firstPage) = ("page", SwiftCode(name), SwiftLiteral(first))
        case .offset(let name): (style, parameter, firstPage) = ("offset", SwiftCode(name), nil)
        case .cursor(let name, _): (style, parameter, firstPage) = ("cursor", SwiftCode(name), nil)
        case .link: (style, parameter, firstPage) = ("link", nil, nil)
        }
        total = plan.total.map { SwiftCode($0) }
        next = plan.next.map { SwiftCode($0) }
        items = SwiftCode(plan.items)
        item = types.expression(plan.item, in: scope)
    }
}

extension SwiftCode {
    /// A parameter, as the runtime takes it.
    fileprivate init(_ parameter: Pagination.Parameter) {
        switch parameter {
        case .query(let name): self.init([.init(SwiftStringLiteral(name))])
        case .body(let names):
            let names = names.map { SwiftCode([.init(SwiftStringLiteral($0))]) }
            self.init([".body(", .init(SwiftCode(names, separator: ", ")), ")"])
        }
    }

    /// The value that a path leads to from a closure's argument.
    fileprivate init(_ path: PaginationPlan.Path) {
        self = path.steps.reduce("$0") { code, step in
            SwiftCode([.init(code), step.isChained ? "?." : ".", .init(step.name.afterDot)])
        }
    }
}
