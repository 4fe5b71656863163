// How the model's enumerations look as JSON: what a case carries stands under the case's name, and a case that carries
// nothing is its name. Swift's own form calls what has no label `_0`.

/// The name of a case, or of what it carries.
private struct CaseKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// The name of the only case, and the container that has what it carries; no container for a case that is a string.
    fileprivate func singleCase() throws -> (name: String, container: KeyedDecodingContainer<CaseKey>?) {
        if let name = try? singleValueContainer().decode(String.self) { return (name, nil) }
        let container = try container(keyedBy: CaseKey.self)
        guard container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: codingPath, debugDescription: "one case is due here"))
        }
        return (container.allKeys[0].stringValue, container)
    }

    fileprivate func unknownCase(_ name: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: "no case is named '\(name)'"))
    }
}

extension Encoder {
    fileprivate func encodeCase(_ name: String) throws {
        var container = singleValueContainer()
        try container.encode(name)
    }

    fileprivate func encodeCase(_ name: String, _ payload: some Encodable) throws {
        var container = container(keyedBy: CaseKey.self)
        try container.encode(payload, forKey: CaseKey(name))
    }
}

extension KeyedDecodingContainer<CaseKey> {
    fileprivate func payload<Payload: Decodable>(_ name: String) throws -> Payload {
        try decode(Payload.self, forKey: CaseKey(name))
    }
}

// MARK: Types

extension TypeReference {
    private enum CodingKeys: String, CodingKey {
        case type, items, values, of, id, limits
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let limits = try container.decodeIfPresent(Limits.self, forKey: .limits) ?? .none
        let type = try container.decode(String.self, forKey: .type)
        switch type {
        case "any": self = .any
        case "array": self = .array(of: try container.decode(TypeReference.self, forKey: .items), limits)
        case "dictionary": self = .dictionary(of: try container.decode(TypeReference.self, forKey: .values), limits)
        case "nullable": self = .nullable(try container.decode(TypeReference.self, forKey: .of))
        case "named": self = .named(try container.decode(TypeID.self, forKey: .id))
        default:
            guard let primitive = Primitive(rawValue: type) else { throw decoder.unknownCase(type) }
            self = .primitive(primitive, limits)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var limits = Limits.none
        switch self {
        case .any: try container.encode("any", forKey: .type)
        case .primitive(let primitive, let found):
            try container.encode(primitive, forKey: .type)
            limits = found
        case .array(let items, let found):
            try container.encode("array", forKey: .type)
            try container.encode(items, forKey: .items)
            limits = found
        case .dictionary(let values, let found):
            try container.encode("dictionary", forKey: .type)
            try container.encode(values, forKey: .values)
            limits = found
        case .nullable(let type):
            try container.encode("nullable", forKey: .type)
            try container.encode(type, forKey: .of)
        case .named(let id):
            try container.encode("named", forKey: .type)
            try container.encode(id, forKey: .id)
        }
        if limits != .none { try container.encode(limits, forKey: .limits) }
    }
}

extension TypeDefinition.Kind {
    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("object", let container?): self = .object(try container.payload("object"))
        case ("enumeration", let container?): self = .enumeration(try container.payload("enumeration"))
        case ("union", let container?): self = .union(try container.payload("union"))
        case ("alias", let container?): self = .alias(try container.payload("alias"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object): try encoder.encodeCase("object", object)
        case .enumeration(let enumeration): try encoder.encodeCase("enumeration", enumeration)
        case .union(let union): try encoder.encodeCase("union", union)
        case .alias(let type): try encoder.encodeCase("alias", type)
        }
    }
}

extension AdditionalProperties {
    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("unspecified", nil): self = .unspecified
        case ("forbidden", nil): self = .forbidden
        case ("typed", let container?): self = .typed(try container.payload("typed"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .unspecified: try encoder.encodeCase("unspecified")
        case .forbidden: try encoder.encodeCase("forbidden")
        case .typed(let type): try encoder.encodeCase("typed", type)
        }
    }
}

extension UnionType.Recognition {
    private struct Value: Codable {
        var property: String
        var values: [String]
    }

    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("value", let container?):
            let value: Value = try container.payload("value")
            self = .value(property: value.property, values: value.values)
        case ("property", let container?): self = .property(try container.payload("property"))
        case ("properties", let container?): self = .properties(try container.payload("properties"))
        case ("kind", let container?): self = .kind(try container.payload("kind"))
        case ("decoding", let container?): self = .decoding(try container.payload("decoding"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .value(let property, let values):
            try encoder.encodeCase("value", Value(property: property, values: values))
        case .property(let name): try encoder.encodeCase("property", name)
        case .properties(let names): try encoder.encodeCase("properties", names)
        case .kind(let kind): try encoder.encodeCase("kind", kind)
        case .decoding(let kind): try encoder.encodeCase("decoding", kind)
        }
    }
}

// MARK: Places

extension SchemaPath.Root {
    private struct Component: Codable {
        var section: String
        var name: String
    }
    private struct Place: Codable {
        var path: String
        var method: HTTPMethod
        var id: String?
    }

    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("schema", let container?): self = .schema(try container.payload("schema"))
        case ("component", let container?):
            let component: Component = try container.payload("component")
            self = .component(section: component.section, name: component.name)
        case ("operation", let container?):
            let place: Place = try container.payload("operation")
            self = .operation(path: place.path, method: place.method, id: place.id)
        case ("path", let container?): self = .path(try container.payload("path"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .schema(let names): try encoder.encodeCase("schema", names)
        case .component(let section, let name):
            try encoder.encodeCase("component", Component(section: section, name: name))
        case .operation(let path, let method, let id):
            try encoder.encodeCase("operation", Place(path: path, method: method, id: id))
        case .path(let path): try encoder.encodeCase("path", path)
        }
    }
}

extension SchemaPath.Step {
    private struct Response: Codable {
        var status: StatusPattern
        var mediaType: String
    }

    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("items", nil): self = .items
        case ("values", nil): self = .values
        case ("property", let container?): self = .property(try container.payload("property"))
        case ("member", let container?): self = .member(index: try container.payload("member"))
        case ("parameter", let container?): self = .parameter(try container.payload("parameter"))
        case ("requestBody", let container?): self = .requestBody(mediaType: try container.payload("requestBody"))
        case ("response", let container?):
            let response: Response = try container.payload("response")
            self = .response(response.status, mediaType: response.mediaType)
        case ("header", let container?): self = .header(try container.payload("header"))
        case ("keyword", let container?): self = .keyword(try container.payload("keyword"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .items: try encoder.encodeCase("items")
        case .values: try encoder.encodeCase("values")
        case .property(let name): try encoder.encodeCase("property", name)
        case .member(let index): try encoder.encodeCase("member", index)
        case .parameter(let name): try encoder.encodeCase("parameter", name)
        case .requestBody(let mediaType): try encoder.encodeCase("requestBody", mediaType)
        case .response(let status, let mediaType):
            try encoder.encodeCase("response", Response(status: status, mediaType: mediaType))
        case .header(let name): try encoder.encodeCase("header", name)
        case .keyword(let name): try encoder.encodeCase("keyword", name)
        }
    }
}

// MARK: What is one string

extension StatusPattern {
    /// As a document writes it: `200`, `4XX`, `default`.
    public var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let status = StatusPattern(key: text) else { throw decoder.unknownCase(text) }
        self = status
    }

    public func encode(to encoder: any Encoder) throws { try encoder.encodeCase(text) }
}

extension PathSegment {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws { try encoder.encodeCase(text) }
}
