import Foundation

extension HTTPField.Name {
    /// RFC 8288 §3. The name is a token (RFC 9110 §5.6.2), so this is never `nil`.
    static let link = HTTPField.Name("Link")!
}

/// Reads `Link` fields (RFC 8288 §3).
struct LinkField {
    private var rest: Substring

    /// The target of the first link with the relation `next`, as the server wrote it.
    static func next(in value: String) -> String? {
        var reader = Self(rest: value[...])
        while let link = reader.link() {
            if link.isNext { return link.target }
        }
        return nil
    }

    private mutating func link() -> (target: String, isNext: Bool)? {
        skip { $0.isWhitespace || $0 == "," }
        guard rest.popFirst() == "<", let end = rest.firstIndex(of: ">") else { return nil }
        let target = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        var relation: String?
        // A link with another context than the requested resource is not a page of it (RFC 8288 §3.2).
        var hasAnchor = false
        skip(\.isWhitespace)
        while rest.first == ";" {
            skip { $0 == ";" || $0.isWhitespace }
            let (name, value) = parameter()
            switch name {
            case "rel": relation = relation ?? value
            case "anchor": hasAnchor = true
            default: break
            }
            skip(\.isWhitespace)
        }
        let relations = (relation ?? "").split(whereSeparator: \.isWhitespace)
        return (target, !hasAnchor && relations.contains { $0.lowercased() == "next" })
    }

    private mutating func parameter() -> (name: String, value: String) {
        let name = take { !$0.isWhitespace && !"=;,".contains($0) }.lowercased()
        skip(\.isWhitespace)
        guard rest.first == "=" else { return (name, "") }
        rest.removeFirst()
        skip(\.isWhitespace)
        guard rest.first == "\"" else { return (name, take { !$0.isWhitespace && !";,".contains($0) }) }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            value.append(character == "\\" ? rest.popFirst() ?? character : character)
        }
        return (name, value)
    }

    private mutating func skip(_ isSkipped: (Character) -> Bool) { rest = rest.drop(while: isSkipped) }

    private mutating func take(_ isTaken: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isTaken)
        rest = rest[taken.endIndex...]
        return String(taken)
    }
}
