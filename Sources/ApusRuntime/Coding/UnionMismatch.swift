/// Why a value is none of the members of a union: what decoding it as each of them throws.
public struct UnionMismatch: Error {
    /// Why the value is not one of the members.
    public struct Failure: Sendable {
        /// What the union calls the member.
        public let member: String
        /// What decoding throws, with its path below the value; `nil` where only what tells the member from others is
        /// missing.
        public let error: (any Error)?
    }

    /// The value.
    public let value: JSONValue
    /// A failure for each member.
    public let failures: [Failure]

    /// Decodes the value as each member, by what the union calls it.
    public init(of value: JSONValue, _ members: KeyValuePairs<String, any Decodable.Type>) {
        self.value = value
        failures = members.map { name, type in
            do {
                try Self.decode(value, as: type)
                return Failure(member: name, error: nil)
            } catch {
                return Failure(member: name, error: error)
            }
        }
    }

    private static func decode<Member: Decodable>(_ value: JSONValue, as type: Member.Type) throws {
        _ = try value.decode(as: type)
    }
}

extension UnionMismatch: CustomStringConvertible {
    /// A line for each member.
    public var description: String {
        let lines = failures.map {
            "\($0.member): \($0.error.map(Self.words) ?? "lacks what tells it from the others")"
        }
        return (["none of the members of a union"] + lines).joined(separator: "\n  ")
    }

    private static func words(_ error: any Error) -> String {
        guard let context = (error as? DecodingError)?.context else { return "\(error)" }
        let path = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
        return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    }
}

extension DecodingError {
    fileprivate var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }
}
