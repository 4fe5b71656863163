/// What an API is, in no programming language: the intermediate model.
///
/// Everything that has no order in the document (resources, types, properties, security schemes) is sorted here, so
/// that reordering a document changes nothing; what the document writes as a list keeps its order.
public struct API: Codable, Hashable, Sendable {
    public var title: String
    /// `info.version`, the version of the document, not of OpenAPI.
    public var version: String
    public var documentation: Documentation
    public var servers: [Server]
    /// Sorted by name.
    public var securitySchemes: [SecurityScheme]
    /// What an operation needs that doesn't say so itself; see ``Operation/security``.
    public var security: [SecurityRequirement]
    /// In the order of the document; tags that only operations name are not here.
    public var tags: [Tag]
    /// The root of the tree of path segments.
    public var root: Resource
    /// Every type that something refers to, and every named schema; sorted by id.
    public var types: [TypeDefinition]

    package init(
        title: String, version: String, documentation: Documentation, servers: [Server],
        securitySchemes: [SecurityScheme], security: [SecurityRequirement], tags: [Tag], root: Resource,
        types: [TypeDefinition]
    ) {
        self.title = title
        self.version = version
        self.documentation = documentation
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.security = security
        self.tags = tags
        self.root = root
        self.types = types
    }
}

/// A group of operations, as the document describes it (OpenAPI 3.1.1 §4.8.22).
public struct Tag: Codable, Hashable, Sendable {
    public var name: String
    public var documentation: Documentation

    package init(name: String, documentation: Documentation) {
        self.name = name
        self.documentation = documentation
    }
}

/// Where an API can be reached (OpenAPI 3.1.1 §4.8.5).
public struct Server: Codable, Hashable, Sendable {
    /// A URL that may contain `{variables}`.
    public var url: String
    public var documentation: Documentation
    /// Sorted by name.
    public var variables: [ServerVariable]

    package init(url: String, documentation: Documentation, variables: [ServerVariable]) {
        self.url = url
        self.documentation = documentation
        self.variables = variables
    }
}

/// A part of a server's URL (OpenAPI 3.1.1 §4.8.6).
public struct ServerVariable: Codable, Hashable, Sendable {
    public var name: String
    public var defaultValue: String
    public var values: [String]
    public var documentation: Documentation

    package init(name: String, defaultValue: String, values: [String], documentation: Documentation) {
        self.name = name
        self.defaultValue = defaultValue
        self.values = values
        self.documentation = documentation
    }
}

/// What a document says of a thing in words.
public struct Documentation: Codable, Hashable, Sendable {
    /// One line; `summary` or `title`.
    public var summary: String?
    /// CommonMark, as the document has it.
    public var description: String?
    public var externalURL: String?

    public init(summary: String? = nil, description: String? = nil, externalURL: String? = nil) {
        self.summary = summary
        self.description = description
        self.externalURL = externalURL
    }
}

/// A JSON value as compact JSON text: a default, an example, a constant.
public struct JSONText: RawRepresentable, Codable, Hashable, Sendable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
