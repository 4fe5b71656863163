import HTTPTypes

extension HTTPRequest.Method {
    /// Whether the method is safe: it asks for no change (RFC 9110 §9.2.1).
    var isSafe: Bool {
        switch self {
        case .get, .head, .options, .trace: true
        default: false
        }
    }

    /// Whether sending a request twice has the same effect as sending it once (RFC 9110 §9.2.2).
    var isIdempotent: Bool { isSafe || self == .put || self == .delete }
}
