extension Request {
    /// How the pages of a list follow one another.
    public struct Pagination: Sendable {
        enum Style: Sendable {
            case page(PageParameter, first: Int, total: @Sendable (Success) -> Int?)
            case offset(PageParameter, total: @Sendable (Success) -> Int?)
            case cursor(PageParameter, next: @Sendable (Success) -> (any Encodable & Sendable)?)
            case link(next: @Sendable (Response<Success>) -> String?)
        }

        let style: Style

        /// Pages by number.
        public static func page(_ parameter: PageParameter, first: Int) -> Self {
            Self(style: .page(parameter, first: first, total: { _ in nil }))
        }

        /// Pages by number.
        ///
        /// - Parameter total: The total number of items; `nil` if a page doesn't say.
        public static func page<Count: BinaryInteger & Sendable>(
            _ parameter: PageParameter, first: Int, total: @escaping @Sendable (Success) -> Count?
        ) -> Self {
            Self(style: .page(parameter, first: first, total: { total($0).map(Int.init(clamping:)) }))
        }

        /// Pages by the number of items before them.
        public static func offset(_ parameter: PageParameter) -> Self {
            Self(style: .offset(parameter, total: { _ in nil }))
        }

        /// Pages by the number of items before them.
        ///
        /// - Parameter total: The total number of items; `nil` if a page doesn't say.
        public static func offset<Count: BinaryInteger & Sendable>(
            _ parameter: PageParameter, total: @escaping @Sendable (Success) -> Count?
        ) -> Self {
            Self(style: .offset(parameter, total: { total($0).map(Int.init(clamping:)) }))
        }

        /// Pages by a cursor from the page before.
        ///
        /// - Parameter next: The parameter's value for the next page; `nil` or an empty string on the last page.
        public static func cursor<Value: Encodable & Sendable>(
            _ parameter: PageParameter, next: @escaping @Sendable (Success) -> Value?
        ) -> Self {
            Self(style: .cursor(parameter, next: { next($0) }))
        }

        /// Pages by the `Link` header field of the page before, `rel="next"` (RFC 8288 §3).
        ///
        /// The credentials, and all header fields that may be secret, go to the request's own server only: a page of
        /// another one is requested without them, and of none that would leave `https`.
        public static var link: Self {
            Self(
                style: .link { page in
                    page.headers[fields: .link].lazy.compactMap { LinkField.next(in: $0.value) }.first
                })
        }

        /// Pages by a URL that the page before has in its body, absolute or relative to the request's (RFC 3986 §5).
        ///
        /// The credentials, and all header fields that may be secret, go to the request's own server only: a page of
        /// another one is requested without them, and of none that would leave `https`.
        ///
        /// - Parameter next: The URL of the next page; `nil` or empty on the last page.
        public static func link<Target: CustomStringConvertible & Sendable>(
            next: @escaping @Sendable (Success) -> Target?
        ) -> Self {
            Self(style: .link { page in next(page.body)?.description })
        }
    }
}
