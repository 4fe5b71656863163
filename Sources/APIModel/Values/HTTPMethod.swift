/// The method of an operation: a fixed field of a path item, or a key of its `additionalOperations`
/// (OpenAPI 3.2.0 §4.9).
public enum HTTPMethod: Hashable, Sendable {
    case get, put, post, delete, options, head, patch, trace
    /// Safe and idempotent, with a body. A fixed field since OpenAPI 3.2.
    case query
    /// Any other method, as the document spells it: `LOCK`.
    case other(String)
}

extension HTTPMethod {
    /// The methods with a fixed field, in the order of the standard, and the names of the fields.
    private static let fixed: [(method: HTTPMethod, field: String)] = [
        (.get, "get"), (.put, "put"), (.post, "post"), (.delete, "delete"), (.options, "options"), (.head, "head"),
        (.patch, "patch"), (.trace, "trace"), (.query, "query"),
    ]

    /// The methods with a fixed field of a path item, in the order of the standard.
    package static let fixedFields: [HTTPMethod] = fixed.map(\.method)

    /// The method of a fixed field of a path item; `nil` for other keys.
    package init?(field: String) {
        guard let known = Self.fixed.first(where: { $0.field == field }) else { return nil }
        self = known.method
    }

    /// A method of `additionalOperations`; `nil` for one that has a fixed field, and for a text that isn't a token.
    package init?(additional name: String) {
        guard Self.isToken(name), HTTPMethod(field: name.lowercased()) == nil else { return nil }
        self = .other(name)
    }

    /// In lower case for a fixed field, and otherwise as the document spells it: `get`, `LOCK`.
    package var text: String {
        if case .other(let name) = self { return name }
        return Self.fixed.first { $0.method == self }?.field ?? ""
    }

    /// The method in a request: `GET` (RFC 9110 §9.1).
    package var token: String {
        if case .other(let name) = self { name } else { text.uppercased() }
    }

    /// The keys that lead from a path item to the operation.
    package var pointerTokens: [String] {
        if case .other(let name) = self { ["additionalOperations", name] } else { [text] }
    }

    /// Whether a text can be a method: a token (RFC 9110 §5.6.2).
    package static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}

/// The fixed fields in the order of the standard, then the others by their bytes.
extension HTTPMethod: Comparable {
    public static func < (one: Self, other: Self) -> Bool {
        let (first, second) = (one.rank, other.rank)
        return first == second ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8) : first < second
    }

    /// The place of a fixed field in the order of the standard; behind all of them for other methods.
    package var rank: Int { Self.fixedFields.firstIndex(of: self) ?? Self.fixedFields.count }
}

// MARK: Coding

extension HTTPMethod: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self = HTTPMethod(field: text) ?? .other(text)
    }

    public func encode(to encoder: any Encoder) throws { try encoder.encodeCase(text) }
}
