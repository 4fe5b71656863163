/// A tag that groups operations (OpenAPI 3.1.1 §4.8.22).
public struct Tag: Codable, Hashable, Sendable {
    public var name: String
    public var documentation: Documentation

    package init(name: String, documentation: Documentation) {
        self.name = name
        self.documentation = documentation
    }
}
