import APIModel
import Files

/// An operation on its resource's page.
struct OperationDocsView: TemplateView {
    let method: Markdown
    let path: Markdown
    let about: Markdown?
    let isDeprecated: Bool
    let authentication: Markdown?
    /// Where the request goes; `nil` for the client's server.
    let server: Markdown?
    /// That the answer comes in pages; `nil` where it doesn't.
    let pagination: Markdown?
    /// Whether the runtime sends the request again by itself.
    let retries: Markdown
    let inputs: [InputDocsView]
    let responses: [ResponseDocsView]
    /// The call that sends the request, with what it requires.
    let example: SwiftCode
    /// What the example calls its result; `nil` when there is none.
    let result: SwiftIdentifier?

    static let fields: [Field<OperationDocsView>] = [
        .text("method", \.method),
        .text("path", \.path),
        .optional("about", \.about),
        .flag("isDeprecated", \.isDeprecated),
        .optional("authentication", \.authentication),
        .optional("server", \.server),
        .optional("pagination", \.pagination),
        .text("retries", \.retries),
        .list("inputs", \.inputs),
        .flag("hasInputs") { !$0.inputs.isEmpty },
        .list("responses", \.responses),
        .flag("hasResponses") { !$0.responses.isEmpty },
        .text("example", \.example),
        .optional("result", \.result),
    ]
}

/// An argument or the body of an operation, as a row of a table.
struct InputDocsView: TemplateView {
    let name: Markdown
    let place: Markdown
    let type: Markdown
    /// `yes` or `no`.
    let requirement: Markdown
    let about: Markdown?

    static let fields: [Field<InputDocsView>] = [
        .text("name", \.name),
        .text("place", \.place),
        .text("type", \.type),
        .text("requirement", \.requirement),
        .optional("about", \.about),
    ]
}

/// What an operation answers under one status, as a row of a table.
struct ResponseDocsView: TemplateView {
    let status: Markdown
    let type: Markdown?
    let about: Markdown?

    static let fields: [Field<ResponseDocsView>] = [
        .text("status", \.status),
        .optional("type", \.type),
        .optional("about", \.about),
    ]
}

/// Builds what a page says of an operation.
struct OperationDocsBuilder {
    let context: TypeContext
    let layout: ClientLayout
    let resource: ResourcePlan
    let plan: FunctionPlan

    private var operation: Operation { plan.operation }
    private var scope: LookupScope { LookupScope(type: nil) }
    private var page: RelativePath? {
        context.pages.page(of: SwiftTypeName(components: [resource.typeName])) ?? DocsPages.index
    }

    func view() -> OperationDocsView {
        let function = FunctionBuilder(context: context, resource: resource, plan: plan, scope: scope)
        let arguments = Arguments(of: function)
        let outcomes = OutcomeBuilder(context: context, scope: scope)
        return OperationDocsView(
            method: .plain(operation.method.rawValue.uppercased()), path: .code(operation.path), about: about,
            isDeprecated: operation.isDeprecated, authentication: operation.security.sentence,
            server: function.serverSentence,
            pagination: function.pagination?.sentence, retries: operation.method.retrySentence,
            inputs: pathInputs + arguments.all.map(input(for:)),
            responses: operation.responses.flatMap { responses($0, outcomes) },
            example: example(arguments), result: result)
    }

    private var about: Markdown? {
        let texts = [operation.documentation.summary, operation.documentation.description].compactMap { $0 }
        return texts.isEmpty ? nil : .joined(texts.map(Markdown.document), separator: "\n\n")
    }

    // MARK: Responses

    /// A row for each body that a response may have.
    private func responses(_ response: Response, _ outcomes: OutcomeBuilder) -> [ResponseDocsView] {
        let about = [response.documentation.headline.map(Markdown.line), headerSentence(response)].compactMap { $0 }
        let contents = response.alternatives
        let types = contents.map { content in
            outcomes.type(of: OutcomeBody(content, isSuccess: response.status.isSuccess)).map {
                linked($0, content.type)
            }
        }
        return (types.isEmpty ? [nil] : types).enumerated().map { index, type in
            ResponseDocsView(
                status: .code(response.status.text), type: type,
                about: index == 0 ? .sentences(about) : nil)
        }
    }

