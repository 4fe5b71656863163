import APIModel

/// Builds the view of an operation's function.
struct FunctionBuilder {
    let context: TypeContext
    let resource: ResourcePlan
    let plan: FunctionPlan
    let scope: LookupScope

    private var operation: Operation { plan.operation }

    func view() -> FunctionView {
        let arguments = Arguments(of: self)
        let outcomes = OutcomeBuilder(context: context, scope: scope)
        let success = outcomes.type(of: plan.success, orElse: .void)
        let failure = outcomes.type(of: plan.failure, orElse: .undocumentedBody)
        let parameters = arguments.all.map(\.view)
        let pagination = pagination
        let path = path(arguments)
        let body = body
        let decoding = outcomes.decoding(success: plan.success, failure: plan.failure)
        return FunctionView(
            access: context.access, name: plan.name,
            documentation: documentation(arguments).ifNotEmpty, isDeprecated: operation.isDeprecated,
            parameters: parameters, isWrapped: isWrapped(parameters, success, failure, pagination),
            method: .member(from: operation.method.rawValue), path: path,
            success: success, failure: failure, body: body,
            decoding: decoding,
            isCallWrapped: decoding.map { isWrapped($0, [path.templateText, body?.templateText ?? ""]) } ?? false,
            inputs: arguments.inputs, isPublic: context.security.isPublic(operation),
            security: context.security.alternatives(of: operation),
            server: server.map { ServerOverrideView(url: SwiftStringLiteral($0), client: context.client) },
            pagination: pagination)
    }

    /// How the pages of the answer follow one another.
    var pagination: PaginationView? { PaginationBuilder(context: context, scope: scope).view(of: plan) }

    private func path(_ arguments: Arguments) -> SwiftPathLiteral {
        if case .path = resource.key { return .stored }
        return SwiftPathLiteral(
            PathSegment.segments(of: operation.path), below: false, arguments: arguments.pathNames,
            styles: Dictionary(
                operation.parameters.filter { $0.location == .path }.map { ($0.name, $0) }, uniquingKeysWith: { $1 }))
    }

    private func isWrapped(
        _ parameters: [ParameterView], _ success: SwiftTypeExpression, _ failure: SwiftTypeExpression,
        _ pagination: PaginationView?
    ) -> Bool {
        guard !parameters.isEmpty else { return false }
        // The margin, and what stands around the names and types.
        let fixed = 29 + context.access.templateText.count
        let width = parameters.reduce(fixed) { $0 + $1.width + 2 } + plan.name.name.count
        let paged = pagination.map { "Paged".count + 2 + $0.item.templateText.count } ?? 0
        return width + success.templateText.count + failure.templateText.count + paged > 120
    }

    /// The body of the request, as an expression.
    private var body: SwiftCode? {
        plan.content.map {
            ContentBuilder(context: context, resource: resource, scope: scope)
                .code(for: $0, isRequired: operation.requestBody?.isRequired ?? true)
        }
    }

    /// Whether the request with its decodings is too long for one line.
    private func isWrapped(_ decoding: DecodingView, _ texts: [String]) -> Bool {
        let sides = [decoding.success, decoding.failure]
        // The margin, and what stands around.
        let width =
            60 + operation.method.rawValue.count + (texts + sides.map(\.templateText)).reduce(0) { $0 + $1.count }
        return width > 120 || !sides.allSatisfy(\.isOneLine)
    }

    // MARK: Documentation

    private func documentation(_ arguments: Arguments) -> DocComment {
        var comment = DocComment()
        comment.append(operation.documentation)
        let sentences = [
            pagination?.sentence, serverSentence, failureSentence, operation.security.sentence,
            operation.method.retryNote,
        ]
        let facts = sentences.compactMap { $0 } + operation.documentation.link
        if !facts.isEmpty { comment.append(Markdown.joined(facts, separator: " ")) }
        comment.append(
            parameters: arguments.all.compactMap { argument in argument.documentation.map { (argument.name, $0) } },
            returns: successText)
        return comment
    }

    /// What the document says of the answer; nothing when it says no more than its status does.
    private var successText: Markdown? {
        if case .nothing = plan.success { return nil }
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

    /// The server of this operation, where it isn't the client's.
    private var server: String? { context.servers.server(of: operation) }

    /// Where the request goes, unless to the client's server.
    var serverSentence: Markdown? { server.map { "Goes to \(code: $0), unless the client has a server of its own." } }

    private var failureSentence: Markdown? {
        let statuses = operation.responses.filter { !$0.status.isSuccess && $0.status != .default }
        guard !statuses.isEmpty else { return nil }
        return "Documented failures: \(.joined(statuses.map { "\(plain: $0.status.text)" }))."
    }
}

extension PaginationView {
    /// What a caller does with the pages.
    var sentence: Markdown { "Comes in pages: \(code: "items()") goes through all of them." }
}

extension [SecurityRequirement] {
    /// What an operation needs of its caller, in a sentence; `nil` when it needs nothing.
    var sentence: Markdown? {
        guard !isEmpty else { return nil }
        let alternatives = map { requirement -> Markdown in
            .joined(
                requirement.schemes.map { scheme in
                    scheme.scopes.isEmpty
                        ? "\(code: scheme.name)"
                        : "\(code: scheme.name) (\(.joined(scheme.scopes.map { "\(code: $0)" })))"
                }, separator: " and ")
        }
        let named = zip(self, alternatives).compactMap { $0.schemes.isEmpty ? nil : $1 }
        guard !named.isEmpty else { return nil }
        let text: Markdown = .joined(named, separator: " or ")
        return contains(where: \.schemes.isEmpty) ? "Authentication: \(text), or none." : "Authentication: \(text)."
    }
}

extension HTTPMethod {
    /// Whether the request has the same effect twice as once (RFC 9110 §9.2.2).
    private var isIdempotent: Bool {
        switch self {
        case .get, .head, .options, .trace, .put, .delete: true
        case .post, .patch: false
        }
    }

    /// Whether the runtime sends the request again by itself, in a few words.
    fileprivate var retryNote: Markdown { isIdempotent ? "Retried by default." : "Not retried by default." }

    /// Whether the runtime sends the request again by itself.
    var retrySentence: Markdown {
        isIdempotent
            ? "Sent again by default after failures that may pass."
            : "Sent once by default; \(code: ".retry(.anyMethod)") sends it again after failures that may pass."
    }
}
