import APIModel
import SpecLoader

extension ReadingContext {
    /// The prose of a node: `summary` or `title`, `description`, `externalDocs`.
    func documentation(of node: Node) -> Documentation {
        guard node.kind == .mapping else { return Documentation() }
        return Documentation(
            summary: text("summary", of: node) ?? text("title", of: node),
            description: joined(text("description", of: node), lifecycleNotes(of: node)),
            externalURL: node["externalDocs"]?["url"]?.string)
    }

    /// What extensions say of the end of a part: why it is deprecated, and when it ends.
    private func lifecycleNotes(of node: Node) -> [String] {
        guard node.hasExtensions else { return [] }
        // `x-deprecated` may be the message itself.
        let deprecated = node["x-deprecated"].flatMap { $0.bool == nil && $0.isSentence ? $0.string : nil }
        let message = isDeprecated(node) ? node.value(of: .deprecationMessage)?.value.string ?? deprecated : nil
        let sunset = node.value(of: .sunset)?.value.string
        return [message, sunset.map { "Sunset: \($0)" }].compactMap(\.self)
    }

    private func joined(_ text: String?, _ notes: [String]) -> String? {
        let parts = [text].compactMap(\.self) + notes
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    /// Text that isn't blank. A `description` that is a mapping is a property in the wrong place.
    private func text(_ key: String, of node: Node) -> String? {
        guard let text = node[key]?.string, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// `example`, or the first of the map `examples`, of a parameter or media type (OpenAPI 3.1.1 §4.8.19).
    func example(of node: Node) -> JSONText? {
        if let example = node["example"] { return json(of: example) }
        guard let first = node["examples"]?.entries.first?.value else { return nil }
        let example = first["$ref"] == nil ? first : (resolved(first, "an example")?.node ?? first)
        return json(of: example["value"] ?? example["dataValue"])
    }

    /// `example`, or the first of the list `examples`, of a schema.
    func schemaExample(of node: Node) -> JSONText? {
        json(of: node["example"] ?? node["examples"]?[0])
    }
}

extension Node {
    /// Whether a text has words, unlike a date or a version.
    fileprivate var isSentence: Bool { string?.contains(where: \.isLetter) == true }
}

extension Documentation {
    var isEmpty: Bool { summary == nil && description == nil && externalURL == nil }
}
