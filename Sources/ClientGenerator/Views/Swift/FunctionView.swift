import APIModel
import Templating

/// An operation as a function that returns a request.
struct FunctionView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let documentation: DocComment?
    let isDeprecated: Bool
    let parameters: [ParameterView]
    let method: SwiftCode
    let path: SwiftPathLiteral
    let success: SwiftTypeExpression
    let failure: SwiftTypeExpression
    let body: RequestBodyView?
    let decoding: DecodingView?
    let failureStatuses: [SwiftCode]
    let inputs: [InputView]
    let isPublic: Bool
    let security: [SecurityAlternativeView]
    let server: ServerOverrideView?
    let pagination: PaginationView?

    /// The types of the signature.
    var types: [SwiftTypeExpression] {
        parameters.map(\.type) + [success, failure] + (pagination.map { [$0.item] } ?? [])
    }

    static let fields: Fields<FunctionView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The function's name.", \.name),
        .optional("documentation", "The documentation comment.", \.documentation),
        .flag("isDeprecated", "Whether the document calls the operation deprecated.", \.isDeprecated),
        .list("parameters", "The function's parameters.", \.parameters),
        .text("method", "The HTTP method, as what follows a dot in Swift: `get`, `named(\"LOCK\")`.", \.method),
        .text("path", "The path of the request, as an expression.", \.path),
        .text("success", "The type of a success.", \.success),
        .text("failure", "The type of a documented failure's body.", \.failure),
        .view("body", "The body of the request.", \.body),
        .view("decoding", "How the response is decoded; `nil` where the runtime knows by the types.", \.decoding),
        .texts(
            "failureStatuses", "The statuses of the documented failure where the runtime knows the rest by the types.",
            \.failureStatuses),
        .flag("hasFailureStatuses", "Whether such statuses are named.") { !$0.failureStatuses.isEmpty },
        .list("inputs", "The inputs beside path and body, in the order in which they are added.", \.inputs),
        .flag("isPublic", "Whether the request must not carry the client's credentials.", \.isPublic),
        .list("security", "The alternatives of security schemes; none where they are the client's own.", \.security),
        .flag("hasSecurity", "Whether the request names security schemes.") { !$0.security.isEmpty },
        .view("server", "The server that the document names for the operation; `nil` for the client's.", \.server),
        .view(
            "pagination", "How the pages of the response follow one another; `nil` for what doesn't come in pages.",
            \.pagination),
    ]
}

// MARK: From the plan

extension HTTPMethod {
    /// The runtime's name of the method, behind a dot.
    fileprivate var code: SwiftCode {
        switch self {
        case .get, .put, .post, .delete, .options, .head, .patch, .trace:
            SwiftCode([.init(SwiftIdentifier.member(from: text).afterDot)])
        case .query, .other: SwiftCode(["named(", .init(SwiftStringLiteral(token)), ")"])
        }
    }
}

/// Builds the views of functions.
struct FunctionBuilder {
    let access: Access
    /// The name of the client's type.
    let client: SwiftIdentifier
    let types: SwiftTypes

    func view(of function: FunctionPlan, on resource: ResourcePlan) -> FunctionView {
        let scope = LookupScope(type: resource.name)
        let operation = function.operation
        let decoding = DecodingView(success: function.success, failure: function.failure)
        return FunctionView(
            access: access, name: function.name, documentation: documentation(of: function).ifNotEmpty,
            isDeprecated: operation.isDeprecated,
            parameters: function.arguments.map { ParameterView($0, types: types, in: scope) },
            method: operation.method.code, path: path(of: function, on: resource),
            success: types.expression(function.success, orElse: .void, in: scope),
            failure: types.expression(function.failure, orElse: .undocumentedBody, in: scope),
            body: function.content.map {
                RequestBodyView($0, isRequired: operation.requestBody?.isRequired ?? true, types: types)
            },
            decoding: decoding, failureStatuses: decoding == nil ? SwiftCode.list(function.failure.statuses) : [],
            inputs: InputView.fixed(of: operation.path)
                + function.arguments.compactMap { InputView($0, graph: types.graph) },
            isPublic: function.security.isNone,
            security: function.security.alternatives.map(SecurityAlternativeView.init),
            server: function.server.map { ServerOverrideView(url: SwiftStringLiteral($0), client: client) },
            pagination: function.pagination.map { PaginationView($0, types: types, in: scope) })
    }

    private func path(of function: FunctionPlan, on resource: ResourcePlan) -> SwiftPathLiteral {
        if resource.key.hasPath {
            return PathTemplate(function.operation.path).hasTrailingSlash ? .storedWithSlash : .stored
        }
        let arguments = function.arguments.compactMap { argument -> (name: String, argument: PathLiteralArgument)? in
            guard let parameter = argument.parameter, parameter.location == .path else { return nil }
            return (parameter.name, PathLiteralArgument(name: argument.name, parameter: parameter, graph: types.graph))
        }
        return SwiftPathLiteral(
            PathSegment.segments(of: function.operation.path).map { PathStep(segment: $0) }, below: false,
            arguments: Dictionary(arguments, uniquingKeysWith: { $1 }))
    }

    // MARK: Documentation

    private func documentation(of function: FunctionPlan) -> DocComment {
        let operation = function.operation
        var comment = DocComment()
        comment.append(operation.documentation)
        let sentences = [
            function.paginationSentence, function.eventSentence, function.noContentSentence, function.serverSentence,
            function.failureSentence, operation.security.sentence,
            operation.method.retryNote,
        ]
        let facts = sentences.compactMap { $0 } + operation.linkSentences + operation.documentation.link
        if !facts.isEmpty { comment.append(Markdown.joined(facts, separator: " ")) }
        comment.append(
            parameters: function.arguments.compactMap { argument in
                documentation(of: argument).map { (argument.name, $0) }
            },
            returns: function.successText)
        return comment
    }

    private func documentation(of argument: ArgumentPlan) -> Markdown? {
        switch argument.source {
        case .parameter(let parameter): parameter.about(in: types.graph)
        case .body(let body, _): body.documentation.headline.map(Markdown.line)
        }
    }
}

extension FunctionPlan {
    /// What the document says of the response; nothing when it says no more than its status does.
    fileprivate var successText: Markdown? {
        if case .nothing = success { return nil }
        let responses = operation.responses.filter(\.status.isSuccess)
        guard responses.count == 1, let response = responses.first, let text = response.documentation.headline
        else { return nil }
        let words = Words(text).all.map { $0.lowercased() }
        let empty: Set<String> = Set([
            "response", "successful", "success", "operation", "request", "a", "the", "default",
        ])
        .union(Words(response.status.words).all)
        return words.allSatisfy(empty.contains) ? nil : .line(text)
    }

    fileprivate var failureSentence: Markdown? {
        let statuses = operation.responses.filter { !$0.status.isSuccess && $0.status != .default }
        guard !statuses.isEmpty else { return nil }
        return "Documented failures: \(.joined(statuses.map { "\(plain: $0.status.text)" }))."
    }
}
