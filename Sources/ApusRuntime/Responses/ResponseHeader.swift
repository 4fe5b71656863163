import Foundation

/// A header field of answers with the type of its value (OpenAPI 3.1.1 §4.8.21).
///
/// ```swift
/// let rest = response[ResponseHeader<Int>("X-RateLimit-Remaining")]
/// ```
/// A generated client has one for each field that its document names, `GitHubClient.Headers.link`.
public struct ResponseHeader<Value: Decodable & Sendable>: Hashable, Sendable {
    /// The field's name; letter case doesn't matter.
    public let name: String

    /// A field of this name.
    public init(_ name: String) { self.name = name }
}

extension Response {
    /// A header field's value; `nil` where the answer doesn't have the field, or has a text in it that is no such
    /// value. The text itself is in `headers`.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? {
        guard let name = HTTPField.Name(header.name), let text = headers[name] else { return nil }
        return HeaderText(text).value()
    }
}

/// The text of a header field in the style `simple` (OpenAPI 3.1.1 §4.8.21), or as JSON.
private struct HeaderText {
    let text: String

    init(_ text: String) { self.text = text }

    /// The text as a string, a number or a word, JSON as it is, else a list of such texts.
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
