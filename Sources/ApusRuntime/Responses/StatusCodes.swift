/// The status codes of a documented response: `200`, `2XX` or `default` (OpenAPI 3.1.1 §4.8.16).
public enum StatusCodes: Hashable, Sendable {
    case one(Int)
    case range(Range<Int>)
    /// Every status that no other response names.
    case any

    func contains(_ code: Int) -> Bool {
        switch self {
        case .one(let one): one == code
        case .range(let range): range.contains(code)
        case .any: true
        }
    }
}

extension StatusCodes: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self = .one(value) }
}
