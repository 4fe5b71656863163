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
        case ("otherwise", nil): self = .otherwise
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
        case .otherwise: try encoder.encodeCase("otherwise")
        }
    }
}
