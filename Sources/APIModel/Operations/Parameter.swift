import Diagnostics

/// A parameter of an operation (OpenAPI 3.1.1 §4.8.12).
public struct Parameter: Codable, Hashable, Sendable {
    /// Where a request has the parameter: `in`.
    public enum Location: String, Codable, Hashable, Sendable {
        case path, query, header, cookie
        /// The whole query (OpenAPI 3.2.0 §4.12.1).
        case querystring
    }
    /// How values are serialized (OpenAPI 3.1.1 §4.8.12.3).
    public enum Style: String, Codable, Hashable, Sendable {
        case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
        /// As ``form``, but as it is (OpenAPI 3.2.0 §4.12.3).
        case cookie
        /// Separated by tabs, `collectionFormat: tsv` of Swagger 2.0, which OpenAPI 3 doesn't have.
        case tabDelimited
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
    /// The media type, if the parameter has `content` instead of `schema`.
    public var mediaType: String?
    /// How properties of `application/x-www-form-urlencoded` are serialized, sorted by property; `nil` for none.
    public var encodings: [PropertyEncoding]?
    public var documentation: Documentation
    /// What the schema says beside a reference to a type that has no place for it, such as `minimum` beside that of an
    /// enumeration.
    public var limits: Limits?
    public var defaultValue: JSONText?
    public var example: JSONText?
    /// The keywords of the parameter and its schema that the type doesn't express.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        name: String, location: Location, isRequired: Bool, isDeprecated: Bool, type: TypeReference, style: Style,
        explode: Bool, allowReserved: Bool, allowEmptyValue: Bool, mediaType: String? = nil,
        encodings: [PropertyEncoding]? = nil, documentation: Documentation, limits: Limits? = nil,
        defaultValue: JSONText? = nil, example: JSONText? = nil,
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
        self.encodings = encodings
        self.documentation = documentation
        self.limits = limits
        self.defaultValue = defaultValue
        self.example = example
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}
