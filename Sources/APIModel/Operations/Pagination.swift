import Diagnostics

/// How to request the pages of a list one after another, from `x-apus-pagination` or `apus.yml`.
public struct Pagination: Codable, Hashable, Sendable {
    /// How a request names its page.
    public enum Style: Hashable, Sendable {
        /// A query parameter has the number of the page; `first` is the number of the first page.
        case page(parameter: String, first: Int)
        /// A query parameter has the number of items before the page.
        case offset(parameter: String)
        /// A query parameter has a value that the page before it has in the property `next`, a path of property names.
        case cursor(parameter: String, next: [String])
        /// The `Link` header field of a page has the URL of the next page (RFC 8288 §3).
        case link
    }
    public var style: Style
    /// The path of property names to the items of a page; empty if the page is the list itself.
    public var items: [String]
    /// The path of property names to the number of items on all pages.
    public var totalCount: [String]?
    /// The query parameter with the size of a page.
    public var size: String?
    /// The type of a page.
    public var page: TypeReference
    /// The type of an item.
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
