
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
