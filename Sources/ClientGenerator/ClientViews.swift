import APIModel
import Diagnostics

/// Everything that a pack may render about one client.
struct ClientViews {
    /// The client, its resources, the named types, and the groups at the module's top; each kind sorted by name.
    let subjects: [TemplateSubject]
    let operationCount: Int
    let typeCount: Int

    init(api: API, naming: ClientNaming, diagnostics: Diagnostics) {
        let layout = naming.layout(of: api)
        let operations = api.root.allOperations
        let api = api.describingInputTypes(of: operations)
        let table = TypeTable(api: api, operations: operations)
        let declared = api.types.filter { table.declared.contains($0.id) }
        let names = TypeNames(types: declared, layout: layout, options: naming.types)

        var nested: [SwiftTypeName: [TypeDefinition]] = [:]
        for type in declared where !type.isNamed {
            guard let parent = names[type.id]?.parent else { continue }
            nested[parent, default: []].append(type)
        }
        let groups = Set(names.allGroups.map(\.name))
        let models = declared.compactMap { type -> (name: SwiftTypeName, definition: TypeDefinition)? in
            guard let name = names[type.id], name.parent.map(groups.contains) ?? true, table.needsDeclaration(type)
            else { return nil }
            return (name, type)
        }.sorted { $0.name < $1.name }
        let resourceNames = layout.resources.map { SwiftTypeName(components: [$0.typeName]) }
        let files = FileNames((models.map(\.name) + resourceNames + groups).map(\.templateText))
        let context = TypeContext(
            table: table, names: names, types: SwiftTypes(table: table, names: names),
            recursion: Recursion(types: declared), access: naming.access,
            isNonexhaustive: naming.isNonexhaustive,
            nested: nested.mapValues { $0.sorted { names.sortKey($0).lexicographicallyPrecedes(names.sortKey($1)) } },
            files: files,
            pages: DocsPages(
                models: models.map(\.name),
                resources: layout.resources.filter { $0.key != .client }
                    .map { SwiftTypeName(components: [$0.typeName]) },
                files: files),
            headers: ResponseHeaders(of: operations),
            security: SecurityLayout(api: api, operations: operations),
            servers: ServerLayout(api.servers), client: naming.client)
        declared.forEach(diagnostics.warnOfMalformedValues)

        let client = TemplateSubject("api") {
            ClientBuilder(api: api, naming: naming, context: context, layout: layout, models: models).view()
        }
        let resources = layout.resources.filter { $0.key != .client }.map { plan in
            TemplateSubject("resource") { ResourceBuilder(context: context, layout: layout, plan: plan).view() }
        }
        let types = models.map { name, definition in
            TemplateSubject("type") { Self.model(name, definition, context: context) }
        }
        let tops = Self.groups(names, files: files, access: naming.access).map { group in
            TemplateSubject("group") { group }
        }
        subjects = [client] + resources + types + tops
        operationCount = operations.count
        typeCount = declared.count
    }

    private static func model(_ name: SwiftTypeName, _ definition: TypeDefinition, context: TypeContext) -> ModelView? {
        let builder = DeclarationBuilder(context: context)
        guard let declaration = builder.view(of: definition) else { return nil }
        let docs = DeclarationDocsBuilder(context: context, definition: definition, name: name).view(of: declaration)
        return ModelView(
            name: name, fileName: context.files[name.templateText], parent: name.parent, declaration: declaration,
            extensions: builder.extensions(of: name),
            docs: (docs.map { [$0] } ?? []) + context.nestedTypes(of: name),
            indexLink: context.pages.indexLink(from: name))
    }

    private static func groups(_ names: TypeNames, files: FileNames, access: Access) -> [GroupView] {
        let all = names.allGroups.map(\.name)
        return all.filter { $0.parent == nil }.map { top in
            GroupView(
                access: access, name: top, fileName: files[top.templateText], parent: nil,
                groups: all.filter { $0.components.first == top.last && $0.parent != nil }
                    .map {
                        GroupView(
                            access: access, name: $0, fileName: files[$0.templateText], parent: $0.parent, groups: [])
                    })
        }
    }
}

/// How one client is named.
struct ClientNaming {
    let module: SwiftIdentifier
    let client: SwiftIdentifier
    let operations: GeneratorOptions.OperationNaming
    let access: Access
    let isNonexhaustive: Bool
    let types: NamingOptions

    func layout(of api: API) -> ClientLayout {
        switch operations {
        case .paths: PathLayout.layout(of: api.root, client: client)
        case .operationIDs: TagLayout.layout(of: api, client: client)
        }
    }
}
