import Diagnostics

/// A value that the document gives as an example: `example` or `examples` of a schema, a parameter, a header or a media
/// type (OpenAPI 3.1.1 §4.8.19, JSON Schema Validation 2020-12 §9.5).
public struct Example: Codable, Hashable, Sendable {
    /// The pointer to the value as a URI fragment, after the file's path if that isn't the root document:
    /// `#/components/schemas/flow/example`.
    public var pointer: String
    /// Which way the value goes; `nil` for the example of a schema, which may go both.
    public var direction: Direction?
    /// The type that it is a value of.
    public var type: TypeReference
    public var value: JSONText
    public var sourceLocation: SourceLocation

    package init(
        pointer: String, direction: Direction?, type: TypeReference, value: JSONText, sourceLocation: SourceLocation
    ) {
        self.pointer = pointer
        self.direction = direction
        self.type = type
        self.value = value
        self.sourceLocation = sourceLocation
    }
}
