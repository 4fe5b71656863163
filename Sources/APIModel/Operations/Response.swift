import Diagnostics

/// A response of an operation (OpenAPI 3.1.1 §4.8.17).
public struct Response: Codable, Hashable, Sendable {
    public var status: StatusPattern
    public var documentation: Documentation
    /// Sorted by name.
    public var headers: [ResponseHeader]
    /// In the document's order; empty for a response without a body.
    public var contents: [MediaContent]
    /// Sorted by name.
    public var links: [Link]
    public var sourceLocation: SourceLocation

    package init(
        status: StatusPattern, documentation: Documentation, headers: [ResponseHeader], contents: [MediaContent],
        links: [Link] = [], sourceLocation: SourceLocation
    ) {
        self.status = status
        self.documentation = documentation
        self.headers = headers
        self.contents = contents
        self.links = links
        self.sourceLocation = sourceLocation
    }
}

/// A header field of a response (OpenAPI 3.1.1 §4.8.21).
public struct ResponseHeader: Codable, Hashable, Sendable {
    public var name: String
    public var isRequired: Bool
    public var type: TypeReference
    public var documentation: Documentation
    /// The keywords of the header and its schema that the type doesn't express.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        name: String, isRequired: Bool, type: TypeReference, documentation: Documentation,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.name = name
        self.isRequired = isRequired
        self.type = type
        self.documentation = documentation
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}
