import APIModel
import SpecLoader

/// Reads one document.
final class APIReader {
    let context: ReadingContext
    let schemas: SchemaReader
    private let names: SchemaNames
    /// What an operation needs that doesn't say so itself.
    private(set) var security: [SecurityRequirement] = []
    /// What is said of operations' pages, to be read when the types of the pages are known.
    var paginations: [OperationKey: PaginationStatement] = [:]
    /// What is said of pages beside the document.
    let declaredPaginations: [PaginationDeclaration]

    init(_ context: ReadingContext, paginations: [PaginationDeclaration]) {
        self.context = context
        declaredPaginations = paginations
        names = SchemaNames(of: context.document)
        schemas = SchemaReader(context, names: names)
    }

    func read() -> API {
        let root = context.document.root
        security = context.security(of: root) ?? []
        if let components = root["components"] { schemas.places.add(components: components) }
        let items = pathItems()
        registerOperations(of: items)
        let tree = ResourceTree()
        for item in items {
            tree.insert(
                path: item.path, documentation: documentation(of: item), operations: operations(of: item))
        }
        let namedTypes = names.entries.map { schemas.defineNamed($0) }
        schemas.finish()

        let info = info(of: root)
        var documentation = context.documentation(of: info ?? root)
        documentation.externalURL = root["externalDocs"]?["url"]?.string
        var api = API(
            title: info.flatMap { context.string("title", of: $0) } ?? "API",
            version: info.flatMap { context.string("version", of: $0) } ?? "",
            documentation: documentation,
            servers: context.servers(of: root),
            securitySchemes: context.securitySchemes(),
            security: security,
            tags: tags(of: root),
            root: tree.root(),
            types: [])
        // `title` is the API's name, no summary of it.
        if info?["summary"] == nil { api.documentation.summary = nil }
        var table = TypeTable(schemas.definitions)
        api.types = table.types(reachedFrom: api.root, named: namedTypes) { [context] alias in
            context.warn(
                .recursiveSchema, "this schema holds nothing but itself: its inner place is read as any value",
                at: schemas.node(of: alias.id) ?? root)
        }
        addPaginations(to: &api)
        return api
    }

    private func info(of root: Node) -> Node? {
        guard let info = context.mapping("info", of: root) else {
            context.warn(.missingInfo, "the document has no 'info'", at: root)
            return nil
        }
        for key in ["title", "version"] where info[key] == nil {
            context.warn(.missingInfo, "'info' has no '\(key)'", at: info)
        }
        return info
    }

    private func tags(of root: Node) -> [Tag] {
        context.elements("tags", of: root).compactMap { tag in
            guard tag.kind == .mapping, let name = context.string("name", of: tag) else {
                context.malformed(tag, "a tag", expected: "a mapping with a 'name'")
                return nil
            }
            return Tag(name: name, documentation: context.documentation(of: tag))
        }
    }
}
