/// The intermediate model: what an API is, independent of any programming language.
///
/// Mappings of the document (paths, schemas, properties, security schemes) are sorted, so that reordering a document
/// changes nothing; lists keep their order.
public struct API: Codable, Hashable, Sendable {
    public var title: String
    /// `info.version`: the version of the API's description, not of OpenAPI.
    public var version: String
    public var documentation: Documentation
    public var servers: [Server]
    /// Sorted by name.
    public var securitySchemes: [SecurityScheme]
    /// The security requirements of operations that have none of their own; see ``Operation/security``.
    public var security: [SecurityRequirement]
    /// In the order of the document; without tags that only operations name.
    public var tags: [Tag]
    /// The root of the tree of path segments.
    public var root: Resource
    /// What the API sends without being asked, sorted by name, then in the order of ``HTTPMethod``.
    public var webhooks: [Webhook]
    /// Every type that an operation or another type refers to, and every named schema; sorted by id.
    public var types: [TypeDefinition]
    /// The values that the document gives as examples; sorted by pointer. None where the reader of
    /// the document wasn't to keep them.
    public var examples: [Example]

    package init(
        title: String, version: String, documentation: Documentation, servers: [Server],
        securitySchemes: [SecurityScheme], security: [SecurityRequirement], tags: [Tag], root: Resource,
        webhooks: [Webhook] = [], types: [TypeDefinition], examples: [Example] = []
    ) {
        self.title = title
        self.version = version
        self.documentation = documentation
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.security = security
        self.tags = tags
        self.root = root
        self.webhooks = webhooks
        self.types = types
        self.examples = examples
    }
}

extension API {
    /// The operations of paths, then what the API sends by their callbacks and to webhooks.
    package var allOperations: (sent: [Operation], received: [Operation]) {
        let sent = root.allOperations
        return (sent, sent.flatMap { $0.callbacks.map(\.operation) } + webhooks.map(\.operation))
    }
}
