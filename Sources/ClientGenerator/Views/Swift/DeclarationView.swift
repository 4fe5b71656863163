import APIModel
import Templating

/// One type: a struct, an open enumeration, a union or an alias.
struct DeclarationView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let documentation: DocComment?
    let content: Content
    let conversion: ConversionView?
    let nullable: NullableView?

    enum Content: Sendable {
        case object(ObjectView)
        case enumeration(EnumerationView)
        case union(UnionView)
        case alias(SwiftTypeExpression)
        case namespace
    }

    /// The modules of the types that the declaration names.
    var modules: TypeModules { contentModules.union(nullable == nil ? [] : .runtime) }

    private var contentModules: TypeModules {
        switch content {
        case .object(let object):
            object.properties.map(\.type).modules.union(object.additional?.type.modules ?? [])
        // It is an `OpenEnum`.
        case .enumeration: .runtime
        // A value that is none of the members is a `JSONValue`.
        case .union(let union):
            (union.cases.map(\.type) + union.shared.map(\.type)).modules
                .union(union.hasUnrecognized ? .runtime : [])
        case .alias(let type): type.modules
        case .namespace: []
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
        .flag("isNamespace", "Whether it has nothing but the types that are nested in it.") {
            if case .namespace = $0.content { true } else { false }
        },
        .view("conversion", "How it is made from what the same schema is in responses.", \.conversion),
        .view(
            "nullable", "The initialiser of `Nullable` that makes one, where a request may send `null` instead.",
            \.nullable),
    ]
}

/// The types that are nested in one other type.
struct ExtensionView: TemplateView {
    let parent: SwiftTypeName
    let declarations: [DeclarationView]

    static let fields: Fields<ExtensionView> = [
        .text("parent", "The full name of the type that holds the others.", \.parent),
        .list("declarations", "The types that are nested in it.", \.declarations),
    ]
}

extension [DeclarationView] {
    /// The modules of the types that the declarations name.
    var modules: TypeModules { reduce(into: []) { $0.formUnion($1.modules) } }
}

extension [ExtensionView] {
    /// The modules of the types that the nested declarations name.
    var modules: TypeModules { reduce(into: []) { $0.formUnion($1.declarations.modules) } }
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
            case .namespace: .namespace
            }
        return DeclarationView(
            access: modifiers.access, name: plan.name.last,
            documentation: documentation(of: plan), content: content,
            conversion: plan.conversion.map { view(of: $0, of: plan.content) },
            nullable: plan.nullable.map(view(of:)))
    }

    /// The types that are nested in a type, parents first.
    func extensions(of name: SwiftTypeName) -> [ExtensionView] {
        let nested = declarations.nested(in: name)
        guard !nested.isEmpty else { return [] }
        return [ExtensionView(parent: name, declarations: nested.map(view(of:)))]
            + nested.flatMap { extensions(of: $0.name) }
    }

    private func documentation(of plan: DeclarationPlan) -> DocComment? {
        // An attribute would make every use in the client warn.
        var facts: [Markdown] = plan.definition.isDeprecated ? ["Deprecated."] : []
        switch (plan.content, plan.definition.kind) {
        case (.namespace, _): return plan.direction.map { DocComment($0.namespaceSentence) }
        case (_, .object(let object)):
            facts += [object.needs].compactMap { $0 } + object.limits.sentences
        case (_, .enumeration(let enumeration)): facts += enumeration.limits.sentences
        case (_, .union): break
        case (_, .tuple(let tuple)): facts += tuple.limits.sentences
        case (_, .alias(let target)): facts += target.limitSentences(in: graph)
        }
        facts += plan.direction?.sentences ?? []
        if plan.definition.schemaPath.steps.last == .base {
            facts.append("The properties of the schema, and any others that a value has.")
        }
        return DocComment(plan.documentation, facts: facts).ifNotEmpty
    }
}
