import Diagnostics

/// An operation: one method of one path (OpenAPI 3.1.1 §4.8.10).
public struct Operation: Codable, Hashable, Sendable {
    public var method: HTTPMethod
    public var path: String
    /// `operationId`.
    public var id: String?
    /// The name that an extension gives the operation's function, as the document spells it.
    public var name: String?
    /// `tags`, or the group that an extension names.
    public var tags: [String]
    public var documentation: Documentation
    public var isDeprecated: Bool
    /// The parameters of the path item that the operation doesn't override, then its own, in the document's order.
    public var parameters: [Parameter]
    public var requestBody: RequestBody?
    /// Sorted by status: codes, then ranges, then `default`.
    public var responses: [Response]
    /// What the API sends after the operation, sorted by name and expression, then in the order of
    /// ``HTTPMethod``.
    public var callbacks: [Webhook]
    /// The alternative security requirements, of which a request satisfies one; no credentials are sent if the list is
    /// empty. Those of the API are filled in where the operation has none.
    public var security: [SecurityRequirement]
    /// The servers of this operation or its path item; empty if the servers of the API apply.
    public var servers: [Server]
    /// `nil` for an operation without pages.
    public var pagination: Pagination?
    /// `x-sunset` and `x-stability-level`.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        method: HTTPMethod, path: String, id: String? = nil, name: String? = nil, tags: [String],
        documentation: Documentation, isDeprecated: Bool, parameters: [Parameter], requestBody: RequestBody? = nil,
        responses: [Response], callbacks: [Webhook] = [], security: [SecurityRequirement], servers: [Server],
        pagination: Pagination? = nil,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.name = name
        self.tags = tags
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.parameters = parameters
        self.requestBody = requestBody
        self.responses = responses
        self.callbacks = callbacks
        self.security = security
        self.servers = servers
        self.pagination = pagination
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}
