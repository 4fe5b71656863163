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
    /// A page to which the later ones are compared, and how many that were and will be before another one takes its
    /// place (Brent's algorithm): a circle of pages is found before it was walked four times.
    private var compared: (page: String, steps: Int, limit: Int)?

    init(_ pagination: Step.Pagination) { self.pagination = pagination }

    /// The request of the page after `page`, which has `count` items; `nil` after the last one.
    ///
    /// By number or offset, a list ends with an empty page; with the total count, if a page has one; or with a page
    /// that is shorter than one before it. By cursor or link, it ends when there is none, whatever is on the pages; one
    /// that leads back to an earlier page makes sending the next request throw.
    mutating func request(after request: Step, page: Response<Success>, count: Int) -> Step? {
        do {
            return try next(after: request, page: page, count: count)
        } catch {
            var broken = request
            broken.problem = error
            return broken
        }
    }

    private mutating func next(
        after request: Step, page: Response<Success>, count: Int
    ) throws(RequestProblem) -> Step? {
        itemCount += count
        longest = max(longest, count)
        switch pagination.style {
        case .page(let parameter, let first, let total):
            guard let number = try request.number(parameter, orElse: first), number < .max, count > 0 else {
                return nil
            }
            let skipped = skipped ?? max(0, number - first)
            self.skipped = skipped
            // In floating point, a huge page number doesn't overflow.
            let seen = Double(skipped) * Double(longest) + Double(itemCount)
            guard total(page.body).map({ seen < Double($0) }) ?? (count == longest) else { return nil }
            return try request.replacing(parameter, number + 1)
        case .offset(let parameter, let total):
            guard let offset = try request.number(parameter, orElse: 0), offset < .max - count, count > 0 else {
                return nil
            }
            let next = offset + count
            guard total(page.body).map({ next < $0 }) ?? (count == longest) else { return nil }
            return try request.replacing(parameter, next)
        case .cursor(let parameter, let next):
            guard let value = next(page.body), (value as? String)?.isEmpty != true else { return nil }
            let following = try request.replacing(parameter, value)
            if following != nil, let page = try? JSONValue(encoding: value) { try checkForCircle(page.description) }
            return following
        case .link(let next):
            guard let target = next(page), !target.isEmpty else { return nil }
            let following = try request.following(target)
            let isSame =
                following.path == request.path && following.query == request.query
                && following.client.server == request.client.server
            if isSame { return nil }
            try checkForCircle("\(following.client.server) \(following.path) \(following.query)")
            return following
        }
    }

    /// - Throws: `RequestProblem` for a page that came before.
    private mutating func checkForCircle(_ page: String) throws(RequestProblem) {
        let (steps, limit) = compared.map { ($0.steps + 1, $0.limit) } ?? (1, 1)
        if page == compared?.page {
            throw RequestProblem("the next page is one that came before: the list has no end")
        }
        if steps == limit {
            compared = (page, 0, 2 * limit)
        } else {
            compared?.steps = steps
        }
    }
}
