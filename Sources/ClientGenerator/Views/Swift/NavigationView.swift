import APIModel
import Templating

/// The property or call that leads from one resource to another.
struct NavigationView: TemplateView {
    let access: Access
    let name: SwiftIdentifier?
    let parameters: [ParameterView]
    let target: SwiftIdentifier
    let path: SwiftPathLiteral?
    let documentation: DocComment?

    static let fields: Fields<NavigationView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .optional("name", "The property's name; absent for a call with the parameters of a path segment.", \.name),
        .list("parameters", "The parameters of a call.", \.parameters),
        .text("target", "The type of the resource that it leads to.", \.target),
        .optional("path", "The path of the target; absent where it keeps none.", \.path),
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

// MARK: From the plan

extension NavigationView {
    init(
        _ plan: NavigationPlan, from source: ResourcePlan, to target: ResourcePlan, access: Access, types: SwiftTypes
    ) {
        let scope = LookupScope(type: source.name)
        let name: SwiftIdentifier?
        var arguments: [PathArgument] = []
        switch plan.kind {
        case .property(let identifier): name = identifier
        case .call(let called): (name, arguments) = (nil, called)
        }
        self.init(
            access: access, name: name, parameters: arguments.map { ParameterView($0, types: types, in: scope) },
            target: target.name.last,
            path: target.key.hasPath
                ? plan.path(below: source.key.hasPath, arguments: arguments, graph: types.graph) : nil,
            documentation: Self.documentation(of: target, arguments: arguments, graph: types.graph).ifNotEmpty)
    }

    private static func documentation(
        of target: ResourcePlan, arguments: [PathArgument], graph: TypeGraph
    ) -> DocComment {
        var comment = DocComment(target.documentation)
        if comment.isEmpty, target.key.hasPath { comment.append("\(code: target.path)") }
        comment.append(
            parameters: arguments.compactMap { argument in
                var sentences: [Markdown] = []
                if let text = argument.parameter?.documentation.headline { sentences.append(.line(text)) }
                sentences += argument.parameter?.limitSentences(in: graph) ?? []
                return Markdown.sentences(sentences).map { (argument.name.inner, $0) }
            })
        return comment
    }
}

extension NavigationPlan {
    fileprivate func path(below isStored: Bool, arguments: [PathArgument], graph: TypeGraph) -> SwiftPathLiteral {
        SwiftPathLiteral(
            [step], below: isStored,
            arguments: Dictionary(
                arguments.map { argument in
                    let value = PathLiteralArgument(
                        name: argument.name.inner, parameter: argument.parameter, graph: graph)
                    return (argument.parameterName, value)
                }, uniquingKeysWith: { $1 }))
    }
}

extension ParameterView {
    fileprivate init(_ argument: PathArgument, types: SwiftTypes, in scope: LookupScope) {
        self.init(
            label: argument.isLabelled ? argument.name.label : nil, name: argument.name.inner,
            type: argument.parameter.map { types.expression($0.type, in: scope) } ?? .string, isOptional: false)
    }
}
