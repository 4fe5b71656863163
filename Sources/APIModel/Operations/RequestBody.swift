import Diagnostics

/// The request body of an operation (OpenAPI 3.1.1 §4.8.13).
public struct RequestBody: Codable, Hashable, Sendable {
    public var isRequired: Bool
    public var documentation: Documentation
    /// In the document's order; empty if the document names no media type.
    public var contents: [MediaContent]
    public var sourceLocation: SourceLocation

    package init(
        isRequired: Bool, documentation: Documentation, contents: [MediaContent], sourceLocation: SourceLocation
    ) {
        self.isRequired = isRequired
        self.documentation = documentation
        self.contents = contents
        self.sourceLocation = sourceLocation
    }
}
