import APIModel

extension WebhooksPlan.Case {
    /// What a reader must know of a webhook or callback beside its types.
    ///
    /// - Parameter named: How a type is written that the document names.
    func facts(named: (SwiftTypeExpression) -> Markdown, types: SwiftTypes) -> [Markdown] {
        var facts: [Markdown] = operation.isDeprecated ? ["Deprecated."] : []
        if let expression = webhook.expression { facts.append("Sent to \(code: expression).") }
        if operation.method != .post { facts.append("Sent by \(plain: operation.method.token).") }
        if key != webhook.name { facts.append("Decoded by the name \(code: key).") }
        let responses = operation.responses.map { response -> Markdown in
            let bodies = response.contents.map { named(types.expression($0.type, in: LookupScope(type: nil))) }
            return bodies.isEmpty
                ? "\(plain: response.status.text)" : "\(plain: response.status.text) (\(.joined(bodies)))"
        }
        if !responses.isEmpty { facts.append("Responses: \(.joined(responses)).") }
        return facts
    }
}
