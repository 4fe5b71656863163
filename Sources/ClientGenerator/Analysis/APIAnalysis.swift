import APIModel

/// What follows from the model of an API before anything has a name.
struct APIAnalysis {
    let api: API
    let operations: [Operation]
    let types: TypeGraph
    /// The types that get a declaration, in the order of their ids.
    let declared: [TypeDefinition]
    let recursion: Recursion
    let conversions: Conversions
    let tags: UnionTags
    let nullables: NullableObjects
    let resources: ResourceTree
    let headers: ResponseHeaderFields
    let servers: ServerURLs
    let security: SecuritySchemes

    init(_ api: API, naming: GeneratorOptions.OperationNaming, ownTypes: OwnTypes) {
        let api = api.asClientsHaveIt
        self.api = api
        let (operations, received) = api.allOperations
        self.operations = operations
        let types = TypeGraph(api: api, operations: operations, received: received, ownTypes: ownTypes)
        self.types = types
        declared = api.types.filter { types.declared.contains($0.id) }
        recursion = Recursion(types: declared)
        conversions = Conversions(declared, graph: types)
        tags = UnionTags(declared, graph: types)
        nullables = NullableObjects(declared, graph: types)
        resources =
            switch naming {
            case .paths: ResourceTree(pathsOf: api)
            case .operationIDs: ResourceTree(tagsOf: api)
            }
        headers = ResponseHeaderFields(of: operations)
        servers = ServerURLs(api.servers)
        security = SecuritySchemes(of: api, operations: operations)
    }
}

extension API {
    /// The API with what generated code has otherwise than the model, one change after the other, made in place.
    fileprivate var asClientsHaveIt: API {
        let (operations, received) = allOperations
        var api = self
        api.makeBodiesPlain()
        api.keepFilesInParts(of: operations)
        api.giveArgumentsTypes()
        api.removeRepeatedTitles()
        api.keepTags()
        api.describeInputTypes(of: operations + received)
        api.splitByDirection()
        return api
    }
}
