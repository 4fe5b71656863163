extension Pagination.Style: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, parameter, first, next
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let type = try container.decode(String.self, forKey: .type)
        func parameter() throws -> String { try container.decode(String.self, forKey: .parameter) }
        switch type {
        case "page": self = .page(parameter: try parameter(), first: try container.decode(Int.self, forKey: .first))
        case "offset": self = .offset(parameter: try parameter())
        case "cursor":
            self = .cursor(parameter: try parameter(), next: try container.decode([String].self, forKey: .next))
        case "link": self = .link
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
        case .link: try container.encode("link", forKey: .type)
        }
    }
}
