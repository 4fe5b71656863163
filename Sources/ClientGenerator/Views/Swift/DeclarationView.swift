import APIModel
import Templating

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
        case .union(let union): 
            union.cases.contains(where: \.type.needsFoundation)
                || union.shared.contains(where: \.type.needsFoundation)
        case .alias(let type): type.needsFoundation
        }
    }

    static let fields: Fields<DeclarationView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The type's name.", \.name),
        .optional("documentation", "The documentation comment.", \.documentation),
        .view("object", "The type as a struct.") { if case .object(let view) = $0.content { view } else { nil } },
        .view("enumeration", "The type as an open enumeration.") {
            if case .enumeration(let view) = $0.content { view } else { nil }
        },
        .view("union", "The type as a union, with a case for each member.") {
            if case .union(let view) = $0.content { view } else { nil }
        },
        .optional("alias", "The type that it is another name of.") {
            if case .alias(let type) = $0.content { type } else { nil }
        },
    ]
}

/// The types that are nested in one other type.
struct ExtensionView: TemplateView {
    let parent: SwiftTypeName
    let declarations: [DeclarationView]

    var needsFoundation: Bool { declarations.contains(where: \.needsFoundation) }

    static let fields: Fields<ExtensionView> = [
        .text("parent", "The full name of the type that holds the others.", \.parent),
        .list("declarations", "The types that are nested in it.", \.declarations),
    ]
}

// MARK: From the plan

/// Builds the views of types.
struct DeclarationBuilder {
    let modifiers: Modifiers
    let declarations: DeclaredTypes
    let graph: TypeGraph

    func view(of plan: DeclarationPlan) -> DeclarationView {
        let content: DeclarationView.Content =
            switch plan.content {
            case .object(let object): .object(view(of: object))
            case .enumeration(let enumeration): .enumeration(view(of: enumeration))
            case .union(let union): .union(view(of: union))
            case .alias(let type, _): .alias(type)
            }
        return DeclarationView(
            access: modifiers.access, name: plan.name.last,
            documentation: documentation(of: plan.definition, named: plan.name.last), content: content)
    }

    /// The types that are nested in a type, parents first.
    func extensions(of name: SwiftTypeName) -> [ExtensionView] {
        let nested = declarations.nested(in: name)
        guard !nested.isEmpty else { return [] }
        return [ExtensionView(parent: name, declarations: nested.map(view(of:)))]
            + nested.flatMap { extensions(of: $0.name) }
    }

    private func documentation(of definition: TypeDefinition, named name: SwiftIdentifier) -> DocComment? {
        // An attribute would make every use in the client warn.
        var facts: [Markdown] = definition.isDeprecated ? ["Deprecated."] : []
        switch definition.kind {
        case .object(let object): facts += object.limits.sentences
        case .enumeration(let enumeration): facts += enumeration.limits.sentences
        case .union: break
        case .alias(let target): facts += target.limitSentences(in: graph)
        }
        if definition.schemaPath.steps.last == .base {
            facts.append("The properties of the schema, and any others that a value has.")
        }
        return DocComment(definition.documentation.beyond(name), facts: facts).ifNotEmpty
    }
}
