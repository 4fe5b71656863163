
/// Builds the view of a resource type.
struct ResourceBuilder {
    let context: TypeContext
    let layout: ClientLayout
    let plan: ResourcePlan

    private var scope: LookupScope { LookupScope(type: SwiftTypeName(components: [plan.typeName])) }

    func view() -> ResourceView {
        let nested = DeclarationBuilder(context: context).extensions(of: SwiftTypeName(components: [plan.typeName]))
        return ResourceView(
            access: context.access, name: plan.typeName, fileName: context.files[plan.typeName.name],
            documentation: documentation, hasPath: hasPath(plan.key),
            navigations: plan.navigations.compactMap(view(of:)),
            functions: plan.functions.map {
                FunctionBuilder(context: context, resource: plan, plan: $0, scope: scope).view()
            },
            contents: plan.functions.compactMap { function in
                ContentBuilder(context: context, resource: plan, scope: scope).view(
                    of: function.content, documentation: DocComment("What \(code: function.name) sends."))
            },
            outcomes: plan.functions.flatMap(outcomes(of:)),
            declarations: nested.first?.declarations ?? [], extensions: Array(nested.dropFirst()),
            docs: ResourceDocsBuilder(context: context, layout: layout, plan: plan).view())
    }

    private var documentation: DocComment? {
        var comment = DocComment(plan.documentation)
        switch plan.key {
        case .client: break
        case .path: if comment.isEmpty { comment.append("Requests to \(code: plan.path).") }
        case .tag(let tag): if comment.isEmpty { comment.append("Requests tagged \(code: tag).") }
        }
        return comment.ifNotEmpty
    }

    private func hasPath(_ key: ResourceKey) -> Bool {
        if case .path = key { true } else { false }
    }

    private func view(of navigation: ResourcePlan.Navigation) -> NavigationView? {
        guard let target = layout.typeName(of: navigation.target)?.last else { return nil }
        let name: SwiftIdentifier?
        var arguments: [PathArgument] = []
        switch navigation.kind {
        case .property(let identifier): name = identifier
        case .call(let called): (name, arguments) = (nil, called)
        }
        let path =
            hasPath(navigation.target)
            ? SwiftPathLiteral(
                [navigation.segment], below: hasPath(plan.key),
                arguments: Dictionary(
                    arguments.map { ($0.parameterName, Self.innerName(of: $0)) }, uniquingKeysWith: { $1 }),
                styles: Dictionary(
                    arguments.compactMap { argument in argument.parameter.map { (argument.parameterName, $0) } },
                    uniquingKeysWith: { $1 }))
            : nil
        return NavigationView(
            access: context.access, name: name, parameters: arguments.map(parameter(for:)), target: target, path: path,
            documentation: documentation(of: navigation.target, arguments: arguments).ifNotEmpty)
    }

    private func parameter(for argument: PathArgument) -> ParameterView {
        ParameterView(
            label: argument.isLabelled ? argument.name : nil, name: Self.innerName(of: argument),
            type: argument.parameter.map { context.types.expression($0.type, in: scope) } ?? .string, isOptional: false)
    }

    /// The name inside of the function, which must not hide what the resource stores.
    private static func innerName(of argument: PathArgument) -> SwiftIdentifier {
        ["client", "path"].contains(argument.name) ? argument.name.appending("Value") : argument.name
    }

    private func documentation(of target: ResourceKey, arguments: [PathArgument]) -> DocComment {
        guard let plan = layout[target] else { return DocComment() }
        var comment = DocComment(plan.documentation)
        if comment.isEmpty, hasPath(target) { comment.append("\(code: plan.path)") }
        let parameters = arguments.compactMap { argument -> (SwiftIdentifier, Markdown)? in
            var sentences: [Markdown] = []
            if let text = argument.parameter?.documentation.headline { sentences.append(.line(text)) }
            sentences += argument.parameter?.type.limitSentences(in: context.table) ?? []
            return Markdown.sentences(sentences).map { (Self.innerName(of: argument), $0) }
        }
        comment.append(parameters: parameters)
        return comment
    }

    private func outcomes(of function: FunctionPlan) -> [OutcomeView] {
        let builder = OutcomeBuilder(context: context, scope: scope)
        return [
            builder.view(
                of: function.success,
                documentation: DocComment("What \(code: function.name) answers when it succeeds.")),
            builder.view(
                of: function.failure,
                documentation: DocComment("What \(code: function.name) answers when it fails.")),
        ].compactMap { $0 }
    }
}
