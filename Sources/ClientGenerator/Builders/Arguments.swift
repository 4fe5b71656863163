import APIModel

/// The arguments of an operation's function, in the order of its signature: the path's parameters, the body, what is
/// required, what isn't.
struct Arguments {
    struct Argument {
        var name: SwiftIdentifier
        var view: ParameterView
        var documentation: Markdown?
        /// Where the argument goes; `nil` for the body.
        var parameter: Parameter?
    }

    let all: [Argument]

    init(of function: FunctionBuilder) {
        let operation = function.plan.operation
        let inPath: Bool = if case .path = function.resource.key { false } else { true }
        let parameters = operation.parameters.filter { $0.location != .path || inPath }
        let names = NameScope(
            parameters.enumerated().map { index, parameter in
                .init(
                    key: index,
                    original: parameter.location == .query
                        ? parameter.name : parameter.location.rawValue + " " + parameter.name,
                    identifier: .member(from: parameter.name))
            }, reserved: function.plan.content == nil ? [] : ["body"]
        ).identifiers

        let arguments = parameters.enumerated().compactMap { index, parameter in
            names[index].map { Self.argument(for: parameter, named: $0, in: function) }
        }
        let body = Self.body(of: operation, in: function)
        let path = arguments.filter { $0.parameter?.location == .path }
        let others = arguments.filter { $0.parameter?.location != .path }
        let required = ([body].compactMap { $0 } + others)
        all = path + required.filter { !$0.view.isOptional } + required.filter(\.view.isOptional)
    }

    /// The Swift name of each path parameter.
    var pathNames: [String: SwiftIdentifier] {
        Dictionary(
            all.compactMap { argument in
                argument.parameter.flatMap { $0.location == .path ? ($0.name, argument.view.name) : nil }
            }, uniquingKeysWith: { $1 })
    }

    /// What is added to the request beside path and body.
    var inputs: [InputView] {
        all.compactMap { argument in
            guard let parameter = argument.parameter, parameter.location != .path else { return nil }
            return InputView(
                place: .member(from: parameter.location.rawValue), key: SwiftStringLiteral(parameter.name),
                value: argument.view.name, options: parameter.options)
        }
    }

    private static func argument(
        for parameter: Parameter, named name: SwiftIdentifier, in function: FunctionBuilder
    ) -> Argument {
        let context = function.context
        let type = context.types.expression(parameter.type, in: function.scope)
        let isOptional = !parameter.isRequired && parameter.location != .path
        // What the function's own text says must not be hidden by a parameter of that name.
        let inner = taken.contains(name) ? name.appending("Value") : name
        return Argument(
            name: inner,
            view: ParameterView(
                label: name, name: inner,
                type: isOptional && !context.table.resolve(parameter.type).isNullable ? type.optional : type,
                isOptional: isOptional),
            documentation: documentation(of: parameter, in: context), parameter: parameter)
    }

    private static let taken: Set<SwiftIdentifier> = ["client", "path"]

    /// What the document says of a parameter, and its limits.
    static func documentation(of parameter: Parameter, in context: TypeContext) -> Markdown? {
        var sentences: [Markdown] = []
        let documentation = parameter.documentation
        if let text = documentation.headline ?? context.table.resolve(parameter.type).documentation?.headline {
            sentences.append(.line(text))
        }
        sentences += parameter.type.limitSentences(in: context.table)
        if let value = parameter.defaultValue { sentences.append("Default: \(code: value.rawValue).") }
        return .sentences(sentences)
    }

    private static func body(of operation: Operation, in function: FunctionBuilder) -> Argument? {
        guard let body = operation.requestBody, let content = function.plan.content else { return nil }
        let type = ContentBuilder(context: function.context, resource: function.resource, scope: function.scope)
            .type(of: content)
        return Argument(
            name: "body",
            view: ParameterView(
                label: nil, name: "body", type: body.isRequired || type.isOptional ? type : type.optional,
                isOptional: !body.isRequired),
            documentation: body.documentation.headline.map(Markdown.line), parameter: nil)
    }
}

extension Parameter {
    /// The runtime's arguments that differ from what the place implies (OpenAPI 3.1.1 §4.8.12.2).
    fileprivate var options: SwiftCode {
        if mediaType != nil { return SwiftCode([", as: .json"]) }
        var parts: [SwiftCode.Part] = []
        switch location {
        case .query:
            if style != .form, let style = SwiftCode.Part(style) { parts += [", style: .", style] }
            if explode != (style == .form) { parts.append(explode ? ", explode: true" : ", explode: false") }
            if allowReserved { parts.append(", allowReserved: true") }
        case .header:
            if explode { parts.append(", explode: true") }
        case .cookie:
            if !explode { parts.append(", explode: false") }
        case .path:
            break
        }
        return SwiftCode(parts)
    }
}

extension SwiftCode.Part {
    /// The runtime's name of a query style; `nil` for a style that queries don't have.
    fileprivate init?(_ style: Parameter.Style) {
        switch style {
        case .form: self = "form"
        case .spaceDelimited: self = "spaceDelimited"
        case .pipeDelimited: self = "pipeDelimited"
        case .deepObject: self = "deepObject"
        case .matrix, .label, .simple: return nil
        }
    }
}
