/// How the pages of a list follow one another, as the runtime takes it.
struct PaginationView: TemplateView {
    /// The runtime's name of the style.
    let style: SwiftIdentifier
    /// The query parameter that leads to the next page; `nil` where a header field does.
    let parameter: SwiftStringLiteral?
    /// The number of the first page, where pages have numbers.
    let firstPage: SwiftLiteral?
    /// A page's number of items on all pages.
    let total: SwiftCode?
    /// A page's cursor of the next one.
    let next: SwiftCode?
    /// A page's list.
    let items: SwiftCode
    /// The type of what the list holds.
    let item: SwiftTypeExpression

    static let fields: [Field<PaginationView>] = [
        .text("style", \.style),
        .optional("parameter", \.parameter),
        .optional("firstPage", \.firstPage),
        .optional("total", \.total),
        .optional("next", \.next),
        .text("items", \.items),
        .text("item", \.item),
    ]
}
