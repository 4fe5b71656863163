import APIModel

/// An enumeration that has a case for each webhook, or for each callback of an operation, and decodes what was received.
struct WebhooksPlan {
    struct Case {
        let name: SwiftIdentifier
        /// What the server that receives the request calls it.
        let key: String
        /// The method that the case is for, where another case has the same key and is for the rest.
        let method: HTTPMethod?
        let webhook: Webhook
        let body: Outcome
        let headers: Headers?

        var operation: Operation { webhook.operation }
        /// Whether there may be no body.
        var isBodyOptional: Bool { operation.requestBody?.isRequired != true }
    }

    /// A structure of the header fields of what was received.
    struct Headers {
        struct Field {
            let name: SwiftIdentifier
            let parameter: Parameter
        }

        let type: SwiftTypeName
        let fields: [Field]
    }

    /// The full name of the enumeration.
    let name: SwiftTypeName
    let cases: [Case]

    init(_ webhooks: [Webhook], names: WebhookNames, named name: SwiftTypeName) {
        self.name = name
        let keys = Self.keys(of: webhooks)
        let remaining = Self.lastOfEachKey(webhooks, keys)
        cases = webhooks.indices.map { index in
            let (webhook, names) = (webhooks[index], names.cases[index])
            return Case(
                name: names.name, key: keys[index],
                method: remaining.contains(index) ? nil : webhook.operation.method, webhook: webhook,
                body: Outcome(webhook.operation.receivedBodies, names: names.content, in: name),
                headers: names.headers.map { headers in
                    Headers(
                        type: name.appending(headers.type),
                        fields: zip(headers.members, webhook.operation.receivedHeaders).map {
                            Headers.Field(name: $0, parameter: $1)
                        })
                })
        }
    }

    /// The name, and for a callback with several expressions that too.
    private static func keys(of webhooks: [Webhook]) -> [String] {
        var expressions: [String: Set<String>] = [:]
        for webhook in webhooks { expressions[webhook.name, default: []].insert(webhook.expression ?? "") }
        return webhooks.map { webhook in
            guard let expression = webhook.expression, expressions[webhook.name, default: []].count > 1 else {
                return webhook.name
            }
            return "\(webhook.name) \(expression)"
        }
    }

    /// Of the webhooks with one key the one that takes all methods which no other one takes: POST, else the last.
    private static func lastOfEachKey(_ webhooks: [Webhook], _ keys: [String]) -> Set<Int> {
        var last: [String: Int] = [:]
        for (index, key) in keys.enumerated() {
            if let other = last[key], webhooks[other].operation.method == .post { continue }
            last[key] = index
        }
        return Set(last.values)
    }
}
