import APIModel
import SpecLoader

extension ReadingContext {
    /// What a node says in words: `summary` or `title`, `description`, `externalDocs`.
    func documentation(of node: Node) -> Documentation {
        guard node.kind == .mapping else { return Documentation() }
        return Documentation(
            summary: words("summary", of: node) ?? words("title", of: node),
            description: words("description", of: node),
            externalURL: node["externalDocs"]?["url"]?.string)
    }

    /// Text that says something; a mapping `description` belongs to a schema that has such a property by mistake.
    private func words(_ key: String, of node: Node) -> String? {
        guard let text = node[key]?.string, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// `example`, or the first of `examples`, as a parameter or media type has them (OpenAPI 3.1.1 §4.8.19).
    func example(of node: Node) -> JSONText? {
        if let example = node["example"] { return JSONText(rawValue: example.json) }
        guard let first = node["examples"]?.entries.first?.value else { return nil }
        let example = first["$ref"] == nil ? first : (resolved(first, "an example")?.node ?? first)
        return example["value"].jsonText
    }

    /// `example`, or the first of the list `examples`, as a schema has them.
    func schemaExample(of node: Node) -> JSONText? {
        (node["example"] ?? node["examples"]?[0]).jsonText
    }
}

extension Documentation {
    /// Whether nothing is said.
    var isEmpty: Bool { summary == nil && description == nil && externalURL == nil }
}
