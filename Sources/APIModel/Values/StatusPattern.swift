/// The key of a response: a status code, a range of a hundred codes, or `default` (OpenAPI 3.1.1 §4.8.16).
public enum StatusPattern: Codable, Hashable, Sendable, Comparable {
    /// 100 to 599.
    case code(Int)
    /// The first digit: `4` for `4XX`.
    case range(Int)
    case `default`
}

extension StatusPattern {
    /// Reads `200`, `4XX` or `default`; `nil` for anything else.
    package init?(key: String) {
        if key == "default" {
            self = .default
            return
        }
        let bytes = Array(key.utf8)
        guard bytes.count == 3, (0x31...0x35).contains(bytes[0]) else { return nil }
        if key.dropFirst().lowercased() == "xx" {
            self = .range(Int(bytes[0]) - 0x30)
        } else if bytes.allSatisfy({ (0x30...0x39).contains($0) }), let code = Int(key) {
            self = .code(code)
        } else {
            return nil
        }
    }

    /// The key as a document writes it: `200`, `4XX` or `default`.
    public var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}

// MARK: Coding

extension StatusPattern {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let status = StatusPattern(key: text) else { throw decoder.unknownCase(text) }
        self = status
    }

    public func encode(to encoder: any Encoder) throws { try encoder.encodeCase(text) }
}
