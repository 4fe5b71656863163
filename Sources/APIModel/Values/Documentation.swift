/// The prose that a document has for something.
public struct Documentation: Codable, Hashable, Sendable {
    /// `summary` or `title`: one line.
    public var summary: String?
    /// CommonMark, unchanged.
    public var description: String?
    /// `externalDocs.url`.
    public var externalURL: String?

    public init(summary: String? = nil, description: String? = nil, externalURL: String? = nil) {
        self.summary = summary
        self.description = description
        self.externalURL = externalURL
    }
}
