import APIModel

extension StatusPattern {
    /// Words for a status: its reason phrase (RFC 9110 §15), else its number.
    var words: String {
        switch self {
        case .code(let code): Self.reasons[code] ?? "status \(code)"
        case .range(1): "informational"
        case .range(2): "success"
        case .range(3): "redirection"
        case .range(4): "client error"
        case .range(5): "server error"
        case .range(let digit): "status \(digit) XX"
        case .default: "other"
        }
    }

    /// Whether a response with this status is a success (RFC 9110 §15.3).
    var isSuccess: Bool {
        switch self {
        case .code(let code): 200..<300 ~= code
        case .range(let digit): digit == 2
        case .default: false
        }
    }

    private static let reasons: [Int: String] = [
        100: "continue", 101: "switching protocols", 102: "processing", 103: "early hints",
        200: "ok", 201: "created", 202: "accepted", 203: "non authoritative", 204: "no content",
        205: "reset content", 206: "partial content", 207: "multi status", 208: "already reported",
        300: "multiple choices", 301: "moved permanently", 302: "found", 303: "see other", 304: "not modified",
        307: "temporary redirect", 308: "permanent redirect",
        400: "bad request", 401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found",
        405: "method not allowed", 406: "not acceptable", 408: "request timeout", 409: "conflict", 410: "gone",
        411: "length required", 412: "precondition failed", 413: "content too large", 414: "uri too long",
        415: "unsupported media type", 416: "range not satisfiable", 417: "expectation failed", 421: "misdirected",
        422: "unprocessable content", 423: "locked", 424: "failed dependency", 425: "too early",
        426: "upgrade required", 428: "precondition required", 429: "too many requests",
        431: "header fields too large", 451: "unavailable for legal reasons",
        500: "internal server error", 501: "not implemented", 502: "bad gateway", 503: "service unavailable",
        504: "gateway timeout", 505: "http version not supported", 507: "insufficient storage", 508: "loop detected",
        511: "network authentication required",
    ]
}
