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
        /// - Parameter total: The total number of items; `nil` if a page doesn't say.
        public static func page<Count: BinaryInteger & Sendable>(
            _ parameter: String, first: Int, total: @escaping @Sendable (Success) -> Count?
        ) -> Self {
            Self(style: .page(parameter, first: first, total: { total($0).map(Int.init(clamping:)) }))
        }

        /// Pages by the number of items before them, in a query parameter.
        public static func offset(_ parameter: String) -> Self {
            Self(style: .offset(parameter, total: { _ in nil }))
        }

        /// Pages by the number of items before them, in a query parameter.
        ///
        /// - Parameter total: The total number of items; `nil` if a page doesn't say.
        public static func offset<Count: BinaryInteger & Sendable>(
            _ parameter: String, total: @escaping @Sendable (Success) -> Count?
        ) -> Self {
            Self(style: .offset(parameter, total: { total($0).map(Int.init(clamping:)) }))
        }

        /// Pages by a cursor from the page before, in a query parameter.
        ///
        /// - Parameter next: The parameter's value for the next page; `nil` or an empty string on the last page.
        public static func cursor<Value: Encodable & Sendable>(
            _ parameter: String, next: @escaping @Sendable (Success) -> Value?
        ) -> Self {
            Self(style: .cursor(parameter, next: { next($0) }))
        }

        /// Pages by the `Link` header field of the page before, `rel="next"` (RFC 8288 §3).
        public static var link: Self { Self(style: .link) }
    }
}
