import APIModel

/// Builds what a function says of the pages of its answer.
struct PaginationBuilder {
    let context: TypeContext
    let scope: LookupScope

    /// `nil` where the answer is no page that the client reads.
    func view(of plan: FunctionPlan) -> PaginationView? {
        guard let pagination = plan.operation.pagination, case .body(let body) = plan.success, body.coding == .json,
            let items = value(at: pagination.items, of: body.type)
        else { return nil }
        var parameter: String?
        var firstPage: SwiftLiteral?
        var next: SwiftCode?
        let style: SwiftIdentifier
        switch pagination.style {
        case .page(let name, let first):
            (style, parameter, firstPage) = ("page", name, SwiftLiteral(String(first), base: .integer))
        case .offset(let name): (style, parameter) = ("offset", name)
        case .cursor(let name, let names):
            (style, parameter, next) = ("cursor", name, value(at: names, of: body.type))
            if next == nil { return nil }
        case .link: style = "link"
        }
        return PaginationView(
            style: style, parameter: parameter.map(SwiftStringLiteral.init), firstPage: firstPage,
            total: pagination.totalCount.flatMap { value(at: $0, of: body.type) }, next: next, items: items,
            item: context.types.expression(pagination.item, in: scope))
    }

    /// The way from a closure's argument to a value in it.
    private func value(at names: [String], of page: TypeReference) -> SwiftCode? {
        var code: SwiftCode = SwiftCode(["$0"])
        var type = page
        var isOptional = context.table.resolve(page).isNullable
        for name in names {
            guard case .named(let id) = context.table.underlying(type), let definition = context.table[id],
                case .object(let object) = definition.kind,
                let property = object.properties.first(where: { $0.name == name })
            else { return nil }
            let builder = ObjectBuilder(
                context: context, definition: definition, object: object,
                scope: LookupScope(type: context.names[id]))
            guard let view = builder.view().properties.first(where: { $0.key == SwiftStringLiteral(name) }) else {
                return nil
            }
            code = SwiftCode([.init(code), isOptional ? "?." : ".", .init(view.name.afterDot)])
            isOptional = view.isOptional
            if view.isNullable {
                code = SwiftCode([.init(code), isOptional ? "?.wrapped" : ".wrapped"])
                isOptional = true
            }
            type = property.type
        }
        return code
    }
}
