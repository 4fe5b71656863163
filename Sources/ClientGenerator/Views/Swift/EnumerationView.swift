import APIModel
import Templating

/// An open enumeration.
struct EnumerationView: TemplateView {
    let rawType: SwiftTypeExpression
    let values: [EnumerationValueView]

    static let fields: Fields<EnumerationView> = [
        .text("rawType", "The type of the values.", \.rawType),
        .list("values", "The values that the document has.", \.values),
    ]
}

/// A known value of an open enumeration.
struct EnumerationValueView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let literal: SwiftLiteral
    let documentation: DocComment?

    static let fields: Fields<EnumerationValueView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The constant's name.", \.name),
        .text("member", "The constant's name after a dot.", \.name.afterDot),
        .text("literal", "The value as a Swift literal.", \.literal),
        .optional("documentation", "The documentation comment.", \.documentation),
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
