import Diagnostics

/// How to request the pages of a list one after another, from `x-apus-pagination` or `apus.yml`.
public struct Pagination: Codable, Hashable, Sendable {
    /// How a request names its page.
    public enum Style: Hashable, Sendable {
        /// A parameter has the number of the page; `first` is the number of the first page.
        case page(parameter: Parameter, first: Int)
        /// A parameter has the number of items before the page.
        case offset(parameter: Parameter)
        /// A parameter has a value that the page before it has in the property `next`, a path of property names.
        case cursor(parameter: Parameter, next: [String])
        /// A page has the URL of the next page: in the property `next`, a path of property names, or without one in the
        /// `Link` header field (RFC 8288 §3).
        case link(next: [String]?)
    }
    /// Where a request has a value that names its page.
    public enum Parameter: Hashable, Sendable {
        /// In a query parameter of this name.
        case query(String)
        /// In a property of the JSON body, a path of property names.
        case body([String])
    }
    public var style: Style
    /// The path of property names to the items of a page; empty if the page is the list itself.
    public var items: [String]
    /// The path of property names to the number of items on all pages.
    public var totalCount: [String]?
    /// The parameter with the size of a page.
    public var size: Parameter?
    /// The type of a page.
    public var page: TypeReference
    /// The type of an item.
    public var item: TypeReference
    public var sourceLocation: SourceLocation

    package init(
        style: Style, items: [String], totalCount: [String]? = nil, size: Parameter? = nil, page: TypeReference,
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
