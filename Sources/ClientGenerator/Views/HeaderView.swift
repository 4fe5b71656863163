/// A header field of answers, with the type of its value.
struct HeaderView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    /// The field's name in HTTP.
    let key: SwiftStringLiteral
    let type: SwiftTypeExpression
    let documentation: DocComment?

    static let fields: [Field<HeaderView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .text("key", \.key),
        .text("type", \.type),
        .optional("documentation", \.documentation),
    ]
}
