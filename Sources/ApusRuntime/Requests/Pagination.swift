extension Request {
    /// How the pages of a list follow one another.
    public struct Pagination: Sendable {
        enum Style: Sendable {
            case page(String, first: Int, total: @Sendable (Success) -> Int?)
            case offset(String, total: @Sendable (Success) -> Int?)
            case cursor(String, next: @Sendable (Success) -> (any Encodable & Sendable)?)
            case link
        }

        let style: Style

        /// Pages by number, in a query parameter.
        public static func page(_ parameter: String, first: Int) -> Self {
            Self(style: .page(parameter, first: first, total: { _ in nil }))
        }

        /// Pages by number, in a query parameter.
        ///
        /// - Parameter total: How many items all pages have; `nil` where a page doesn't say.
        public static func page<Count: BinaryInteger & Sendable>(
            _ parameter: String, first: Int, total: @escaping @Sendable (Success) -> Count?
        ) -> Self {
            Self(style: .page(parameter, first: first, total: { total($0).map(Int.init(clamping:)) }))
        }

        /// Pages by how many items come before them, in a query parameter.
        public static func offset(_ parameter: String) -> Self {
            Self(style: .offset(parameter, total: { _ in nil }))
        }

        /// Pages by how many items come before them, in a query parameter.
        ///
        /// - Parameter total: How many items all pages have; `nil` where a page doesn't say.
        public static func offset<Count: BinaryInteger & Sendable>(
            _ parameter: String, total: @escaping @Sendable (Success) -> Count?
        ) -> Self {
            Self(style: .offset(parameter, total: { total($0).map(Int.init(clamping:)) }))
        }

        /// Pages by what the page before says, in a query parameter.
        ///
        /// - Parameter next: The parameter's value for the page that follows; `nil` or an empty string after the last
        ///   one.
        public static func cursor<Value: Encodable & Sendable>(
            _ parameter: String, next: @escaping @Sendable (Success) -> Value?
        ) -> Self {
            Self(style: .cursor(parameter, next: { next($0) }))
        }

        /// Pages by the `Link` field of the one before, `rel="next"` (RFC 8288 §3).
        public static var link: Self { Self(style: .link) }
    }
}

/// Goes from one page to the next.
struct PageWalk<Success: Sendable, Failure: Sendable>: Sendable {
    typealias Step = Request<Success, Failure>

    let pagination: Step.Pagination
    /// How many items the pages so far had.
    private var walked = 0
    /// How many items the longest page had: what the server takes for a page, be it less than what was asked for.
    private var longest = 0
    /// How many pages come before the first one that was asked for.
    private var skipped: Int?

    init(_ pagination: Step.Pagination) { self.pagination = pagination }

    /// The request of the page after `page`, which has `count` items; `nil` after the last one.
    ///
    /// A number or an offset ends with an empty page, with the total where a page says one, else with a page that is
    /// shorter than one before it. A cursor or a link ends where there is none, whatever the pages hold.
    mutating func request(after request: Step, page: Response<Success>, count: Int) -> Step? {
        walked += count
        longest = max(longest, count)
        switch pagination.style {
        case .page(let name, let first, let total):
            guard let number = request.number(name, orElse: first), number < .max, count > 0 else { return nil }
            let skipped = skipped ?? max(0, number - first)
            self.skipped = skipped
            // In floating point a wild page number is no overflow.
            let seen = Double(skipped) * Double(longest) + Double(walked)
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
            // The cursor that was sent leads to the same page again.
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
    /// The number in a query parameter; `nil` where something else is there.
    fileprivate func number(_ name: String, orElse usual: Int) -> Int? {
        let key = PercentEncoding.encode(name) + "="
        guard let pair = query.first(where: { $0.hasPrefix(key) }) else { return usual }
        return Int(pair.dropFirst(key.count))
    }

    /// The same request with another value of a query parameter, at the place of the old one.
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
