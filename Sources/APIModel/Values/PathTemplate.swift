/// What a document's path says beyond its segments: a query, a fragment, a slash at its end.
///
/// OpenAPI has no queries in paths (3.1.1 §4.8.8), but documents do, to tell operations of one path apart.
package struct PathTemplate {
    private let path: String

    package init(_ path: String) { self.path = path }

    /// Where a query or a fragment starts, which isn't in a parameter's braces.
    static func end(of text: Substring) -> String.Index {
        var depth = 0
        for (index, byte) in zip(text.utf8.indices, text.utf8) {
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "?") where depth == 0, UInt8(ascii: "#") where depth == 0: return index
            default: break
            }
        }
        return text.endIndex
    }

    private var ending: Substring { path[Self.end(of: path[...])...] }

    /// The path itself.
    package var plain: String { String(path[..<Self.end(of: path[...])]) }

    /// Whether a slash ends the path, which is not the root.
    package var hasTrailingSlash: Bool { plain.utf8.count > 1 && plain.hasSuffix("/") }

    package var fragment: String? { ending.firstIndex(of: "#").map { String(ending[$0...].dropFirst()) } }

    /// The names and values of the query, as the document writes them.
    package var query: [(name: String, value: String)] {
        guard ending.hasPrefix("?") else { return [] }
        return ending.dropFirst().prefix { $0 != "#" }.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    /// The parameters in the query: `kind` of `?kind={kind}`, by the name that the query has for it.
    package var queryParameters: [(name: String, parameter: String)] {
        query.compactMap { name, value in
            value.hasPrefix("{") && value.hasSuffix("}") ? (name, String(value.dropFirst().dropLast())) : nil
        }
    }

    /// The pairs of the query without parameters, which each request has; percent-decoded.
    package var fixedQuery: [(name: String, value: String)] {
        query.filter { !($0.value.hasPrefix("{") && $0.value.hasSuffix("}")) }
            .map { (Self.percentDecoded($0.name), Self.percentDecoded($0.value)) }
    }

    /// The text without percent-encoding (RFC 3986 §2.1); as it is where that isn't UTF-8.
    private static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.count == 2, let decoded = UInt8(digits, radix: 16) {
                bytes.append(decoded)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        let decoded = String(decoding: bytes, as: UTF8.self)
        return decoded.utf8.elementsEqual(bytes) ? decoded : text
    }
}

/// A step from one resource to the next: a segment, or a custom verb at its end (`:cancel`), which no slash precedes.
package struct PathStep: Hashable {
    package var segment: PathSegment
    package var isVerb: Bool

    package init(segment: PathSegment, isVerb: Bool = false) {
        self.segment = segment
        self.isVerb = isVerb
    }

    /// What the step adds to a path.
    package var text: String { (isVerb ? "" : "/") + segment.text }

    /// The steps of a path template. A slash at its end is none.
    package static func steps(of path: String) -> [PathStep] {
        var segments = PathSegment.segments(of: path)
        if PathTemplate(path).hasTrailingSlash {
            // Behind the slash there may be a query.
            let ending = segments.removeLast().parts
            segments[segments.count - 1].parts += ending
        }
        return segments.flatMap { segment -> [PathStep] in
            guard let verb = segment.verb else { return [PathStep(segment: segment)] }
            return [PathStep(segment: verb.subject), PathStep(segment: verb.verb, isVerb: true)]
        }
    }
}

extension PathSegment {
    /// A segment's custom verb, and what is before it: `{id}` and `:cancel` (Google AIP-136). A verb is a word.
    fileprivate var verb: (subject: PathSegment, verb: PathSegment)? {
        guard case .text(let text)? = parts.last, let colon = text.utf8.lastIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let word = text[colon...].dropFirst()
        guard let first = word.first, first.isLetter,
            word.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) })
        else { return nil }
        var subject = Array(parts.dropLast())
        if colon > text.startIndex { subject.append(.text(String(text[..<colon]))) }
        guard !subject.isEmpty else { return nil }
        return (PathSegment(parts: subject), PathSegment(parts: [.text(String(text[colon...]))]))
    }
}
