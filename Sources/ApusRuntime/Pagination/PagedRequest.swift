/// A request for a list in pages: `send()` returns one page, `pages()` all pages, and `items()` all items.
///
/// ```swift
/// for try await log in losant.applications(id).jobLogs.get(perPage: 100).items() { print(log.name ?? "") }
/// ```
/// It starts at the page that the parameters name. Modifiers apply to the request of each page.
@dynamicMemberLookup
public struct PagedRequest<Success: Sendable, Failure: Sendable, Item: Sendable>: RequestProtocol {
    /// The request of the first page.
    public var request: Request<Success, Failure>
    private let pagination: Request<Success, Failure>.Pagination
    private let list: @Sendable (Success) -> [Item]?

    init(
        _ request: Request<Success, Failure>, _ pagination: Request<Success, Failure>.Pagination,
        items list: @escaping @Sendable (Success) -> [Item]?
    ) {
        self.request = request
        self.pagination = pagination
        self.list = list
    }

    /// The same list with a changed request for each page.
    public func with(_ change: (Request<Success, Failure>) -> Request<Success, Failure>) -> Self {
        var copy = self
        copy.request = change(request)
        return copy
    }

    /// A property of the first page's request.
    public subscript<Value>(dynamicMember keyPath: KeyPath<Request<Success, Failure>, Value>) -> Value {
        request[keyPath: keyPath]
    }

    /// A property of every page's request.
    public subscript<Value>(dynamicMember keyPath: WritableKeyPath<Request<Success, Failure>, Value>) -> Value {
        get { request[keyPath: keyPath] }
        set { request[keyPath: keyPath] = newValue }
    }
}

extension Request {
    /// The same request as a list in pages.
    ///
    /// - Parameter items: The items on a page.
    public func paged<Item: Sendable>(
        _ pagination: Pagination, items: @escaping @Sendable (Success) -> [Item]?
    ) -> PagedRequest<Success, Failure, Item> {
        PagedRequest(self, pagination, items: items)
    }
}

extension PagedRequest {
    /// Every page, lazily: each is requested when it is asked for, one at a time.
    ///
    /// It throws `RequestError`, and ends after that. The limits of the request, also that on its total time, apply to
    /// each page.
    public func pages() -> Pages { Pages(request: self) }

    /// The items of every page in order; a page is requested when the items of the one before have been read.
    ///
    /// It throws `RequestError`, and ends after that.
    public func items() -> Items { Items(request: self) }

    /// The pages of a list; each iteration starts at the first one.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = Success
        fileprivate let request: PagedRequest

        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(request) }

        /// Requests page after page.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private var upcoming: Request<Success, Failure>?
            private var walk: PageWalk<Success, Failure>
            private let list: @Sendable (Success) -> [Item]?

            fileprivate init(_ request: PagedRequest) {
                upcoming = request.request
                walk = PageWalk(request.pagination)
                list = request.list
            }

            public mutating func next() async throws -> Success? { try await nextPage()?.body }

            fileprivate mutating func nextPage() async throws(RequestError<Failure>) -> (
                body: Success, items: [Item]
            )? {
                guard let request = upcoming else { return nil }
                // After a failure there is no next page.
                upcoming = nil
                let page = try await request.response()
                let items = list(page.body) ?? []
                upcoming = walk.request(after: request, page: page, count: items.count)
                return (page.body, items)
            }
        }
    }

    /// The items of a list; each iteration starts at the first page.
    public struct Items: AsyncSequence, Sendable {
        public typealias Element = Item
        fileprivate let request: PagedRequest

        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(request) }

        /// Iterates over the items, and requests the next page when a page has been read.
        public struct AsyncIterator: AsyncIteratorProtocol {
            private let request: PagedRequest
            private var pages: Pages.AsyncIterator
            private var items: ArraySlice<Item> = []
            private var hasEnded = false

            fileprivate init(_ request: PagedRequest) {
                pages = Pages.AsyncIterator(request)
                self.request = request
            }

            public mutating func next() async throws -> Item? {
                guard !hasEnded else { return nil }
                do throws(RequestError<Failure>) {
                    if Task.isCancelled { throw RequestError(request: request.description, reason: .cancelled) }
                    while items.isEmpty {
                        guard let page = try await pages.nextPage() else { return nil }
                        items = page.items[...]
                    }
                    return items.popFirst()
                } catch {
                    hasEnded = true
                    throw error
                }
            }
        }
    }
}

extension PagedRequest: CustomStringConvertible {
    /// The method and the URL of the first page, without secrets.
    public var description: String { request.description }
}
