/// A tag that groups operations (OpenAPI 3.2.0 §4.22).
public struct Tag: Codable, Hashable, Sendable {
    public var name: String
    public var documentation: Documentation
    /// The name of the tag that this one is below; no tag is below itself.
    public var parent: String?
    /// What the tag is for: `nav` to group operations, `badge`, `audience`, or a word of the document's own.
    public var kind: String?

    package init(name: String, documentation: Documentation, parent: String? = nil, kind: String? = nil) {
        self.name = name
        self.documentation = documentation
        self.parent = parent
        self.kind = kind
    }
}
