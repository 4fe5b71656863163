/// The content of a body in one media type (OpenAPI 3.1.1 §4.8.14).
public struct MediaContent: Codable, Hashable, Sendable {
    /// As the document writes it: `application/json; charset=utf-8`.
    public var mediaType: String
    public var type: TypeReference
    /// How properties of a form are serialized; sorted by property.
    public var encodings: [PropertyEncoding]
    /// The keywords of the schema that the type doesn't express.
    public var unmodeledKeywords: [UnmodeledKeyword]?

    package init(
        mediaType: String, type: TypeReference, encodings: [PropertyEncoding],
        unmodeledKeywords: [UnmodeledKeyword]? = nil
    ) {
        self.mediaType = mediaType
        self.type = type
        self.encodings = encodings
        self.unmodeledKeywords = unmodeledKeywords
    }
}

/// How a property of a form or multipart body is serialized (OpenAPI 3.1.1 §4.8.15).
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
