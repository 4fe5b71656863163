import APIModel
import Files
import Templating

/// An operation on its resource's page.
struct OperationDocsView: TemplateView {
    let method: Markdown
    let path: Markdown
    let about: Markdown?
    let isDeprecated: Bool
    let authentication: Markdown?
    let server: Markdown?
    let pagination: Markdown?
    let retries: Markdown
    let inputs: [InputDocsView]
    let responses: [ResponseDocsView]
    let example: SwiftCode
    let result: SwiftIdentifier?
    let links: [Markdown]
    let callbacks: WebhooksDocsView?

    static let fields: Fields<OperationDocsView> = [
        .text("method", "The HTTP method in capitals.", \.method),
        .text("path", "The path, as the document writes it.", \.path),
        .optional("about", "What the document says, as Markdown on one line.", \.about),
        .flag("isDeprecated", "Whether the document calls the operation deprecated.", \.isDeprecated),
        .optional("authentication", "Which credentials the operation needs.", \.authentication),
        .optional("server", "Where the request goes; `nil` for the client's server.", \.server),
        .optional("pagination", "That the response comes in pages; `nil` where it doesn't.", \.pagination),
        .text("retries", "Whether the runtime retries the request by default.", \.retries),
        .list("inputs", "Parameters and body.", \.inputs),
        .flag("hasInputs", "Whether there are parameters or a body.") { !$0.inputs.isEmpty },
        .list("responses", "The documented responses.", \.responses),
        .flag("hasResponses", "Whether responses are documented.") { !$0.responses.isEmpty },
        .text("example", "The call that sends the request, with what it requires.", \.example),
        .texts("links", "What the responses say of other operations.", \.links),
        .view("callbacks", "What the API sends after the operation; `nil` for nothing.", \.callbacks),
        .optional("result", "What the example calls its result; `nil` when there is none.", \.result),
    ]
}

/// An argument or the body of an operation, as a row of a table.
struct InputDocsView: TemplateView {
    let name: Markdown
    let location: Markdown
    let type: Markdown
    let requirement: Markdown
    let about: Markdown?

    static let fields: Fields<InputDocsView> = [
        .text("name", "The name of the argument.", \.name.cell),
        .text("location", "Where it goes: path, query, header, cookie or body.", \.location.cell),
        .text("type", "Its type in Swift.", \.type.cell),
        .text("requirement", "`yes` or `no`.", \.requirement.cell),
        .optional("about", "What the document says, as Markdown on one line.", \.about?.cell),
    ]
}

/// A response of an operation, as a row of a table.
struct ResponseDocsView: TemplateView {
    let status: Markdown
    let type: Markdown?
    let about: Markdown?

    static let fields: Fields<ResponseDocsView> = [
        .text("status", "The status: `200`, `4XX` or `default`.", \.status.cell),
        .optional("type", "The body's type in Swift.", \.type?.cell),
        .optional("about", "What the document says, as Markdown on one line.", \.about?.cell),
    ]
}

// MARK: From the plan

/// Builds what pages say of operations.
struct OperationDocsBuilder {
    let pages: DocsPages
    let types: SwiftTypes
    let headers: HeaderPlans
    let resources: ResourceMap
    let examples: Examples
    let webhooks: WebhooksDocsBuilder

    /// Pages spell types as code outside of the client does.
    private var scope: LookupScope { LookupScope(type: nil) }

    func view(of function: FunctionPlan, on resource: ResourcePlan) -> OperationDocsView {
        let operation = function.operation
        let page = pages.page(of: resource.name) ?? DocsPages.index
        return OperationDocsView(
            method: .plain(operation.method.token), path: .code(operation.path),
            about: operation.documentation.text, isDeprecated: operation.isDeprecated,
            authentication: operation.security.sentence, server: function.serverSentence,
            pagination: function.paginationSentence, retries: operation.method.retrySentence,
            inputs: pathInputs(of: resource, page) + function.arguments.map { input(for: $0, page) },
            responses: operation.responses.flatMap { responses($0, page) },
            example: example(function, on: resource), result: result(of: function),
            links: operation.linkSentences, callbacks: function.callbacks.map { webhooks.view(of: $0, on: page) })
    }

    // MARK: Responses

