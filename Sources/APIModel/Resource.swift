import Diagnostics

/// A place in the tree of path segments, and the operations that stand there.
public struct Resource: Codable, Hashable, Sendable {
    /// The segment that leads here from the parent; the root's has no parts.
    public var segment: PathSegment
    /// The whole path from the root, as the document writes it: `/applications/{applicationId}`; the root's is empty.
    public var path: String
    /// What the path item says of itself.
    public var documentation: Documentation
    /// In the order of ``HTTPMethod/allCases``.
    public var operations: [Operation]
    /// Sorted by segment.
    public var children: [Resource]

    package init(
        segment: PathSegment, path: String, documentation: Documentation, operations: [Operation], children: [Resource]
    ) {
        self.segment = segment
        self.path = path
        self.documentation = documentation
        self.operations = operations
        self.children = children
    }
}

extension Resource {
    /// Every operation from here down.
    package var allOperations: [Operation] { operations + children.flatMap(\.allOperations) }
}

/// The methods that a path item can have, in the order in which OpenAPI 3.1.1 §4.8.9 lists them.
public enum HTTPMethod: String, Codable, Hashable, Sendable, CaseIterable {
    case get, put, post, delete, options, head, patch, trace
}

/// What one method does at one path (OpenAPI 3.1.1 §4.8.10).
public struct Operation: Codable, Hashable, Sendable {
    public var method: HTTPMethod
    public var path: String
    /// `operationId` as the document writes it.
    public var id: String?
    public var tags: [String]
    public var documentation: Documentation
    public var isDeprecated: Bool
    /// Those of the path item that the operation doesn't replace, then its own, each in the document's order.
    public var parameters: [Parameter]
    public var requestBody: RequestBody?
    /// Sorted by status: codes, then ranges, then `default`.
    public var responses: [Response]
    /// The alternatives of which one is enough; an empty list means that no credentials are sent. What the API says
    /// for all operations is already filled in.
    public var security: [SecurityRequirement]
    /// Servers that only this operation or its path item names; usually none.
    public var servers: [Server]
    /// How the pages of a list follow one another; `nil` for what doesn't come in pages.
    public var pagination: Pagination?
    /// Until when and how firmly the operation is there; `nil` where nothing is said.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        method: HTTPMethod, path: String, id: String? = nil, tags: [String], documentation: Documentation,
        isDeprecated: Bool, parameters: [Parameter], requestBody: RequestBody? = nil, responses: [Response],
        security: [SecurityRequirement], servers: [Server], pagination: Pagination? = nil,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.tags = tags
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.parameters = parameters
        self.requestBody = requestBody
        self.responses = responses
        self.security = security
        self.servers = servers
        self.pagination = pagination
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}

/// One input of an operation (OpenAPI 3.1.1 §4.8.12).
public struct Parameter: Codable, Hashable, Sendable {
    public enum Location: String, Codable, Hashable, Sendable {
        case path, query, header, cookie
    }
    public enum Style: String, Codable, Hashable, Sendable {
        case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
    }
    public var name: String
    public var location: Location
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var type: TypeReference
    public var style: Style
    public var explode: Bool
    public var allowReserved: Bool
    public var allowEmptyValue: Bool
    /// The media type when the document uses `content` instead of `schema`.
    public var mediaType: String?
    public var documentation: Documentation
    public var defaultValue: JSONText?
    public var example: JSONText?
    /// What the parameter and its schema say that the type doesn't show; `nil` for nothing.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        name: String, location: Location, isRequired: Bool, isDeprecated: Bool, type: TypeReference, style: Style,
        explode: Bool, allowReserved: Bool, allowEmptyValue: Bool, mediaType: String? = nil,
        documentation: Documentation, defaultValue: JSONText? = nil, example: JSONText? = nil,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.type = type
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
        self.allowEmptyValue = allowEmptyValue
        self.mediaType = mediaType
        self.documentation = documentation
        self.defaultValue = defaultValue
        self.example = example
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}

/// What an operation sends (OpenAPI 3.1.1 §4.8.13).
public struct RequestBody: Codable, Hashable, Sendable {
    public var isRequired: Bool
    public var documentation: Documentation
    /// In the document's order; empty when the document names none.
    public var contents: [MediaContent]
    public var sourceLocation: SourceLocation

    package init(
        isRequired: Bool, documentation: Documentation, contents: [MediaContent], sourceLocation: SourceLocation
    ) {
        self.isRequired = isRequired
        self.documentation = documentation
        self.contents = contents
        self.sourceLocation = sourceLocation
    }
}

/// A body in one media type (OpenAPI 3.1.1 §4.8.14).
public struct MediaContent: Codable, Hashable, Sendable {
    /// As the document writes it: `application/json; charset=utf-8`.
    public var mediaType: String
    public var type: TypeReference
    /// How single properties travel in a form; sorted by property.
    public var encodings: [PropertyEncoding]
    public var example: JSONText?
    /// What the schema says that the type doesn't show; `nil` for nothing.
    public var unmodeledKeywords: [UnmodeledKeyword]?

    package init(
        mediaType: String, type: TypeReference, encodings: [PropertyEncoding], example: JSONText? = nil,
        unmodeledKeywords: [UnmodeledKeyword]? = nil
    ) {
        self.mediaType = mediaType
        self.type = type
        self.encodings = encodings
        self.example = example
        self.unmodeledKeywords = unmodeledKeywords
    }
}

/// How one property of a form or multipart body travels (OpenAPI 3.1.1 §4.8.15).
public struct PropertyEncoding: Codable, Hashable, Sendable {
    public var property: String
    public var contentType: String?
    public var style: Parameter.Style?
    public var explode: Bool?
    public var allowReserved: Bool

    package init(
        property: String, contentType: String? = nil, style: Parameter.Style? = nil, explode: Bool? = nil,
        allowReserved: Bool
    ) {
        self.property = property
        self.contentType = contentType
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
    }
}

/// What an operation answers under one status (OpenAPI 3.1.1 §4.8.17).
public struct Response: Codable, Hashable, Sendable {
    public var status: StatusPattern
    public var documentation: Documentation
    /// Sorted by name.
    public var headers: [ResponseHeader]
    /// In the document's order; empty for an answer without a body.
    public var contents: [MediaContent]
    public var sourceLocation: SourceLocation

    package init(
        status: StatusPattern, documentation: Documentation, headers: [ResponseHeader], contents: [MediaContent],
        sourceLocation: SourceLocation
    ) {
        self.status = status
        self.documentation = documentation
        self.headers = headers
        self.contents = contents
        self.sourceLocation = sourceLocation
    }
}

/// A header that an answer carries (OpenAPI 3.1.1 §4.8.21).
public struct ResponseHeader: Codable, Hashable, Sendable {
    public var name: String
    public var isRequired: Bool
    public var type: TypeReference
    public var documentation: Documentation
    /// What the header and its schema say that the type doesn't show; `nil` for nothing.
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

/// The key of a response: one status, a range of a hundred, or all that is not named.
public enum StatusPattern: Codable, Hashable, Sendable, Comparable {
    /// 100 to 599.
    case code(Int)
    /// The first digit: `4` for `4XX`.
    case range(Int)
    case `default`
}
