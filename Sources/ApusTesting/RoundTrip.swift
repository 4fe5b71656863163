public import ApusRuntime
import Foundation

/// Decodes JSON as one of a client's types, encodes the value, and compares both as values.
///
/// ```swift
/// try expectRoundTrip(Book.self, json: #"{"id":1,"title":"Emma"}"#)
/// ```
/// Numbers are equal whatever their spelling, dates with times if they are the same instant, UUIDs whatever their
/// letter case, and Base64 if it is the same bytes. The order of keys doesn't matter.
///
/// - Parameters:
///   - json: A text of JSON (RFC 8259).
///   - undeclared: Where the JSON has keys that the type doesn't know and so may leave out: pointers of RFC 6901, in
///     which `*` stands for any key or index.
///   - ignoresNull: Whether a key whose value is `null` may be left out. Types that are only received don't tell `null`
///     from a key that is absent.
/// - Throws: A ``RoundTripError`` if the JSON can't be decoded, or if what it is encoded to differs.
public func expectRoundTrip<Value: Codable>(
    _ type: Value.Type, json: String, undeclared: [String] = [], ignoresNull: Bool = false
) throws(RoundTripError) {
    try JSONComparison(undeclared: undeclared, ignoresNull: ignoresNull).compare(json, as: type) { $0 }
}

extension JSONComparison {
    /// Decodes JSON and encodes the value again.
    ///
    /// - Parameter encoded: What of the value is encoded.
    fileprivate func compare<Value: Decodable>(
        _ json: String, as type: Value.Type, encoded: (Value) -> some Encodable
    ) throws(RoundTripError) {
        let value: Value
        let before: JSONValue
        let after: JSONValue
        do {
            value = try JSONCoding.decoder().decode(type, from: Data(json.utf8))
            before = try JSONCoding.decoder().decode(JSONValue.self, from: Data(json.utf8))
            after = try JSONCoding.decoder().decode(JSONValue.self, from: JSONCoding.encoder().encode(encoded(value)))
        } catch {
            throw RoundTripError(differences: ["\(error)"])
        }
        let differences = differences(from: before, to: after) + UnrecognizedMembers.found(in: value)
        if !differences.isEmpty { throw RoundTripError(differences: differences) }
    }
}

/// Why JSON isn't the same after it was decoded and encoded.
public struct RoundTripError: Error, Hashable, CustomStringConvertible {
    /// A sentence each, with a pointer to the place.
    public let differences: [String]

    public var description: String { differences.joined(separator: "; ") }
}

/// A value that an API's document gives as an example, with the client's type for it.
///
/// The pack `swift-tests` writes them; see ``expectRoundTrip(_:json:undeclared:ignoresNull:)``.
public struct DocumentedExample: Sendable, CustomStringConvertible {
    /// Where the document has the example: a pointer as the fragment of a URI.
    public let pointer: String
    private let check: @Sendable () throws(RoundTripError) -> Void

    /// An example of a type.
    public init<Value: Codable & Sendable>(
        _ pointer: String, of type: Value.Type, json: String, undeclared: [String] = [], ignoresNull: Bool = false
    ) {
        self.pointer = pointer
        check = { () throws(RoundTripError) in
            try ApusTesting.expectRoundTrip(type, json: json, undeclared: undeclared, ignoresNull: ignoresNull)
        }
    }

    /// An example of a type that JSON has as another text: a number in a string, or bytes in the Base64 of URLs.
    public init<Value: Decodable & TextRepresentable & Sendable>(
        _ pointer: String, asText type: Value.Type, json: String, undeclared: [String] = [], ignoresNull: Bool = false
    ) {
        self.pointer = pointer
        check = { () throws(RoundTripError) in
            try JSONComparison(undeclared: undeclared, ignoresNull: ignoresNull).compare(json, as: type) { $0.asText }
        }
    }

    /// - Throws: If the example can't be decoded, or isn't the same when it is encoded again.
    public func expectRoundTrip() throws(RoundTripError) { try check() }

    public var description: String { pointer }
}
