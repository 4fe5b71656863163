/// A request that the API sends to its user: to a webhook (OpenAPI 3.1.1 §4.8.1) or by a callback of an operation
/// (OpenAPI 3.1.1 §4.8.18).
public struct Webhook: Codable, Hashable, Sendable {
    /// The key in `webhooks`, or in the operation's `callbacks`.
    public var name: String
    /// The runtime expression of the URL that a callback goes to; `nil` for a webhook, whose URL is agreed on elsewhere.
    public var expression: String?
    /// What is sent: the user of the API receives ``Operation/requestBody`` and sends one of ``Operation/responses``.
    /// Its ``Operation/path`` is the webhook's name or the callback's expression, and it has no callbacks itself.
    public var operation: Operation

    package init(name: String, expression: String? = nil, operation: Operation) {
        self.name = name
        self.expression = expression
        self.operation = operation
    }
}
