import APIModel

extension FunctionPlan {
    /// What a caller does with the pages; `nil` for what doesn't come in pages.
    var paginationSentence: Markdown? {
        pagination == nil ? nil : "Comes in pages: \(code: "items()") goes through all of them."
    }

    /// What a caller gets of a response without content; `nil` where the document has none.
    var noContentSentence: Markdown? {
        guard case .body(let body, _) = success, body.isOptional else { return nil }
        return "A response without content is \(code: "nil")."
    }

    /// What the data of events is; `nil` for what doesn't come in events.
    var eventSentence: Markdown? {
        let bodies: [ResponseBody] =
            switch success {
            case .nothing: []
            case .body(let body, _): [body]
            case .several(_, let cases): cases.map(\.body)
            }
        guard let events = bodies.first(where: { $0.coding == .events }) else { return nil }
        return events.type.isText
            ? "The data of each event is its text."
            : "The data of each event is JSON; a word that ends the stream, as \(code: "[DONE]"), isn't an event."
    }

    /// Where the request goes, unless to the client's server.
    var serverSentence: Markdown? { server.map { "Goes to \(code: $0), unless the client has a server of its own." } }
}

extension [SecurityRequirement] {
    /// The credentials that an operation needs; `nil` when it needs none.
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
    /// Whether two equal requests have the effect of one (RFC 9110 §9.2.2).
    private var isIdempotent: Bool {
        switch self {
        case .get, .head, .options, .trace, .put, .delete, .query: true
        case .post, .patch: false
        case .other(let name): ["PROPFIND", "REPORT", "SEARCH"].contains(name)
        }
    }

    /// Whether the runtime retries the request by default, in a few words.
    var retryNote: Markdown { isIdempotent ? "Retried by default." : "Not retried by default." }

    /// Whether the runtime retries the request by default, and how a caller changes that.
    var retrySentence: Markdown {
        isIdempotent
            ? "Retried by default when a failure may be temporary."
            : "Not retried by default; \(code: ".retry(.anyMethod)") retries it when a failure may be temporary."
    }
}

extension Parameter {
    /// What the document says of the parameter, and its limits; `nil` where there is nothing to say.
    func about(in graph: TypeGraph) -> Markdown? {
        var sentences: [Markdown] = []
        if let text = documentation.headline ?? graph.resolve(type).documentation?.headline {
            sentences.append(.line(text))
        }
        sentences += limitSentences(in: graph)
        if let value = defaultValue { sentences.append("Default: \(code: value.rawValue).") }
        return .sentences(sentences)
    }
}

extension ServerVariable {
    /// What the document says of the variable, and the values that it may have; `nil` where there is nothing to say.
    var about: Markdown? {
        var sentences: [Markdown] = documentation.headline.map { [.line($0)] } ?? []
        if !values.isEmpty { sentences.append("One of \(.joined(values.map { "\(code: $0)" })).") }
        return sentences.isEmpty ? nil : .joined(sentences, separator: " ")
    }
}
