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
