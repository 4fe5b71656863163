/// One type: a struct, an open enumeration, a union or an alias.
struct DeclarationView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let documentation: DocComment?
    let content: Content

    enum Content: Sendable {
        case object(ObjectView)
        case enumeration(EnumerationView)
        case union(UnionView)
        case alias(SwiftTypeExpression)
    }

    /// Whether a type of Foundation is used.
    var needsFoundation: Bool {
        switch content {
        case .object(let object):
            object.properties.contains(where: \.type.needsFoundation) || object.additional?.type.needsFoundation == true
        case .enumeration: false
        case .union(let union): union.cases.contains(where: \.type.needsFoundation)
        case .alias(let type): type.needsFoundation
        }
    }

    static let fields: [Field<DeclarationView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .view("object") { if case .object(let view) = $0.content { view } else { nil } },
        .view("enumeration") { if case .enumeration(let view) = $0.content { view } else { nil } },
        .view("union") { if case .union(let view) = $0.content { view } else { nil } },
        .optional("alias") { if case .alias(let type) = $0.content { type } else { nil } },
    ]
}

/// The types that are nested in one other type.
struct ExtensionView: TemplateView {
    let parent: SwiftTypeName
    let declarations: [DeclarationView]

    var needsFoundation: Bool { declarations.contains(where: \.needsFoundation) }

    static let fields: [Field<ExtensionView>] = [
        .text("parent", \.parent),
        .list("declarations", \.declarations),
    ]
}
