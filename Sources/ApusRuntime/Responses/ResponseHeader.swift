import Foundation

/// A header field of responses, with the type of its value (OpenAPI 3.1.1 §4.8.21).
///
/// ```swift
/// let remaining = response[ResponseHeader<Int>("X-RateLimit-Remaining")]
/// ```
/// A generated client has a constant for each header field in its document: `GitHubClient.Headers.link`.
public struct ResponseHeader<Value: Decodable & Sendable>: Hashable, Sendable {
    /// The name, case-insensitive.
    public let name: String

    /// Creates a header field.
    public init(_ name: String) { self.name = name }
}

extension Response {
    /// The value of a header field; `nil` if the response doesn't have the field, or if its text can't be decoded. The
    /// text itself is in `headers`.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? {
        guard let name = HTTPField.Name(header.name), let text = headers[name] else { return nil }
        return HeaderText(text).value()
    }
}

/// The text of a header field in the style `simple` (OpenAPI 3.1.1 §4.8.21), or as JSON.
struct HeaderText {
    let text: String

    init(_ text: String) { self.text = text }

    /// Decodes the text as a date, a string, JSON, or a comma-separated list of strings or JSON.
    func value<Value: Decodable>() -> Value? {
        if let date = HTTPDate.date(from: text) as? Value { return date }
        return [quoted, text, list(\.quoted), list(\.text)].lazy.compactMap { json in
            try? JSONCoding.decoder().decode(Value.self, from: Data(json.utf8))
        }.first
    }

    private var quoted: String { JSONValue.string(text).description }

    private func list(_ json: (HeaderText) -> String) -> String {
        let elements = text.split(separator: ",").map { element in
            json(HeaderText(element.trimmingCharacters(in: .whitespaces)))
        }
        return "[\(elements.joined(separator: ","))]"
    }
}
