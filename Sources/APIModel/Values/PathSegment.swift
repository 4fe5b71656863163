/// The part of a path between two slashes; it may mix text and parameters, as in `{CallSid}.json`.
public struct PathSegment: Codable, Hashable, Sendable {
    public enum Part: Codable, Hashable, Sendable {
        case text(String)
        case parameter(String)
    }
    public var parts: [Part]

    public init(parts: [Part]) { self.parts = parts }
}

extension PathSegment {
    /// Reads a segment of a path template (OpenAPI 3.1.1 §4.8.8); an unbalanced brace is text, and so is a query or
    /// fragment, which the last segment has where a document writes one.
    public init(_ text: some StringProtocol) {
        var parts: [Part] = []
        let end = PathTemplate.end(of: Substring(text))
        var rest = Substring(text)[..<end]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        let ending = text[end...]
        if !ending.isEmpty { parts.append(.text(String(ending))) }
        self.parts = parts
    }

    /// The segments of a path template; `/` alone is one segment without parts.
    public static func segments(of path: String) -> [PathSegment] {
        let text = path.hasPrefix("/") ? path.dropFirst() : path[...]
        let end = PathTemplate.end(of: text)
        let slash = UInt8(ascii: "/")
        var segments = text[..<end].utf8.split(separator: slash, omittingEmptySubsequences: false).map { Substring($0) }
        if let last = segments.popLast() { segments.append(text[last.startIndex...]) }
        return segments.map { PathSegment($0) }
    }

    /// The segment as the document writes it.
    public var text: String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }

    /// The names of the parameters in the segment, in order.
    public var parameters: [String] {
        parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }
}

// MARK: Coding

extension PathSegment {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws { try encoder.encodeCase(text) }
}
