import Diagnostics

/// The identity of a type: the place of its schema, as a JSON pointer fragment such as
/// `#/components/schemas/credential/properties/awsConfig`, behind the file's path when it isn't the root document.
public struct TypeID: RawRepresentable, Codable, Hashable, Sendable, Comparable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8) }
}

/// A type that needs a declaration.
public struct TypeDefinition: Codable, Hashable, Sendable {
    public enum Kind: Codable, Hashable, Sendable {
        case object(ObjectType)
        case enumeration(EnumerationType)
        case union(UnionType)
        /// A named schema that is another type: an array, a dictionary, a primitive with limits, a reference.
        case alias(TypeReference)
    }
    public var id: TypeID
    /// Where the type stands; a generator names it by this.
    public var schemaPath: SchemaPath
    public var kind: Kind
    public var documentation: Documentation
    public var isDeprecated: Bool
    /// What the schema says that the kind doesn't show; `nil` for nothing.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        id: TypeID, schemaPath: SchemaPath, kind: Kind, documentation: Documentation, isDeprecated: Bool,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.id = id
        self.schemaPath = schemaPath
        self.kind = kind
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}

/// Where a type stands in a document: a root that has a name, and the steps from there.
public struct SchemaPath: Codable, Hashable, Sendable {
    public enum Root: Codable, Hashable, Sendable {
        /// A schema under `components/schemas`; more than one name when it stands in groups that are no schemas
        /// (`common`, `blocks`, `graph`). A schema of another file has the name it has there.
        case schema([String])
        /// A reusable part that is no schema: `section` is `parameters`, `responses`, `requestBodies` or `headers`.
        case component(section: String, name: String)
        /// What stands directly in an operation.
        case operation(path: String, method: HTTPMethod, id: String?)
        /// What the operations of one path share: a parameter of the path item, or an aliased node of another path.
        case path(String)
    }
    public enum Step: Codable, Hashable, Sendable {
        case property(String)
        case items
        /// The values of a dictionary: `additionalProperties` or `patternProperties`.
        case values
        /// A member of `oneOf` or `anyOf`. `index` counts from 0 in the document's list.
        case member(index: Int)
        case parameter(String)
        case requestBody(mediaType: String)
        case response(StatusPattern, mediaType: String)
        case header(String)
        /// Another keyword's schema, such as `not`, or the key of an extension that a reference reached.
        case keyword(String)
    }
    public var root: Root
    public var steps: [Step]

    public init(root: Root, steps: [Step]) {
        self.root = root
        self.steps = steps
    }
}

/// An object with known properties (or with none at all, and no others allowed).
public struct ObjectType: Codable, Hashable, Sendable {
    /// Sorted by name.
    public var properties: [Property]
    public var additionalProperties: AdditionalProperties
    /// The ids of the named schemas that `allOf` merged into this one, in the document's order.
    public var mergedFrom: [TypeID]
    public var limits: Limits

    package init(
        properties: [Property], additionalProperties: AdditionalProperties, mergedFrom: [TypeID], limits: Limits
    ) {
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.mergedFrom = mergedFrom
        self.limits = limits
    }
}

/// What an object may hold beside its properties.
public enum AdditionalProperties: Codable, Hashable, Sendable {
    /// The document says nothing: unknown properties are ignored.
    case unspecified
    /// `additionalProperties: false`.
    case forbidden
    /// `additionalProperties: S`, or `true` beside properties, which is `any`.
    case typed(TypeReference)
}

/// A property of an object.
public struct Property: Codable, Hashable, Sendable {
    public var name: String
    public var type: TypeReference
    public var isRequired: Bool
    public var isReadOnly: Bool
    public var isWriteOnly: Bool
    public var isDeprecated: Bool
    public var documentation: Documentation
    public var defaultValue: JSONText?
    public var example: JSONText?
    /// What the schema says that the type doesn't show; `nil` for nothing, and for what the type's definition says.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        name: String, type: TypeReference, isRequired: Bool, isReadOnly: Bool, isWriteOnly: Bool, isDeprecated: Bool,
        documentation: Documentation, defaultValue: JSONText? = nil, example: JSONText? = nil,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.isReadOnly = isReadOnly
        self.isWriteOnly = isWriteOnly
        self.isDeprecated = isDeprecated
        self.documentation = documentation
        self.defaultValue = defaultValue
        self.example = example
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}

/// A closed list of values in the document; open to unknown values in a client.
public struct EnumerationType: Codable, Hashable, Sendable {
    public enum Base: String, Codable, Hashable, Sendable {
        case string, integer, number
    }
    public struct Value: Codable, Hashable, Sendable {
        /// A string as it is; a number as the document spells it.
        public var text: String
        /// `x-enum-varnames` and its kin.
        public var name: String?
        /// `x-enum-descriptions` and its kin, or the `title` and `description` of a `oneOf` constant.
        public var documentation: Documentation

        package init(text: String, name: String? = nil, documentation: Documentation) {
            self.text = text
            self.name = name
            self.documentation = documentation
        }
    }
    public var base: Base
    /// In the document's order, without repetition.
    public var values: [Value]
    /// Whether the document itself allows other strings: `anyOf` of a string and an enumeration.
    public var allowsOthers = false
    public var limits: Limits

    package init(base: Base, values: [Value], limits: Limits) {
        self.base = base
        self.values = values
        self.limits = limits
    }
}

/// One of several types.
public struct UnionType: Codable, Hashable, Sendable {
    public enum Keyword: String, Codable, Hashable, Sendable {
        case oneOf, anyOf
    }
    /// How a member is told from the others in JSON, best first. What has a value of `value`'s property is out of the
    /// question for all that come after it.
    public enum Recognition: Codable, Hashable, Sendable {
        /// The discriminator, or a property that is a constant in every object member, has one of these values.
        case value(property: String, values: [String])
        /// A required property that no other member has.
        case property(String)
        /// Optional properties that no other member has: one of them tells the member, but it may have none.
        case properties([String])
        /// The only member of its JSON kind.
        case kind(JSONKind)
        /// The first that decodes, in this order.
        case decoding(JSONKind?)
    }
    public struct Member: Codable, Hashable, Sendable {
        public var type: TypeReference
        /// A word for the member where the document has one: its `title`, or its constant.
        public var label: String?
        public var recognition: Recognition
        public var documentation: Documentation
        /// What the schema says that the type doesn't show; `nil` for nothing, and for what the type's definition says.
        public var unmodeledKeywords: [UnmodeledKeyword]?
        public var sourceLocation: SourceLocation

        package init(
            type: TypeReference, label: String? = nil, recognition: Recognition, documentation: Documentation,
            unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
        ) {
            self.type = type
            self.label = label
            self.recognition = recognition
            self.documentation = documentation
            self.unmodeledKeywords = unmodeledKeywords
            self.sourceLocation = sourceLocation
        }
    }
    public var keyword: Keyword
    /// The name of the `discriminator` property, when the document has one.
    public var discriminator: String?
    /// What kind of values tells members apart, where `Recognition.value` does: strings or whole numbers.
    public var valueBase: EnumerationType.Base
    public var members: [Member]

    package init(keyword: Keyword, discriminator: String? = nil, valueBase: EnumerationType.Base, members: [Member]) {
        self.keyword = keyword
        self.discriminator = discriminator
        self.valueBase = valueBase
        self.members = members
    }
}

/// The kinds of values that JSON has, `null` aside (RFC 8259 §3).
public enum JSONKind: String, Codable, Hashable, Sendable {
    case string, number, boolean, array, object
}
