import Diagnostics

/// One of several types.
public struct UnionType: Codable, Hashable, Sendable {
    public enum Keyword: String, Codable, Hashable, Sendable {
        case oneOf, anyOf
        /// The members extend a schema that has a discriminator (OpenAPI 3.1.1 §4.8.25.2).
        case allOf
    }
    /// How a client recognizes a member in JSON; the cases are sorted, the surest first. An object with one of the
    /// values of `value` belongs to no other member.
    public enum Recognition: Codable, Hashable, Sendable {
        /// By a value of the discriminator, or of a property that is constant in every member that is an object.
        case value(property: String, values: [String])
        /// By a required property that no other member has.
        case property(String)
        /// By optional properties that no other member has. A value of the member may have none of them.
        case properties([String])
        /// By the JSON kind, which no other member has.
        case kind(JSONKind)
        /// By decoding: the first member that decodes, in the order of ``members``.
        case decoding(JSONKind?)
        /// By being none of the others: the object that they extend, with any other properties.
        case otherwise
    }
    public struct Member: Codable, Hashable, Sendable {
        public var type: TypeReference
        /// The member's `title`, or its constant.
        public var label: String?
        public var recognition: Recognition
        /// The values of the union's ``UnionType/tag`` that mean this member. A client writes the first, unless the
        /// value has another one of them; empty if the member has none.
        public var tags: [String]
        /// Whether a value can be this member of an `anyOf` and another one at once, and each has properties that the
        /// other doesn't have.
        public var overlaps: Bool
        public var documentation: Documentation
        /// The keywords of the schema that the type doesn't express, without those of the type's definition.
        public var unmodeledKeywords: [UnmodeledKeyword]?
        public var sourceLocation: SourceLocation

        package init(
            type: TypeReference, label: String? = nil, recognition: Recognition, tags: [String] = [],
            overlaps: Bool = false, documentation: Documentation, unmodeledKeywords: [UnmodeledKeyword]? = nil,
            sourceLocation: SourceLocation
        ) {
            self.type = type
            self.label = label
            self.recognition = recognition
            self.tags = tags
            self.overlaps = overlaps
            self.documentation = documentation
            self.unmodeledKeywords = unmodeledKeywords
            self.sourceLocation = sourceLocation
        }
    }
    public var keyword: Keyword
    /// `discriminator.propertyName`.
    public var discriminator: String?
    /// The type of the values in ``Recognition/value(property:values:)``: strings or integers.
    public var valueBase: EnumerationType.Base
    public var members: [Member]
    /// The position of the member that a value is without the discriminator's property, or with a value of it that
    /// means no member: `discriminator.defaultMapping` (OpenAPI 3.2.0 §4.25). `nil` if there is none.
    public var defaultMember: Int?

    package init(
        keyword: Keyword, discriminator: String? = nil, valueBase: EnumerationType.Base, members: [Member],
        defaultMember: Int? = nil
    ) {
        self.keyword = keyword
        self.discriminator = discriminator
        self.valueBase = valueBase
        self.members = members
        self.defaultMember = defaultMember
    }
}

extension UnionType {
    /// The object that the other members extend; `nil` for a union of independent members.
    package var base: Member? { members.first { $0.recognition == .otherwise } }

    /// The property whose value tells members apart: that of the discriminator, or one that is constant in each member.
    package var tag: String? {
        if let discriminator { return discriminator }
        for member in members {
            if case .value(let property, _) = member.recognition { return property }
        }
        return nil
    }
}

/// The kinds of JSON values, except `null` (RFC 8259 §3).
public enum JSONKind: String, Codable, Hashable, Sendable {
    case string, number, boolean, array, object
}
