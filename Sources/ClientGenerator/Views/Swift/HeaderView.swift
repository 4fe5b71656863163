import APIModel
import Templating

/// A header field of responses, with the type of its value.
struct HeaderView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let key: SwiftStringLiteral
    let type: SwiftTypeExpression
    let documentation: DocComment?

    static let fields: Fields<HeaderView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The constant's name.", \.name),
        .text("key", "The field's name in HTTP.", \.key),
        .text("type", "The type of the field's value.", \.type),
        .optional("documentation", "The documentation comment.", \.documentation),
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
