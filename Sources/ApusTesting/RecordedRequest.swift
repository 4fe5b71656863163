public import ApusRuntime
public import Foundation

/// A request as it would have been sent.
public struct RecordedRequest: Hashable, Sendable {
    /// The method, the URL and the header fields, credentials included.
    public let head: HTTPRequest
    /// The bytes of the body; empty if there is none.
    public let body: Data

    /// The path of the URL, percent-encoded.
    public var path: String { String((head.path ?? "").prefix { $0 != "?" }) }

    /// The name-value pairs of the query in order, percent-encoded: `["perPage=50"]`.
    public var query: [String] {
        (head.path ?? "").drop { $0 != "?" }.dropFirst().split(separator: "&").map(String.init)
    }

    /// The body as one of the client's types.
    ///
    /// - Throws: `DecodingError` if the body is not JSON of this type.
    public func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONCoding.decoder().decode(type, from: body)
    }
}
