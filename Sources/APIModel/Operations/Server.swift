/// A base URL of the API (OpenAPI 3.1.1 §4.8.5).
public struct Server: Codable, Hashable, Sendable {
    /// A URL, possibly with `{variables}`.
    public var url: String
    /// What the document calls the server (since OpenAPI 3.2).
    public var name: String?
    public var documentation: Documentation
    /// Sorted by name.
    public var variables: [ServerVariable]

    package init(url: String, name: String? = nil, documentation: Documentation, variables: [ServerVariable]) {
        self.url = url
        self.name = name
        self.documentation = documentation
        self.variables = variables
    }
}

/// A variable in a server's URL (OpenAPI 3.1.1 §4.8.6).
public struct ServerVariable: Codable, Hashable, Sendable {
    public var name: String
    public var defaultValue: String
    /// The values that it may have; empty if any value will do.
    public var values: [String]
    public var documentation: Documentation

    package init(name: String, defaultValue: String, values: [String], documentation: Documentation) {
        self.name = name
        self.defaultValue = defaultValue
        self.values = values
        self.documentation = documentation
    }
}
