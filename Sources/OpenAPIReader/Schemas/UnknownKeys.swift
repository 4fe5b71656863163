import SpecLoader

extension SchemaReader {
    /// Warns of keys that aren't keywords but have schemas as their values, such as properties outside of `properties`,
    /// and of references in them that lead nowhere.
    ///
    /// Otherwise these keys are ignored (JSON Schema Core 2020-12 §4.3.1). Their values are visited once, however many
    /// schemas share them.
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
        context.report(
            .unknownSchemaKey,
            """
            JSON Schema has no \(keys.count == 1 ? "keyword" : "keywords") \(names)\(others): ignored; the \
            properties of an object belong under 'properties'
            """,
            at: first)
        for reference in references { context.document.check(reference) }
    }
}

/// The schemas in an ignored part of a document.
private struct UnreadSchemas {
    private(set) var hasSchemas = false
    /// The mappings that have a `$ref`.
    private(set) var references: [Node] = []

    /// - Parameter known: Whether a visited node is a schema, or contains one.
    init(in top: Node, known: inout [Node: Bool]) {
        // Keys below some keywords are names, which may be spelled like keywords.
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
    /// Whether a mapping has a `type` of JSON Schema.
    fileprivate var hasJSONType: Bool {
        guard let type = self["type"] else { return false }
        let types = type.kind == .sequence ? Array(type.elements) : [type]
        return types.contains { $0.text.flatMap(JSONType.init) != nil }
    }

    /// Whether a key is a keyword of JSON Schema (2020-12 or an earlier draft) or OpenAPI.
    fileprivate static func isSchemaKeyword(_ key: String) -> Bool {
        isAnnotation(key) || holdsNamedSchemas(key) || schemaKeywords.contains(key)
    }

    /// Whether the value of a keyword maps names to schemas.
    fileprivate static func holdsNamedSchemas(_ key: String) -> Bool { namedSchemas.contains(key) }

    /// Whether a key has a JSON value that isn't part of the description.
    fileprivate static func holdsValues(_ key: String) -> Bool { key.hasPrefix("x-") || values.contains(key) }

    private static let namedSchemas: Set = [
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies",
    ]

    private static let values: Set = ["const", "default", "enum", "example", "examples"]

    /// Keywords that can have a mapping or a list, except annotations and maps of schemas.
    private static let schemaKeywords: Set = [
        "$dynamicAnchor", "$dynamicRef", "$id", "$recursiveRef", "$ref", "$vocabulary", "additionalItems",
        "additionalProperties", "allOf", "anyOf", "const", "contains", "contentSchema", "dependentRequired",
        "discriminator", "else", "enum", "if", "items", "not", "oneOf", "prefixItems", "propertyNames", "required",
        "then", "type", "unevaluatedItems", "unevaluatedProperties",
    ]
}
