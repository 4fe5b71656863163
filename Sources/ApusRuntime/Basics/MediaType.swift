/// A media type without its parameters (RFC 9110 §8.3.1), lower case: `application/json`.
struct MediaType: Hashable {
    let essence: String

    init(_ text: String) {
        let end = text.firstIndex(of: ";") ?? text.endIndex
        essence = String(text[..<end].filter { $0 != " " && $0 != "\t" }).lowercased()
    }

    /// Whether this is JSON, or a format based on it (RFC 6839 §3.1).
    var isJSON: Bool { essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json") }

    /// Whether this type, which may be a range like `text/*`, covers `other`.
    func matches(_ other: MediaType) -> Bool {
        if essence == "*/*" || essence == other.essence { return true }
        guard essence.hasSuffix("/*") else { return false }
        return other.essence.hasPrefix(essence.dropLast(1))
    }
}
