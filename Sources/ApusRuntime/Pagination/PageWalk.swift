/// Finds the request of each next page.
struct PageWalk<Success: Sendable, Failure: Sendable>: Sendable {
    typealias Step = Request<Success, Failure>

    let pagination: Step.Pagination
    /// The number of items on all pages so far.
    private var itemCount = 0
    /// The number of items on the longest page: the server's page size, which may be smaller than what was asked for.
    private var longest = 0
    /// The number of pages before the first one that was requested.
    private var skipped: Int?

    init(_ pagination: Step.Pagination) { self.pagination = pagination }

    /// The request of the page after `page`, which has `count` items; `nil` after the last one.
    ///
    /// By number or offset, a list ends with an empty page; with the total count, if a page has one; or with a page
    /// that is shorter than one before it. By cursor or link, it ends when there is none, whatever is on the pages.
    mutating func request(after request: Step, page: Response<Success>, count: Int) -> Step? {
        itemCount += count
        longest = max(longest, count)
        switch pagination.style {
        case .page(let name, let first, let total):
            guard let number = request.number(name, orElse: first), number < .max, count > 0 else { return nil }
            let skipped = skipped ?? max(0, number - first)
            self.skipped = skipped
            // In floating point, a huge page number doesn't overflow.
            let seen = Double(skipped) * Double(longest) + Double(itemCount)
            guard total(page.body).map({ seen < Double($0) }) ?? (count == longest) else { return nil }
            return request.replacingQuery(name, number + 1)
        case .offset(let name, let total):
            guard let offset = request.number(name, orElse: 0), offset < .max - count, count > 0 else { return nil }
            let next = offset + count
            guard total(page.body).map({ next < $0 }) ?? (count == longest) else { return nil }
            return request.replacingQuery(name, next)
        case .cursor(let name, let next):
            guard let value = next(page.body), (value as? String)?.isEmpty != true else { return nil }
            let following = request.replacingQuery(name, value)
            // The same cursor again would lead to the same page.
            return following.query == request.query ? nil : following
        case .link:
            guard let target = page.headers[fields: .link].lazy.compactMap({ LinkField.next(in: $0.value) }).first
            else { return nil }
            let following = request.following(target)
            let isSame = following.path == request.path && following.query == request.query && following.problem == nil
            return isSame ? nil : following
        }
    }
}

extension Request {
    /// The number in a query parameter; `nil` if it is something else.
    fileprivate func number(_ name: String, orElse usual: Int) -> Int? {
        let key = PercentEncoding.encode(name) + "="
        guard let pair = query.first(where: { $0.hasPrefix(key) }) else { return usual }
        return Int(pair.dropFirst(key.count))
    }

    /// The same request with another value of a query parameter, at the same position.
    fileprivate func replacingQuery(_ name: String, _ value: some Encodable) -> Self {
        let key = PercentEncoding.encode(name) + "="
        var rest = self
        rest.query.removeAll { $0.hasPrefix(key) }
        var copy = rest.query(name, value)
        if let index = query.firstIndex(where: { $0.hasPrefix(key) }), copy.query.count > rest.query.count {
            copy.query.insert(copy.query.removeLast(), at: index)
        }
        return copy
    }
}
