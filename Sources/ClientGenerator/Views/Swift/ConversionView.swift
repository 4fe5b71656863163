import Templating

/// The initialiser of a type of requests that takes a value of the type that responses have.
struct ConversionView: TemplateView {
    let access: Access
    let documentation: DocComment
    let source: SwiftIdentifier
    let type: SwiftTypeExpression
    let parameters: [SwiftCode]
    let arguments: [SwiftCode]
    let cases: [ConversionCaseView]

    static let fields: Fields<ConversionView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("documentation", "The documentation comment.", \.documentation),
        .text("source", "The name of the parameter that takes the value.", \.source),
        .text("type", "The type of the value.", \.type),
        .texts("parameters", "The parameters for what only requests have.", \.parameters),
        .texts("arguments", "The arguments of the initialiser that takes all properties.", \.arguments),
        .list("cases", "The cases of a union.", \.cases),
    ]
}

/// A case of a union, and how its value is made.
struct ConversionCaseView: TemplateView {
    let name: SwiftIdentifier
    let value: SwiftCode

    static let fields: Fields<ConversionCaseView> = [
        .text("member", "The case's name after a dot.", \.name.afterDot),
        .text("value", "How its value is made of `value`.", \.value),
    ]
}

// MARK: From the plan

extension DeclarationBuilder {
    func view(of plan: ConversionPlan, of content: DeclarationPlan.Content) -> ConversionView {
        ConversionView(
            access: modifiers.access, documentation: documentation(of: plan, content), source: plan.source,
            type: plan.type,
            parameters: plan.parameters.map { view(of: $0).parameter }, arguments: arguments(of: plan, content),
            cases: cases(of: plan, content))
    }

    private func documentation(of plan: ConversionPlan, _ content: DeclarationPlan.Content) -> DocComment {
        var documentation = DocComment("Takes what came in a response, to send it.")
        guard case .object(let object) = content else { return documentation }
        let parameters = plan.parameters.map(\.name)
        let omitted = object.properties.filter { plan in
            plan.property.onlyDirection != nil && plan.isOptional && !parameters.contains(plan.name)
        }
        if !omitted.isEmpty {
            documentation.append(sentences: ["Leaves out \(.joined(omitted.map { .code($0.name.name) }))."])
        }
        return documentation
    }

    private func arguments(of plan: ConversionPlan, _ content: DeclarationPlan.Content) -> [SwiftCode] {
        guard case .object(let object) = content, case .object(let shared, let additional) = plan.content else {
            return []
        }
        var values = Dictionary(
            shared.map { property in
                let value = SwiftCode([.init(plan.source), ".", .init(property.plan.name.afterDot)])
                return (property.plan.name, property.value.code(of: value))
            }, uniquingKeysWith: { first, _ in first })
        for parameter in plan.parameters { values[parameter.name] = SwiftCode([.init(parameter.name.reference)]) }
        var arguments = object.properties.compactMap { property in
            values[property.name].map { SwiftCode([.init(property.name.label), ": ", .init($0)]) }
        }
        if let name = object.additional?.name, let additional {
            let value = SwiftCode([.init(plan.source), ".", .init(name.afterDot)])
            arguments.append(SwiftCode([.init(name.label), ": ", .init(additional.code(of: value))]))
        }
        return arguments
    }

    private func cases(of plan: ConversionPlan, _ content: DeclarationPlan.Content) -> [ConversionCaseView] {
        guard case .union(let union) = content, case .union(let values) = plan.content else { return [] }
        let cases = zip(union.cases, values).map { ConversionCaseView(name: $0.name, value: $1.code(of: "value")) }
        guard !union.overlaps.isEmpty else { return cases }
        let conversions = Dictionary(
            zip(union.cases.map(\.name), values), uniquingKeysWith: { first, _ in first })
        let arguments = union.overlaps.map { overlap in
            let member = SwiftCode(["value.", .init(overlap.name.afterDot)])
            let value = (conversions[overlap.name] ?? .same).ofOptional.code(of: member)
            return SwiftCode([.init(overlap.name.label), ": ", .init(value)])
        }
        let several = SwiftCode([".init(", .init(SwiftCode(arguments, separator: ", ")), ")"])
        return cases + [ConversionCaseView(name: "several", value: several)]
    }
}

extension ValueConversion {
    /// The same for an optional.
    fileprivate var ofOptional: ValueConversion { if case .same = self { .same } else { .map(self) } }

    /// The expression that makes a value of the one that an expression has.
    fileprivate func code(of value: SwiftCode) -> SwiftCode {
        switch self {
        case .same: value
        case .type(let type): SwiftCode([.init(type), "(", .init(value), ")"])
        case .map(let inner): SwiftCode([.init(value), ".map { ", .init(inner.code(of: "$0")), " }"])
        case .mapValues(let inner): SwiftCode([.init(value), ".mapValues { ", .init(inner.code(of: "$0")), " }"])
        }
    }
}
