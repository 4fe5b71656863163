import Diagnostics

/// A type that needs a declaration: named in the document, or an inline object, enumeration, union or tuple.
public struct TypeDefinition: Codable, Hashable, Sendable {
    /// Indirect because it is large, and definitions are copied by all that looks one up.
    public indirect enum Kind: Codable, Hashable, Sendable {
        case object(ObjectType)
        case enumeration(EnumerationType)
        case union(UnionType)
        case tuple(TupleType)
        /// A named schema that is an array, a dictionary, a primitive or a reference.
        case alias(TypeReference)
    }
    public var id: TypeID
    /// The path that a generator names the type by.
    public var schemaPath: SchemaPath
    /// The name that an extension gives the type, as the document spells it.
    public var name: String?
    public var kind: Kind
    public var documentation: Documentation
    public var isDeprecated: Bool
    /// The keywords of the schema that the kind doesn't express.
    public var unmodeledKeywords: [UnmodeledKeyword]?
    public var sourceLocation: SourceLocation

    package init(
        id: TypeID, schemaPath: SchemaPath, name: String? = nil, kind: Kind, documentation: Documentation,
        isDeprecated: Bool,
        unmodeledKeywords: [UnmodeledKeyword]? = nil, sourceLocation: SourceLocation
    ) {
        self.id = id
        self.schemaPath = schemaPath
        self.name = name
        self.kind = kind
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.unmodeledKeywords = unmodeledKeywords
        self.sourceLocation = sourceLocation
    }
}

// MARK: Coding

extension TypeDefinition.Kind {
    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("object", let container?): self = .object(try container.payload("object"))
        case ("enumeration", let container?): self = .enumeration(try container.payload("enumeration"))
        case ("union", let container?): self = .union(try container.payload("union"))
        case ("tuple", let container?): self = .tuple(try container.payload("tuple"))
        case ("alias", let container?): self = .alias(try container.payload("alias"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object): try encoder.encodeCase("object", object)
        case .enumeration(let enumeration): try encoder.encodeCase("enumeration", enumeration)
        case .union(let union): try encoder.encodeCase("union", union)
        case .tuple(let tuple): try encoder.encodeCase("tuple", tuple)
        case .alias(let type): try encoder.encodeCase("alias", type)
        }
    }
}
