import APIModel
import SpecLoader

/// Reads one document.
final class APIReader {
    let context: ReadingContext
    let schemas: SchemaReader
    private let names: SchemaNames

    /// - Parameter references: All of the document.
    init(_ context: ReadingContext, references: [ReferenceWalk.Found]) {
        self.context = context
        names = SchemaNames(of: context.document)
        schemas = SchemaReader(
            context, names: names, places: PlaceNames(references, beside: names, in: context.document))
    }

    func read(paginations declarations: [PaginationDeclaration], keepsExamples: Bool) -> API {
        let root = context.document.root
        let security = context.security(of: root) ?? []
        let components = context.mapping("components", of: root)
        if let components { schemas.paths.add(components: components) }
        let items = pathItems()
        registerOperations(of: items)
        let operations = OperationReader(
            context, schemas: schemas, security: security, names: OperationNames(of: items, context))
        let tree = ResourceTree()
        for item in items {
            tree.insert(
                path: item.path, documentation: documentation(of: item), operations: operations.operations(of: item))
        }
        let webhooks = webhookItems().flatMap { item in
            operations.operations(of: item).map { Webhook(name: $0.path, operation: $0) }
        }
        for entry in names.entries { context.warnOfLookalikes(in: entry.key) }
        warnOfLookalikes(inKeysOf: context.mapping("paths", of: root))
        warnOfLookalikes(inKeysOf: components.flatMap { context.mapping("securitySchemes", of: $0) })
        let namedTypes = names.entries.filter { !context.leavesOut($0.node, "a schema") }.map {
            schemas.defineNamed($0)
        }
        schemas.finish()

        let info = info(of: root)
        var documentation = context.documentation(of: info ?? root)
        // `title` is the name of the API, not a summary.
        if info?["summary"] == nil { documentation.summary = nil }
        documentation.externalURL = root["externalDocs"]?["url"]?.string
        var api = API(
            title: info.flatMap { context.string("title", of: $0) } ?? "API",
            version: info.flatMap { context.string("version", of: $0) } ?? "",
            documentation: documentation,
            servers: context.servers(of: root),
            securitySchemes: context.securitySchemes(),
            security: security,
            tags: context.tags(of: root),
            root: tree.root(),
            webhooks: webhooks,
            types: [])
        api.types = types(reachedFrom: api.allOperations, named: namedTypes)
        if keepsExamples { api.examples = context.examples.examples(of: Set(api.types.map(\.id))) }
        var reading = PaginationReading(context, of: operations.nodes)
        for declaration in declarations { reading.add(declaration, to: api.root.allOperations) }
        reading.addPaginations(to: &api)
        return api
    }

    private func warnOfLookalikes(inKeysOf mapping: Node?) {
        guard let mapping else { return }
        for entry in mapping.entries { context.warnOfLookalikes(in: entry.key) }
    }

    private func types(
        reachedFrom operations: (sent: [Operation], received: [Operation]), named: [TypeID]
    ) -> [TypeDefinition] {
        var types = ReachableTypes(schemas.definitions)
        return types.types(reachedFrom: operations.sent + operations.received, named: named) {
            [context, schemas] alias in
            context.report(
                .recursiveSchema, "this schema contains nothing but itself: the inner schema is read as any value",
                at: schemas.node(of: alias.id) ?? context.document.root)
        }
    }

    private func info(of root: Node) -> Node? {
        guard let info = context.mapping("info", of: root) else {
            context.report(.missingInfo, "the document has no 'info'", at: root)
            return nil
        }
        for key in ["title", "version"] where info[key] == nil {
            context.report(.missingInfo, "'info' has no '\(key)'", at: info)
        }
        return info
    }
}
