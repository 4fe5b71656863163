import APIModel

/// An operation as a function of its resource that returns a request.
struct FunctionPlan {
    let name: SwiftIdentifier
    let operation: Operation
    /// In the order of the signature: the path's parameters, then what is required, then what isn't; the body comes
    /// first in its part.
    let arguments: [ArgumentPlan]
    /// `nil` for an operation that sends no body.
    let content: RequestContent?
    let success: Outcome
    let failure: Outcome
    /// `nil` for what doesn't come in pages.
    let pagination: PaginationPlan?
    /// `nil` for an operation without callbacks.
    let callbacks: WebhooksPlan?
    /// The server that the document names for the operation; `nil` for the client's.
    let server: String?
    let security: SecurityPlan.Choice
}

/// An argument of a function.
struct ArgumentPlan {
    enum Source {
        case parameter(Parameter)
        case body(RequestBody, RequestContent)
    }

    let source: Source
    /// `nil` for an argument that callers write without a label.
    let label: SwiftIdentifier?
    /// The name inside the function.
    let name: SwiftIdentifier
    /// Whether `nil` is the default.
    let isOptional: Bool

    /// `nil` for the body.
    var parameter: Parameter? {
        if case .parameter(let parameter) = source { parameter } else { nil }
    }

    private init(_ parameter: Parameter, named name: ArgumentName) {
        source = .parameter(parameter)
        label = name.label
        self.name = name.inner
        isOptional = !parameter.isRequired && parameter.location != .path
    }

    private init(_ body: RequestBody, _ content: RequestContent) {
        source = .body(body, content)
        label = nil
        name = "body"
        isOptional = !body.isRequired
    }

    /// The arguments of an operation's function.
    static func arguments(
        of operation: Operation, content: RequestContent?, names: FunctionNames, in resource: ResourceKey
    ) -> [ArgumentPlan] {
        let parameters = zip(operation.parameters(in: resource), names.parameters).map { ArgumentPlan($0, named: $1) }
        var rest = parameters.filter { $0.parameter?.location != .path }
        if let content, let body = operation.requestBody { rest.insert(ArgumentPlan(body, content), at: 0) }
        return parameters.filter { $0.parameter?.location == .path }
            + rest.filter { !$0.isOptional } + rest.filter(\.isOptional)
    }
}

extension SwiftTypes {
    /// The type of a function's argument.
    func expression(_ argument: ArgumentPlan, in scope: LookupScope) -> SwiftTypeExpression {
        switch argument.source {
        case .parameter(let parameter):
            let type = expression(parameter.type, in: scope)
            return argument.isOptional && !graph.resolve(parameter.type).isNullable ? type.optional : type
        case .body(_, let content):
            let type = expression(content, in: scope)
            return argument.isOptional ? type.optional : type
        }
    }
}
