/// A type with a list of values. Clients accept other values too.
public struct EnumerationType: Codable, Hashable, Sendable {
    /// The JSON type of the values.
    public enum Base: String, Codable, Hashable, Sendable {
        case string, integer, number
    }
    public struct Value: Codable, Hashable, Sendable {
        /// A string, or a number as the document spells it.
        public var text: String
        /// From `x-enum-varnames` or a similar extension.
        public var name: String?
        /// From `x-enum-descriptions` or a similar extension, or from a constant in `oneOf`.
        public var documentation: Documentation

        package init(text: String, name: String? = nil, documentation: Documentation) {
            self.text = text
            self.name = name
            self.documentation = documentation
        }
    }
    public var base: Base
    /// In the document's order, without duplicates.
    public var values: [Value]
    /// Whether the document allows other strings: `anyOf` of an enumeration and a string.
    public var allowsOthers: Bool
    public var limits: Limits

    package init(base: Base, values: [Value], allowsOthers: Bool = false, limits: Limits) {
        self.base = base
        self.values = values
        self.allowsOthers = allowsOthers
        self.limits = limits
    }
}
