import HTTPTypes

/// What replaces secrets in text.
enum Redaction {
    static let mark = "<redacted>"

    /// Whether a header field may contain a secret: it is marked as sensitive, or known for it.
    static func isSecret(_ field: HTTPField) -> Bool {
        field.indexingStrategy == .disallow || secretNames.contains(field.name.canonicalName)
    }

    private static let secretNames: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-auth-token",
    ]
}
