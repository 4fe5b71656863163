/// A security scheme that requests name.
struct SecuritySchemeView: TemplateView {
    let name: SwiftIdentifier
    /// The scheme's name in the document.
    let scheme: SwiftStringLiteral
    /// What the scheme asks for, as the runtime takes it.
    let kind: SwiftCode

    static let fields: [Field<SecuritySchemeView>] = [
        .text("name", \.name),
        .text("scheme", \.scheme),
        .text("kind", \.kind),
    ]
}
