import APIModel

/// A header field of responses, with the type of its value.
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

// MARK: From the plan

extension HeaderView {
    init(_ field: HeaderPlans.Field, access: Access) {
        self.init(
            access: access, name: field.name, key: SwiftStringLiteral(field.key), type: field.type,
            documentation: field.documentation.headline.map { DocComment($0) }?.ifNotEmpty)
    }
}
