import APIModel

// Webhooks and callbacks: a client receives their requests and sends the responses, so the directions are reversed.

extension Comparison {
    mutating func compareWebhooks() {
        let webhooks = Matching(old.webhooks, new.webhooks) { "\($0.operation.method.text) \($0.name)" }
        for webhook in webhooks.removed { reportRemoved(webhook, "webhook", at: Position(webhook)) }
        for webhook in webhooks.added { reportAdded(webhook, "webhook", at: Position(webhook)) }
        for (old, new) in webhooks.pairs { compare(old, new, at: Position(new)) }
    }

    /// The callbacks of an operation.
    mutating func compareCallbacks(_ old: [Webhook], _ new: [Webhook], at operation: Position) {
        var operation = operation
        operation.directions = .response
        var callbacks = Matching(old, new)
        callbacks.match { Optional("\($0.operation.method.text) \($0.name) \($0.expression ?? "")") }
        // The expression says only where the callback goes.
        callbacks.match { Optional("\($0.operation.method.text) \($0.name)") }
        for callback in callbacks.removed { reportRemoved(callback, "callback `\(callback.name)`", at: operation) }
        for callback in callbacks.added { reportAdded(callback, "callback `\(callback.name)`", at: operation) }
        for (old, new) in callbacks.pairs { compare(old, new, at: operation.part("callback `\(new.name)`")) }
    }

    private mutating func reportRemoved(_ webhook: Webhook, _ what: String, at position: Position) {
        var position = position
        (position.old, position.new) = (webhook.operation.sourceLocation, nil)
        report(.webhookRemoved, "the \(what) was removed", at: position)
    }

    private mutating func reportAdded(_ webhook: Webhook, _ what: String, at position: Position) {
        var position = position
        (position.old, position.new) = (nil, webhook.operation.sourceLocation)
        report(.webhookAdded, "new \(what)", at: position)
    }

    private mutating func compare(_ old: Webhook, _ new: Webhook, at webhook: Position) {
        var position = webhook
        (position.old, position.new) = (old.operation.sourceLocation, new.operation.sourceLocation)
        let (old, new) = (old.operation, new.operation)
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: position)
        compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
        compareHeaders(old.receivedHeaders, new.receivedHeaders, at: position)
        compareReceived(old.requestBody, new.requestBody, at: position)
        compareResponses(old.responses, new.responses, at: position, directions: .request)
    }

    private mutating func compareReceived(_ old: RequestBody?, _ new: RequestBody?, at webhook: Position) {
        var position = webhook
        if let old { position.old = old.sourceLocation }
        if let new { position.new = new.sourceLocation }
        switch (old, new) {
        case (nil, nil): break
        case (nil, _?): report(.webhookBodyAdded, "new body", at: position)
        case (_?, nil): report(.webhookBodyRemoved, "the body was removed", at: position)
        case (let old?, let new?):
            position = position.part("body")
            if !old.isRequired, new.isRequired { report(.webhookBodyBecameRequired, "always there now", at: position) }
            if old.isRequired, !new.isRequired {
                report(.webhookBodyBecameOptional, "may be missing now", at: position)
            }
            compareContents(old.contents, new.contents, at: position)
        }
    }
}

extension Position {
    fileprivate init(_ webhook: Webhook) {
        self.init(subject: .webhook(webhook.name, method: webhook.operation.method), directions: .response)
    }
}

extension Operation {
    /// The parameters that are header fields of what is received.
    fileprivate var receivedHeaders: [ResponseHeader] {
        parameters.filter { $0.location == .header }.map { parameter in
            ResponseHeader(
                name: parameter.name, isRequired: parameter.isRequired, type: parameter.type,
                documentation: parameter.documentation, unmodeledKeywords: parameter.unmodeledKeywords,
                sourceLocation: parameter.sourceLocation)
        }
    }
}
