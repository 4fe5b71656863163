import Diagnostics

/// A property of an object.
public struct Property: Codable, Hashable, Sendable {
    public var name: String
    public var type: TypeReference
    public var isRequired: Bool
    public var isReadOnly: Bool
    public var isWriteOnly: Bool
    public var isDeprecated: Bool
    public var documentation: Documentation
    /// What the schema says beside a reference to a type that has no place for it, such as `minimum` beside that of an
    /// enumeration.
    public var limits: Limits?
    public var defaultValue: JSONText?
    public var example: JSONText?
    /// The keywords of the schema that the type doesn't express, without those of the type's definition.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        name: String, type: TypeReference, isRequired: Bool, isReadOnly: Bool, isWriteOnly: Bool, isDeprecated: Bool,
        documentation: Documentation, limits: Limits? = nil, defaultValue: JSONText? = nil, example: JSONText? = nil,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.isReadOnly = isReadOnly
        self.isWriteOnly = isWriteOnly
        self.isDeprecated = isDeprecated
        self.documentation = documentation
        self.limits = limits
        self.defaultValue = defaultValue
        self.example = example
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}

extension Property {
    /// The only direction in which the property exists; `nil` for both. A property can't be `readOnly` and `writeOnly`
    /// (OpenAPI 3.0.3, Schema Object).
    package var onlyDirection: Direction? {
        switch (isReadOnly, isWriteOnly) {
        case (true, false): .response
        case (false, true): .request
        case (true, true), (false, false): nil
        }
    }
}