    private func headerSentence(_ response: Response) -> Markdown? {
        let names = response.headers.compactMap(context.headers.name(of:)).map { Markdown.code("Headers.\($0.name)") }
        return names.isEmpty ? nil : "Header fields: \(.joined(names))."
    }

    // MARK: Inputs

    private func linked(_ type: SwiftTypeExpression, _ reference: TypeReference?) -> Markdown {
        context.linked(type, reference, from: page)
    }

    /// The parameters that the way to the resource takes.
    private var pathInputs: [InputDocsView] {
        layout.way(to: resource.key).flatMap { navigation -> [InputDocsView] in
            guard case .call(let arguments) = navigation.kind else { return [] }
            return arguments.map { argument in
                let type = argument.parameter.map { context.types.expression($0.type, in: scope) } ?? .string
                return InputDocsView(
                    name: .code(argument.name.name), place: "path", type: linked(type, argument.parameter?.type),
                    requirement: .isRequired(true),
                    about: argument.parameter.flatMap { Arguments.documentation(of: $0, in: context) })
            }
        }
    }

    private func input(for argument: Arguments.Argument) -> InputDocsView {
        InputDocsView(
            name: .code(argument.view.label?.name ?? argument.view.name.name),
            place: argument.parameter.map { .plain($0.location.rawValue) } ?? "body",
            type: linked(
                argument.view.type, argument.parameter?.type ?? plan.content?.onlyType),
            requirement: .isRequired(!argument.view.isOptional),
            about: argument.parameter == nil ? bodyText(argument) : argument.documentation)
    }

    /// What the document says of the body, and which media types there are to choose from.
    private func bodyText(_ argument: Arguments.Argument) -> Markdown? {
        var sentences = argument.documentation.map { [$0] } ?? []
        if case .several(_, let cases)? = plan.content {
            sentences += ["One of \(.joined(cases.map { "\(code: $0.name.name) (\(code: $0.content.mediaType))" }))."]
        }
        return .sentences(sentences)
    }

    // MARK: The example

    private func example(_ arguments: Arguments) -> SwiftCode {
        let examples = ExampleBuilder(context: context, scope: scope)
        var parts: [SwiftCode.Part] = ["client"]
        for navigation in layout.way(to: resource.key) {
            switch navigation.kind {
            case .property(let name): parts += [".", .init(name.afterDot)]
            case .call(let arguments):
                let values = arguments.map { argument -> SwiftCode in
                    let value = examples.value(
                        of: argument.parameter?.type ?? .primitive(.string, .none),
                        example: argument.parameter?.example,
                        hint: argument.parameterName)
                    return argument.isLabelled ? SwiftCode([.init(argument.name.label), ": ", .init(value)]) : value
                }
                parts += ["(", .init(SwiftCode(values, separator: ", ")), ")"]
            }
        }
        let values = arguments.all.filter { !$0.view.isOptional }.map { argument -> SwiftCode in
            let value =
                argument.parameter.map {
                    examples.value(of: $0.type, example: $0.example ?? $0.defaultValue, hint: $0.name)
                } ?? examples.body(plan.content)
            return argument.view.label.map { SwiftCode([.init($0.label), ": ", .init(value)]) } ?? value
        }
        return SwiftCode(
            parts + [".", .init(plan.name.afterDot), "(", .init(SwiftCode(values, separator: ", ")), ").send()"])
    }

    private var result: SwiftIdentifier? {
        switch plan.success {
        case .nothing: return nil
        case .several: return "answer"
        case .body(let body):
            switch body.coding {
            case .text: return "text"
            case .events: return "events"
            case .jsonLines: return "lines"
            case .json:
                guard case .named(let id) = context.table.resolve(body.type).type else { return "value" }
                return context.names[id].map { .member(from: $0.last.name) } ?? "value"
            case .form, .multipart, .binary, nil: return "data"
            }
        }
    }
}
