import SpecLoader

/// The objects of a document and of the files that it refers to, found before anything changes.
///
/// Each node is visited once, as what it is used as first.
final class Survey {
    let context: ConversionContext
    /// In the order in which they were found.
    private(set) var objects: [(node: Node, kind: SwaggerObject)] = []
    /// Where the `$ref` of a node leads, which may be a reference as well.
    private(set) var targets: [Node: Node] = [:]
    /// The pointers to these targets, as the document is written.
    private(set) var pointers: [Node: JSONPointer] = [:]
    /// The operations with their path items.
    private(set) var operations: [(operation: Node, item: Node)] = []
    private var seen: Set<Node> = []
    private var seenOperations: Set<Node> = []
    private var pending: [(node: Node, kind: SwaggerObject)] = []
    /// The parts of an object, in their order.
    private var parts: [(node: Node, kind: SwaggerObject)] = []

    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    init(_ context: ConversionContext) {
        self.context = context
        pending = [(context.document.root, .swagger)]
        while let (node, kind) = pending.popLast() {
            guard node.kind == .mapping, seen.insert(node).inserted else { continue }
            objects.append((node, kind))
            visitParts(of: node, kind)
            follow(node, as: kind)
            pending += parts.reversed()
            parts = []
        }
    }

    private func visit(_ node: Node, as kind: SwaggerObject) { parts.append((node, kind)) }

    private func visit(_ nodes: some Sequence<Node>, as kind: SwaggerObject) {
        for node in nodes { visit(node, as: kind) }
    }

    /// Notes where a reference leads; what is wrong with it is said while its text is that of the document.
    private func follow(_ node: Node, as kind: SwaggerObject) {
        guard let text = node.reference, !Self.isRemote(text) else { return }
        _ = context.document.resolve(node)
        guard let target = context.document.resolve(text, in: node).node else { return }
        targets[node] = target
        if pointers[target] == nil { pointers[target] = target.pointer }
        visit(target, as: kind == .responseSchema ? .schema : kind)
    }

    /// The reader decides whether a reference to the network matters.
    private static func isRemote(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    private func visitParts(of node: Node, _ kind: SwaggerObject) {
        switch kind {
        case .swagger: visitSections(of: node)
        case .pathItem:
            for value in Self.methods.compactMap({ node[$0] }) {
                guard let operation = context.resolved(value), operation.kind == .mapping else { continue }
                if seenOperations.insert(operation).inserted { operations.append((operation, node)) }
                visit(value, as: .operation)
            }
            visit(node["parameters"]?.elements.map(\.self) ?? [], as: .parameter)
        case .operation:
            visit(node["parameters"]?.elements.map(\.self) ?? [], as: .parameter)
            visit(node["responses"]?.namedEntries.map(\.value) ?? [], as: .response)
            if let body = node["requestBody"] { visitContent(of: body) }
        case .parameter, .header:
            if let schema = node["schema"] { visit(schema, as: .schema) }
            visitContent(of: node)
            visitItems(of: node)
        case .items: visitItems(of: node)
        case .response:
            if let schema = node["schema"] { visit(schema, as: .responseSchema) }
            visit(node["headers"]?.entries.map(\.value) ?? [], as: .header)
            visitContent(of: node)
        case .schema, .responseSchema: visitSchemas(of: node)
        case .securityScheme: break
        }
    }

    private func visitSections(of root: Node) {
        let sections: [(String, SwaggerObject)] = [
            ("paths", .pathItem), ("definitions", .schema), ("parameters", .parameter), ("responses", .response),
            ("securityDefinitions", .securityScheme),
        ]
        for (name, kind) in sections {
            let section = root[name]
            let entries = name == "paths" ? section?.namedEntries.map(\.value) : section?.entries.map(\.value)
            visit(entries ?? [], as: kind)
        }
    }

    /// The keys of OpenAPI 3.
    private func visitContent(of node: Node) {
        for entry in context.mapping("content", of: node)?.entries.map(\.self) ?? [] {
            if let schema = entry.value["schema"] { visit(schema, as: .schema) }
        }
    }

    private func visitItems(of node: Node) {
        if let items = node["items"] { visit(items, as: .items) }
    }

    private func visitSchemas(of schema: Node) {
        for key in ["items", "additionalProperties", "not"] {
            guard let value = schema[key] else { continue }
            visit(value, as: .schema)
            visit(value.elements, as: .schema)
        }
        for key in ["allOf", "anyOf", "oneOf"] { visit(schema[key]?.elements.map(\.self) ?? [], as: .schema) }
        for key in ["properties", "patternProperties", "definitions"] {
            visit(schema[key]?.entries.map(\.value) ?? [], as: .schema)
        }
    }
}
