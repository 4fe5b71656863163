import SpecLoader

/// The named schemas: those in `components/schemas`, also in groups that aren't schemas themselves.
struct SchemaNames {
    struct Entry {
        /// One name, or the names of the groups and then the schema's.
        var names: [String]
        /// Where the schema's name is written.
        var key: Node
        var node: Node
    }
    /// All named schemas, including aliases of others, sorted by their names.
    private(set) var entries: [Entry] = []
    /// The names of the schemas that are not aliases.
    private var namesOfNodes: [Node: [String]] = [:]

    private static let deepestGroup = 16

    init(of document: SpecDocument) {
        guard let schemas = document.root["components"]?["schemas"], schemas.kind == .mapping else { return }
        var groups = [(names: [String](), node: schemas)]
        var visited: Set<Node> = [schemas]
        var aliases: [Entry] = []
        while let group = groups.popLast() {
            for entry in group.node.entries {
                // What was moved from another file has the name that it has there.
                guard let name = entry.key.text, !entry.value.isMoved else { continue }
                let (names, node) = (group.names + [name], entry.value)
                if node.isSchemaGroup, names.count < Self.deepestGroup {
                    if visited.insert(node).inserted { groups.append((names, node)) }
                } else if !name.hasPrefix("x-") || node.looksLikeSchema {
                    entries.append(Entry(names: names, key: entry.key, node: node))
                    // An anchor comes before its aliases.
                    if node.parent == group.node, namesOfNodes[node] == nil {
                        namesOfNodes[node] = names
                    } else {
                        aliases.append(Entry(names: names, key: entry.key, node: node))
                    }
                }
            }
        }
        entries.sort { $0.names.lexicographicallyPrecedes($1.names) }
        for (index, entry) in entries.enumerated() {
            // A schema in another file has the first name that refers to it.
            guard let target = document.schemaElsewhere(entry.node), namesOfNodes[target] == nil else { continue }
            entries[index].node = target
            // The reference itself has no name any more, so that references to it lead on to the schema.
            namesOfNodes[entry.node] = nil
            namesOfNodes[target] = entry.names
        }
        // A schema elsewhere in the document has the first name that an alias gives it.
        for alias in aliases.sorted(by: { $0.names.lexicographicallyPrecedes($1.names) })
        where namesOfNodes[alias.node] == nil && alias.node.kind == .mapping {
            namesOfNodes[alias.node] = alias.names
        }
    }

    subscript(node: Node) -> [String]? { namesOfNodes[node] }
}

extension SpecDocument {
    /// The schema in another file, for a schema of the root document that only refers to it.
    fileprivate func schemaElsewhere(_ node: Node) -> Node? {
        guard hasMoved, node.reference != nil,
            node.entries.allSatisfy({ entry in
                entry.key.text.map { $0 == "$ref" || Node.isAnnotation($0) } ?? false
            }), let target = resolve(node), !target.file.isEmpty
        else { return nil }
        return target
    }
}

extension Node {
    /// Whether this mapping in `components/schemas` is a group of schemas, not a schema.
    fileprivate var isSchemaGroup: Bool {
        guard kind == .mapping, entries.count > 0, !looksLikeSchema else { return false }
        return entries.allSatisfy { $0.value.kind == .mapping || $0.key.text?.hasPrefix("x-") == true }
    }

    /// Whether a mapping has a keyword of JSON Schema or OpenAPI with a value of the right kind.
    fileprivate var looksLikeSchema: Bool {
        entries.contains { entry in
            guard let key = entry.key.text, let kinds = Self.keywords[key] else { return false }
            return kinds.contains(entry.value.kind)
        }
    }

    private static let keywords: [String: [Node.Kind]] = {
        var kinds: [String: [Node.Kind]] = [
            "type": [.scalar, .sequence], "additionalProperties": [.scalar, .mapping],
        ]
        for key in [
            "$ref", "$id", "$schema", "$comment", "$anchor", "$dynamicRef", "format", "title", "description", "pattern",
            "contentEncoding", "contentMediaType", "nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems",
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
            "minItems", "maxItems", "minProperties", "maxProperties",
        ] { kinds[key] = [.scalar] }
        for key in ["allOf", "oneOf", "anyOf", "enum", "required", "prefixItems", "examples"] {
            kinds[key] = [.sequence]
        }
        for key in ["properties", "patternProperties", "items", "not", "if", "then", "else", "discriminator", "$defs"] {
            kinds[key] = [.mapping]
        }
        for key in ["const", "default", "example"] { kinds[key] = [.scalar, .sequence] }
        return kinds
    }()
}
