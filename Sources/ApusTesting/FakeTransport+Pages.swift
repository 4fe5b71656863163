import ApusRuntime

extension FakeTransport {
    /// Answers requests for pages of the same list; query, header fields and body don't matter.
    ///
    /// - Parameter body: What is sent as the JSON of each page. Who goes through the list comes to its end where the
    ///   body says so: by its total count, or by having no items.
    public func answer<Success: Encodable, Failure, Item>(
        _ list: PagedRequest<Success, Failure, Item>, with body: Success, status: HTTPResponse.Status = .ok
    ) {
        answer(list.request, with: body, status: status)
    }

    /// Answers requests for pages of the same list, one after the other; the last of several answers stays.
    public func answer<Success, Failure, Item>(_ list: PagedRequest<Success, Failure, Item>, _ answers: FakeAnswer...) {
        answer(list.method, PathPattern(list.request), answers)
    }
}
