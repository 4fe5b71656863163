import Diagnostics

/// How the pages of a list follow one another: what `x-apus-pagination` or `apus.yml` says of an operation.
public struct Pagination: Codable, Hashable, Sendable {
    public enum Style: Hashable, Sendable {
        /// A query parameter has the page's number; `first` is that of the first one.
        case page(parameter: String, first: Int)
        /// A query parameter has how many items come before the page.
        case offset(parameter: String)
        /// A property of the page goes into a query parameter of the next request.
        case cursor(parameter: String, next: [String])
        /// The page's `Link` field leads to the next one (RFC 8288 §3).
        case link
    }
    public var style: Style
    /// The names of the properties that lead to a page's items; none where the page is the list itself.
    public var items: [String]
    /// The names of the properties that lead to the number of items on all pages.
    public var totalCount: [String]?
    /// The query parameter that has the size of a page.
    public var size: String?
    /// What a page is.
    public var page: TypeReference
    /// What a page holds.
    public var item: TypeReference
    public var sourceLocation: SourceLocation

    package init(
        style: Style, items: [String], totalCount: [String]? = nil, size: String? = nil, page: TypeReference,
        item: TypeReference, sourceLocation: SourceLocation
    ) {
        self.style = style
        self.items = items
        self.totalCount = totalCount
        self.size = size
        self.page = page
        self.item = item
        self.sourceLocation = sourceLocation
    }
}

extension Pagination.Style: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, parameter, first, next
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let type = try container.decode(String.self, forKey: .type)
        func parameter() throws -> String { try container.decode(String.self, forKey: .parameter) }
        switch type {
        case "page": self = .page(parameter: try parameter(), first: try container.decode(Int.self, forKey: .first))
        case "offset": self = .offset(parameter: try parameter())
        case "cursor":
            self = .cursor(parameter: try parameter(), next: try container.decode([String].self, forKey: .next))
        case "link": self = .link
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "no style is named '\(type)'")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .page(let parameter, let first):
            try container.encode("page", forKey: .type)
            try container.encode(parameter, forKey: .parameter)
            try container.encode(first, forKey: .first)
        case .offset(let parameter):
            try container.encode("offset", forKey: .type)
            try container.encode(parameter, forKey: .parameter)
        case .cursor(let parameter, let next):
            try container.encode("cursor", forKey: .type)
            try container.encode(parameter, forKey: .parameter)
            try container.encode(next, forKey: .next)
        case .link: try container.encode("link", forKey: .type)
        }
    }
}
