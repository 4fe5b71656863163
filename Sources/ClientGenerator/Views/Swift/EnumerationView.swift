import APIModel

/// An open enumeration.
struct EnumerationView: TemplateView {
    let rawType: SwiftTypeExpression
    let values: [EnumerationValueView]

    static let fields: [Field<EnumerationView>] = [
        .text("rawType", \.rawType),
        .list("values", \.values),
    ]
}

/// A known value of an open enumeration.
struct EnumerationValueView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let literal: SwiftLiteral
    let documentation: DocComment?

    static let fields: [Field<EnumerationValueView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .text("literal", \.literal),
        .optional("documentation", \.documentation),
    ]
}

// MARK: From the plan

extension DeclarationBuilder {
    func view(of enumeration: EnumerationPlan) -> EnumerationView {
        EnumerationView(
            rawType: enumeration.rawType,
            values: enumeration.values.map { value in
                EnumerationValueView(
                    access: modifiers.access, name: value.name, literal: value.literal,
                    documentation: DocComment(value.value.documentation.beyond(value.name)).ifNotEmpty)
            })
    }
}
