public import HTTPTypes

extension HTTPRequest.Method {
    /// A method by its name (RFC 9110 §9.1), for those without a constant: `.named("LOCK")`.
    ///
    /// - Precondition: The name is a token (RFC 9110 §5.6.2), as each method is that a generated client sends.
    public static func named(_ name: StaticString) -> HTTPRequest.Method {
        guard let method = HTTPRequest.Method("\(name)") else {
            preconditionFailure("\"\(name)\" can't be an HTTP method")
        }
        return method
    }

    /// Whether the method is safe: it asks for no change (RFC 9110 §9.2.1).
    var isSafe: Bool {
        switch self {
        case .get, .head, .options, .trace: true
        default: ["QUERY", "PROPFIND", "REPORT", "SEARCH"].contains(rawValue)
        }
    }

    /// Whether sending a request twice has the same effect as sending it once (RFC 9110 §9.2.2).
    var isIdempotent: Bool { isSafe || self == .put || self == .delete }
}
