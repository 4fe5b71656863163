/// One part of a path between two slashes; it may mix text and parameters (`{CallSid}.json`).
public struct PathSegment: Codable, Hashable, Sendable {
    public enum Part: Codable, Hashable, Sendable {
        case text(String)
        case parameter(String)
    }
    public var parts: [Part]

    public init(parts: [Part]) { self.parts = parts }
}

extension PathSegment {
    /// Reads a segment as a document writes it (OpenAPI 3.1.1 §4.8.8); a brace without its partner is text.
    public init(_ text: some StringProtocol) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// The segments of a path as a document writes it; `/` alone is one segment without parts.
    public static func segments(of path: String) -> [PathSegment] {
        let text = path.hasPrefix("/") ? path.dropFirst() : path[...]
        return text.split(separator: "/", omittingEmptySubsequences: false).map { PathSegment($0) }
    }

    /// The segment as a document writes it.
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