    /// A row for each body that a response may have.
    private func responses(_ response: Response, _ page: RelativePath?) -> [ResponseDocsView] {
        let about = [response.documentation.headline.map(Markdown.line), headerSentence(response)].compactMap { $0 }
        let bodies = response.bodies(isSuccess: response.status.isSuccess).map { body in
            types.expression(body, in: scope).map { pages.linked($0, body.type, from: page) }
        }
        return (bodies.isEmpty ? [nil] : bodies).enumerated().map { index, type in
            ResponseDocsView(
                status: .code(response.status.text), type: type, about: index == 0 ? .sentences(about) : nil)
        }
    }

    private func headerSentence(_ response: Response) -> Markdown? {
        let names = response.headers.compactMap(headers.name(of:)).map { Markdown.code("Headers.\($0.name)") }
        return names.isEmpty ? nil : "Header fields: \(.joined(names))."
    }

    // MARK: Inputs

    /// The parameters of the calls that lead to the resource.
    private func pathInputs(of resource: ResourcePlan, _ page: RelativePath?) -> [InputDocsView] {
        resources.route(to: resource.key).flatMap { navigation -> [InputDocsView] in
            guard case .call(let arguments) = navigation.kind else { return [] }
            return arguments.map { argument in
                let type = argument.parameter.map { types.expression($0.type, in: scope) } ?? .string
                return InputDocsView(
                    name: .code(argument.name.label.name), location: "path",
                    type: pages.linked(type, argument.parameter?.type, from: page), requirement: .isRequired(true),
                    about: argument.parameter?.about(in: types.graph))
            }
        }
    }

    private func input(for argument: ArgumentPlan, _ page: RelativePath?) -> InputDocsView {
        let type = types.expression(argument, in: scope)
        let location: Markdown
        let reference: TypeReference?
        let about: Markdown?
        switch argument.source {
        case .parameter(let parameter):
            (location, reference) = (.plain(parameter.location.rawValue), parameter.type)
            about = parameter.about(in: types.graph)
        case .body(let body, let content):
            (location, reference) = ("body", content.onlyType)
            about = .sentences([body.documentation.headline.map(Markdown.line), content.sentence].compactMap { $0 })
        }
        return InputDocsView(
            name: .code((argument.label ?? argument.name).name), location: location,
            type: pages.linked(type, reference, from: page), requirement: .isRequired(!argument.isOptional),
            about: about)
    }

    // MARK: The example

    private func example(_ function: FunctionPlan, on resource: ResourcePlan) -> SwiftCode {
        var parts: [SwiftCode.Part] = ["client"]
        for navigation in resources.route(to: resource.key) {
            switch navigation.kind {
            case .property(let name): parts += [".", .init(name.afterDot)]
            case .call(let arguments):
                parts += ["(", .init(SwiftCode(arguments.map(example(of:)), separator: ", ")), ")"]
            }
        }
        let values = function.arguments.filter { !$0.isOptional }.map(example(of:))
        return SwiftCode(
            parts + [".", .init(function.name.afterDot), "(", .init(SwiftCode(values, separator: ", ")), ").send()"])
    }

    private func example(of argument: PathArgument) -> SwiftCode {
        let value = examples.value(
            of: argument.parameter?.type ?? .primitive(.string, .none), example: argument.parameter?.example,
            hint: argument.parameterName)
        return argument.isLabelled ? SwiftCode([.init(argument.name.label.label), ": ", .init(value)]) : value
    }

    private func example(of argument: ArgumentPlan) -> SwiftCode {
        let value =
            switch argument.source {
            case .parameter(let parameter):
                examples.value(
                    of: parameter.type, example: parameter.example ?? parameter.defaultValue, hint: parameter.name)
            case .body(_, let content): examples.body(content)
            }
        return argument.label.map { SwiftCode([.init($0.label), ": ", .init(value)]) } ?? value
    }

    /// What the example calls its result; `nil` where there is none.
    private func result(of function: FunctionPlan) -> SwiftIdentifier? {
        switch function.success {
        case .nothing: return nil
        case .several: return "response"
        case .body(let body, _):
            switch body.coding {
            case .text: return "text"
            case .events: return "events"
            case .jsonLines: return "lines"
            case .json, .jsonOrText:
                guard case .named(let id) = types.graph.resolve(body.type).type else { return "value" }
                return types.names[id].map { .member(from: $0.last.name) } ?? "value"
            case .form, .multipart, .binary, .media, nil: return "data"
            }
        }
    }
}

extension RequestContent {
    /// Which media types there are to choose from; `nil` for a single one.
    fileprivate var sentence: Markdown? {
        guard case .several(_, let cases) = self else { return nil }
        return "One of \(.joined(cases.map { "\(code: $0.name.name) (\(code: $0.content.mediaType))" }))."
    }
}
