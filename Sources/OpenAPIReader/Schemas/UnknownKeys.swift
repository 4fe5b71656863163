import SpecLoader

extension SchemaReader {
    /// Warns of the keys of a schema that are no keywords, but hold schemas, as properties do that stand without
    /// `properties`, and of their references that lead nowhere.
    ///
    /// Nothing else is read of them (JSON Schema Core 2020-12 §4.3.1). What stands there is looked at once,
    /// however many schemas share it.
    func checkUnknownKeys(of node: Node) {
        var keys: [Node] = []
        var references: [Node] = []
        for entry in node.entries where entry.value.kind != .scalar {
            guard let key = entry.key.text, !key.hasPrefix("x-"), !Node.isSchemaKeyword(key) else { continue }
            let inner = UnreadSchemas(in: entry.value, known: &unreadNodes)
            guard inner.hasSchemas else { continue }
            keys.append(entry.key)
            references += inner.references
        }
        guard let first = keys.first else { return }
        let names = keys.prefix(3).map { "'\($0.text ?? "")'" }.joined(separator: ", ")
        let others = keys.count > 3 ? " and \(keys.count - 3) more" : ""
        context.warn(
            .unknownSchemaKey,
            """
            JSON Schema has no \(keys.count == 1 ? "keyword" : "keywords") \(names)\(others): left out; an object's \
            properties stand under 'properties'
            """,
            at: first)
        for reference in references { context.document.check(reference) }
    }
}

/// The schemas in a part of a document that is not read.
private struct UnreadSchemas {
    private(set) var hasSchemas = false
    /// The mappings that have a `$ref`.
    private(set) var references: [Node] = []

    /// - Parameter known: Whether a node that was looked at before is a schema, or holds one.
    init(in top: Node, known: inout [Node: Bool]) {
        // The keys of some keywords' values are names, and may be spelled like keywords.
        var pending = [(node: top, hasNames: false)]
        while let (node, hasNames) = pending.popLast() {
            if let isSchema = known[node] {
                hasSchemas = hasSchemas || isSchema
                continue
            }
            if node.reference != nil, !hasNames { references.append(node) }
            let isSchema = !hasNames && (node.reference != nil || node.hasJSONType)
            known[node] = isSchema
            hasSchemas = hasSchemas || isSchema
            pending += node.elements.reversed().map { ($0, false) }
            for entry in node.entries.reversed() where entry.value.kind != .scalar {
                guard let key = entry.key.text, hasNames || !Node.holdsValues(key) else { continue }
                pending.append((entry.value, !hasNames && Node.holdsNamedSchemas(key)))
            }
        }
        known[top] = hasSchemas
    }
}

extension Node {
    /// Whether a mapping has a `type` that JSON Schema has.
    fileprivate var hasJSONType: Bool {
        guard let type = self["type"] else { return false }
        let types = type.kind == .sequence ? Array(type.elements) : [type]
        return types.contains { $0.text.flatMap(JSONType.init) != nil }
    }

    /// Whether a key of a schema has a meaning in JSON Schema (2020-12 and the drafts before it) or OpenAPI.
    fileprivate static func isSchemaKeyword(_ key: String) -> Bool {
        isAnnotation(key) || holdsNamedSchemas(key) || schemaKeywords.contains(key)
    }

    /// Whether the value of a keyword has schemas by name.
    fileprivate static func holdsNamedSchemas(_ key: String) -> Bool { namedSchemas.contains(key) }

    /// Whether what stands below a key is a value, not a part of the document.
    fileprivate static func holdsValues(_ key: String) -> Bool { key.hasPrefix("x-") || values.contains(key) }

    private static let namedSchemas: Set = [
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies",
    ]

    private static let values: Set = ["const", "default", "enum", "example", "examples"]

    /// Those that can hold a mapping or a list; the rest are words or hold schemas by name.
    private static let schemaKeywords: Set = [
        "$dynamicAnchor", "$dynamicRef", "$id", "$recursiveRef", "$ref", "$vocabulary", "additionalItems",
        "additionalProperties", "allOf", "anyOf", "const", "contains", "contentSchema", "dependentRequired",
        "discriminator", "else", "enum", "if", "items", "not", "oneOf", "prefixItems", "propertyNames", "required",
        "then", "type", "unevaluatedItems", "unevaluatedProperties",
    ]
}
