import APIModel
import Templating

/// How the pages of a list follow one another, as the runtime takes it.
struct PaginationView: TemplateView {
    let style: SwiftIdentifier
    let parameter: SwiftStringLiteral?
    let firstPage: SwiftLiteral?
    let total: SwiftCode?
    let next: SwiftCode?
    let items: SwiftCode
    let item: SwiftTypeExpression

    static let fields: Fields<PaginationView> = [
        .text("style", "The runtime's name of the style.", \.style),
        .optional(
            "parameter", "The query parameter that leads to the next page; `nil` where a header field does.",
            \.parameter),
        .optional("firstPage", "The number of the first page, where pages have numbers.", \.firstPage),
        .optional("total", "A page's number of items on all pages.", \.total),
        .optional("next", "A page's cursor of the next one.", \.next),
        .text("items", "A page's list.", \.items),
        .text("item", "The type of what the list holds.", \.item),
    ]
}

// MARK: From the plan

extension PaginationView {
    init(_ plan: PaginationPlan, types: SwiftTypes, in scope: LookupScope) {
        switch plan.style {
        case .page(let name, let first):
            (style, parameter, firstPage) = ("page", SwiftStringLiteral(name), SwiftLiteral(first))
        case .offset(let name): (style, parameter, firstPage) = ("offset", SwiftStringLiteral(name), nil)
        case .cursor(let name, _): (style, parameter, firstPage) = ("cursor", SwiftStringLiteral(name), nil)
        case .link: (style, parameter, firstPage) = ("link", nil, nil)
        }
        total = plan.total.map { SwiftCode($0) }
        next = plan.next.map { SwiftCode($0) }
        items = SwiftCode(plan.items)
        item = types.expression(plan.item, in: scope)
    }
}

extension SwiftCode {
    /// The value that a path leads to from a closure's argument.
    fileprivate init(_ path: PaginationPlan.Path) {
        self = path.steps.reduce("$0") { code, step in
            SwiftCode([.init(code), step.isChained ? "?." : ".", .init(step.name.afterDot)])
        }
    }
}
