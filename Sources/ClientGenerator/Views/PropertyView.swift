
/// A property of a struct, and the argument of its initialiser.
struct PropertyView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let key: SwiftStringLiteral
    /// The type with its question mark.
    let type: SwiftTypeExpression
    /// The type that decoding asks for, without the question mark.
    let storedType: SwiftTypeExpression
    let isOptional: Bool
    /// Whether the type tells `null` from left out.
    let isNullable: Bool
    /// What the initialiser takes when the caller gives nothing: `nil`, or the only value that there is.
    let defaultValue: SwiftCode?
    let isBoxed: Bool
    let isRenamed: Bool
    let documentation: DocComment?

    /// The parameter of the initialiser, with its default.
    var parameter: SwiftCode {
        let declaration = SwiftCode([.init(name.label), ": ", .init(type)])
        return defaultValue.map { SwiftCode([.init(declaration), " = ", .init($0)]) } ?? declaration
    }

    static let fields: [Field<PropertyView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .text("reference", \.name.reference),
        .text("member", \.name.afterDot),
        .text("key", \.key),
        .text("type", \.type),
        .text("storedType", \.storedType),
        .flag("isOptional", \.isOptional),
        .flag("isBoxed", \.isBoxed),
        .flag("isRenamed", \.isRenamed),
        .optional("documentation", \.documentation),
    ]
}

/// Who may use what is declared.
enum Access: String, TemplateText, Sendable {
    case `public`, `package`, `internal`

    var templateText: String { rawValue }
}
