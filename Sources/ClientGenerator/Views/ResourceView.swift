/// A type that requests start from: the client itself, a path, or a tag.
struct ResourceView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let fileName: FileName
    let documentation: DocComment?
    /// Whether the resource keeps the path of its requests.
    let hasPath: Bool
    let navigations: [NavigationView]
    let functions: [FunctionView]
    let outcomes: [OutcomeView]
    /// The types that only this resource's operations use.
    let declarations: [DeclarationView]
    /// The types that are nested in those.
    let extensions: [ExtensionView]
    /// The resource's page.
    let docs: ResourceDocsView

    /// Whether a type of Foundation is used.
    private var needsFoundation: Bool {
        let types = navigations.flatMap { $0.parameters.map(\.type) } + functions.flatMap(\.types)
            + outcomes.flatMap { $0.cases.compactMap(\.type) }
        return types.contains(where: \.needsFoundation) || declarations.contains(where: \.needsFoundation)
            || extensions.contains(where: \.needsFoundation)
    }

    /// Whether types are nested in the resource.
    var hasTypes: Bool { !outcomes.isEmpty || !declarations.isEmpty }

    static let fields: [Field<ResourceView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .text("fileName", \.fileName),
        .optional("documentation", \.documentation),
        .flag("hasPath", \.hasPath),
        .list("navigations", \.navigations),
        .list("functions", \.functions),
        .flag("hasTypes", \.hasTypes),
        .list("outcomes", \.outcomes),
        .flag("hasOutcomes") { !$0.outcomes.isEmpty },
        .list("declarations", \.declarations),
        .list("extensions", \.extensions),
        .flag("needsFoundation", \.needsFoundation),
        .view("docs", \.docs),
    ]
}

/// A way from one resource to the next.
struct NavigationView: TemplateView {
    let access: Access
    /// `nil` for a call with the parameters of a path segment.
    let name: SwiftIdentifier?
    let parameters: [ParameterView]
    let target: SwiftIdentifier
    /// `nil` where the target keeps no path.
    let path: SwiftPathLiteral?
    let documentation: DocComment?

    /// Whether the signature of a call is too long for one line.
    private var isWrapped: Bool {
        // The margin, and what stands around the names and types.
        let fixed = 32 + access.templateText.count + target.name.count
        return parameters.reduce(fixed) { $0 + $1.width + 2 } > 120
    }

    static let fields: [Field<NavigationView>] = [
        .flag("isWrapped", \.isWrapped),
        .text("access", \.access),
        .optional("name", \.name),
        .list("parameters", \.parameters),
        .text("target", \.target),
        .optional("path", \.path),
        .optional("documentation", \.documentation),
    ]
}

/// The enumeration of several bodies that an operation may answer.
struct OutcomeView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let documentation: DocComment?
    let cases: [OutcomeCaseView]

    static let fields: [Field<OutcomeView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .list("cases", \.cases),
    ]
}

/// One status of an ``OutcomeView``.
struct OutcomeCaseView: TemplateView {
    let name: SwiftIdentifier
    /// `nil` for an answer without a body.
    let type: SwiftTypeExpression?
    let documentation: DocComment?

    static let fields: [Field<OutcomeCaseView>] = [
        .text("name", \.name),
        .optional("type", \.type),
        .optional("documentation", \.documentation),
    ]
}
