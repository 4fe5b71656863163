extension Pagination.Style: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, parameter, first, next
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let type = try container.decode(String.self, forKey: .type)
        func parameter() throws -> Pagination.Parameter {
            try container.decode(Pagination.Parameter.self, forKey: .parameter)
        }
        switch type {
        case "page": self = .page(parameter: try parameter(), first: try container.decode(Int.self, forKey: .first))
        case "offset": self = .offset(parameter: try parameter())
        case "cursor":
            self = .cursor(parameter: try parameter(), next: try container.decode([String].self, forKey: .next))
        case "link": self = .link(next: try container.decodeIfPresent([String].self, forKey: .next))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "no style is named '\(type)'")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .page(let parameter, let first):
            try container.encode("page", forKey: .type)
            try container.encode(parameter, forKey: .parameter)
            try container.encode(first, forKey: .first)
        case .offset(let parameter):
            try container.encode("offset", forKey: .type)
            try container.encode(parameter, forKey: .parameter)
        case .cursor(let parameter, let next):
            try container.encode("cursor", forKey: .type)
            try container.encode(parameter, forKey: .parameter)
            try container.encode(next, forKey: .next)
        case .link(let next):
            try container.encode("link", forKey: .type)
            try container.encodeIfPresent(next, forKey: .next)
        }
    }
}

/// A query parameter is its name, a property of the body a list of names.
extension Pagination.Parameter: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let name = try? container.decode(String.self) {
            self = .query(name)
        } else {
            self = .body(try container.decode([String].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .query(let name): try container.encode(name)
        case .body(let names): try container.encode(names)
        }
    }
}
