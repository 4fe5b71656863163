import APIModel
import Templating

/// A type that requests start from: the client itself, a path, or a tag.
struct ResourceView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let fileName: FileName
    let documentation: DocComment?
    /// The modules of the types that it names beside those of its functions and nested types.
    let ownModules: TypeModules
    let hasPath: Bool
    let navigations: [NavigationView]
    let functions: [FunctionView]
    let contents: [ContentView]
    let outcomes: [OutcomeView]
    let callbacks: [WebhooksView]
    let declarations: [DeclarationView]
    let extensions: [ExtensionView]

    /// The modules of the types that its declarations name.
    private var modules: TypeModules {
        var types = navigations.flatMap { $0.parameters.map(\.type) } + functions.flatMap(\.types)
        types += outcomes.flatMap { $0.cases.compactMap(\.type) }
        types += contents.flatMap { $0.cases.map(\.type) }
        // Every function returns a request of the runtime.
        let modules = functions.isEmpty ? ownModules : ownModules.union(.runtime)
        return modules.union(types.modules).union(callbacks.map(\.modules).reduce([]) { $0.union($1) }).union(
            declarations.modules
        ).union(extensions.modules)
    }

    private var hasEnumerations: Bool { !contents.isEmpty || !outcomes.isEmpty }

    static let fields: Fields<ResourceView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The type's name.", \.name),
        .text("fileName", "The name of its file, without extension.", \.fileName),
        .optional("documentation", "The documentation comment.", \.documentation),
        .flag("hasPath", "Whether the resource keeps the path of its requests.", \.hasPath),
        .list("navigations", "What leads to other resources.", \.navigations),
        .list("functions", "A function for each operation.", \.functions),
        .flag("hasTypes", "Whether types are nested in it.") { $0.hasEnumerations || !$0.declarations.isEmpty },
        .list("contents", "The bodies that functions take in one of several media types.", \.contents),
        .flag("hasContents", "Whether a function takes one of several media types.") { !$0.contents.isEmpty },
        .list("outcomes", "The responses of functions that have several bodies.", \.outcomes),
        .flag("hasEnumerations", "Whether functions need enumerations of media types or responses.", \.hasEnumerations),
        .list("callbacks", "What the callbacks of its operations send.", \.callbacks),
        .list("declarations", "The types that only this resource's operations use.", \.declarations),
        .list("extensions", "The types that are nested in those.", \.extensions),
        .list("imports", "The modules that the file imports.") { [ImportView]($0.modules, access: $0.access) },
    ]
}

// MARK: From the plan

/// Builds the views of resources.
struct ResourceBuilder {
    let modifiers: Modifiers
    let types: SwiftTypes
    let resources: ResourceMap
    let files: FileNames
    let functions: FunctionBuilder
    let declarations: DeclarationBuilder
    let webhooks: WebhooksBuilder

    /// - Parameter documentation: Replaces the resource's own documentation.
    func view(of resource: ResourcePlan, documentation: DocComment? = nil) -> ResourceView {
        let nested = declarations.extensions(of: resource.name)
        return ResourceView(
            access: modifiers.access, name: resource.name.last, fileName: files[resource.name.templateText],
            documentation: documentation ?? resource.comment, ownModules: resource.key.modules,
            hasPath: resource.key.hasPath,
            navigations: resource.navigations.compactMap { navigation in
                resources[navigation.target].map {
                    NavigationView(navigation, from: resource, to: $0, access: modifiers.access, types: types)
                }
            },
            functions: resource.functions.map { functions.view(of: $0, on: resource) },
            contents: resource.functions.compactMap {
                ContentView($0.content, of: $0.name, modifiers: modifiers, types: types)
            },
            outcomes: resource.functions.flatMap(outcomes(of:)),
            callbacks: resource.functions.compactMap { function in
                function.callbacks.map {
                    webhooks.view(
                        of: $0,
                        documentation: DocComment(
                            "What the API sends to the URLs that a request of \(code: function.name) has."))
                }
            },
            declarations: nested.first?.declarations ?? [], extensions: Array(nested.dropFirst()))
    }

    private func outcomes(of function: FunctionPlan) -> [OutcomeView] {
        let success = OutcomeView(
            function.success, documentation: DocComment("The responses of \(code: function.name) that are successes."),
            modifiers: modifiers, types: types)
        let failure = OutcomeView(
            function.failure, documentation: DocComment("The responses of \(code: function.name) that are failures."),
            modifiers: modifiers, types: types)
        return [success, failure].compactMap { $0 }
    }
}

extension ResourceKey {
    /// The client is made with a URL, a transport and credentials.
    fileprivate var modules: TypeModules {
        switch self {
        case .client: [.runtime, .foundation]
        case .path, .tag: []
        }
    }
}

extension ResourcePlan {
    fileprivate var comment: DocComment? {
        var comment = DocComment(documentation)
        switch key {
        case .client: break
        case .path: if comment.isEmpty { comment.append("Requests to \(code: path).") }
        case .tag(let tag): if comment.isEmpty { comment.append("Requests tagged \(code: tag).") }
        }
        return comment.ifNotEmpty
    }
}
