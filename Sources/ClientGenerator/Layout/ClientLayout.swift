import APIModel

/// All that a client declares, with its names and types, before any of it is text.
struct ClientLayout {
    let types: SwiftTypes
    let declarations: DeclaredTypes
    let resources: ResourceMap
    /// `nil` where the document has no webhooks.
    let webhooks: WebhooksPlan?
    let headers: HeaderPlans
    let servers: ServerPlans
    let security: SecurityPlan
    /// The tests of the document's examples.
    let examples: [ExampleSuitePlan]
    /// The names of the files, for the dotted names of types.
    let files: FileNames
    /// The names of the files of tests, which have a folder of their own: a pack of tests renames no other file.
    let testFiles: FileNames

    init(_ analysis: APIAnalysis, names: ClientNames, client: SwiftIdentifier) {
        let types = SwiftTypes(graph: analysis.types, names: names.types)
        let declarations = DeclaredTypes(
            analysis.declared + names.types.undeclaredOwners.sorted().compactMap { analysis.types[$0] },
            layout: DeclarationLayout(
                recursion: analysis.recursion, conversions: analysis.conversions, tags: analysis.tags,
                nullables: analysis.nullables, members: names.members, types: types))
        let security = SecurityPlan(analysis.security, names: names.securitySchemes)
        let layout = ResourceLayout(
            names: names.resources, declarations: declarations, graph: analysis.types, servers: analysis.servers,
            security: security)
        self.types = types
        self.declarations = declarations
        self.security = security
        let root = layout.plan(of: analysis.resources.client, named: SwiftTypeName(components: [client]))
        resources = ResourceMap(
            client: root,
            others: analysis.resources.resources.compactMap { node in
                names.resources.typeName(of: node.key).map { layout.plan(of: node, named: $0) }
            })
        webhooks = names.webhooks.map {
            WebhooksPlan(analysis.api.webhooks, names: $0, named: SwiftTypeName(components: [$0.type]))
        }
        headers = HeaderPlans(analysis.headers, names: names.headers, types: types, client: client)
        servers = ServerPlans(analysis.api.servers, analysis.servers, names: names.serverVariables)
        examples = [ExampleSuitePlan](of: analysis.api, declared: analysis.declared, types: types)
        let groups = declarations.groups.flatMap { [$0.name] + $0.groups }
        files = FileNames(
            (declarations.models.map(\.name) + resources.all.map(\.name) + groups + [webhooks?.name].compactMap { $0 })
                .map(\.templateText))
        testFiles = FileNames(examples.map(\.name.name))
    }
}
