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
    /// The bodies that functions take in one of several media types.
    let contents: [ContentView]
    let outcomes: [OutcomeView]
    /// The types that only this resource's operations use.
    let declarations: [DeclarationView]
    /// The types that are nested in those.
    let extensions: [ExtensionView]
    /// The resource's page.
    let docs: ResourceDocsView

    /// Whether a type of Foundation is used.
    private var needsFoundation: Bool {
        var types = navigations.flatMap { $0.parameters.map(\.type) } + functions.flatMap(\.types)
        types += outcomes.flatMap { $0.cases.compactMap(\.type) }
        types += contents.flatMap { $0.cases.map(\.type) }
        return types.contains(where: \.needsFoundation) || declarations.contains(where: \.needsFoundation)
            || extensions.contains(where: \.needsFoundation)
    }

    /// Whether types are nested in the resource.
    var hasTypes: Bool { hasEnumerations || !declarations.isEmpty }

    /// Whether functions need enumerations of media types or answers.
    var hasEnumerations: Bool { !contents.isEmpty || !outcomes.isEmpty }

    static let fields: [Field<ResourceView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .text("fileName", \.fileName),
        .optional("documentation", \.documentation),
        .flag("hasPath", \.hasPath),
        .list("navigations", \.navigations),
        .list("functions", \.functions),
        .flag("hasTypes", \.hasTypes),
        .list("contents", \.contents),
        .flag("hasContents") { !$0.contents.isEmpty },
        .list("outcomes", \.outcomes),
        .flag("hasEnumerations", \.hasEnumerations),
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
