import APIModel

/// A type of the client that requests start from: the client itself, a path, or a tag.
struct ResourcePlan {
    let key: ResourceKey
    let name: SwiftTypeName
    let documentation: Documentation
    /// The path that the requests of a path's resource go to; empty for the client and for tags.
    let path: String
    let navigations: [NavigationPlan]
    let functions: [FunctionPlan]
}

/// The property or call that leads from one resource to another.
struct NavigationPlan {
    enum Kind {
        /// A property, for a segment without parameters and for a tag.
        case property(SwiftIdentifier)
        /// A call with the segment's parameters.
        case call([PathArgument])
    }

    let kind: Kind
    let target: ResourceKey
    /// What the navigation adds to the path; a tag adds nothing.
    let step: PathStep
}

/// A path parameter as the argument of a call.
struct PathArgument {
    let name: ArgumentName
    /// Whether callers write the label; a lone parameter among its siblings needs none.
    let isLabelled: Bool
    /// The name in the document's path.
    let parameterName: String
    /// The parameter as the operations below declare it.
    let parameter: Parameter?
}

extension ResourceKey {
    /// Whether the resource keeps the path of its requests.
    var hasPath: Bool {
        switch self {
        case .path: true
        case .client, .tag: false
        }
    }
}

// MARK: Layout

/// Lays out resources: which functions each has, and what leads to it.
struct ResourceLayout {
    let names: ResourceNames
    let declarations: DeclaredTypes
    let graph: TypeGraph
    let servers: ServerURLs
    let security: SecurityPlan

    func plan(of node: ResourceNode, named name: SwiftTypeName) -> ResourcePlan {
        ResourcePlan(
            key: node.key, name: name, documentation: node.documentation, path: node.path,
            navigations: navigations(from: node),
            functions: zip(node.operations, names.functions(of: node.key)).map { operation, names in
                function(operation, names, on: node.key, named: name)
            })
    }

    private func navigations(from node: ResourceNode) -> [NavigationPlan] {
        let hasSiblings = node.children.count { !$0.parameters.isEmpty } > 1
        return zip(node.children, names.children(of: node.key)).map { child, name in
            let kind: NavigationPlan.Kind =
                switch name {
                case .property(let name): .property(name)
                case .call(let names):
                    .call(
                        zip(names, zip(child.step.segment.parameters, child.parameters)).map { name, parameter in
                            PathArgument(
                                name: name, isLabelled: hasSiblings || names.count > 1, parameterName: parameter.0,
                                parameter: parameter.1)
                        })
                }
            return NavigationPlan(kind: kind, target: child.target, step: child.step)
        }
    }

    private func function(
        _ operation: Operation, _ names: FunctionNames, on key: ResourceKey, named resource: SwiftTypeName
    ) -> FunctionPlan {
        let bodies = ResponseBodies(of: operation)
        let content = RequestContent(of: operation, names: names.content, in: resource)
        let success = Outcome(bodies.success, names: names.success, in: resource)
        return FunctionPlan(
            name: names.function, operation: operation,
            arguments: ArgumentPlan.arguments(of: operation, content: content, names: names, in: key),
            content: content, success: success, failure: Outcome(bodies.failure, names: names.failure, in: resource),
            pagination: PaginationPlan(of: operation, success: success, graph: graph, declarations: declarations),
            callbacks: names.callbacks.map {
                WebhooksPlan(operation.callbacks, names: $0, named: resource.appending($0.type))
            },
            server: servers.server(of: operation), security: security.choice(of: operation))
    }
}

/// The resources of a client, and how each is reached from it.
struct ResourceMap {
    /// The client as the resource at the root.
    let client: ResourcePlan
    /// Every resource below the client, sorted by key.
    let others: [ResourcePlan]

    private let byKey: [ResourceKey: ResourcePlan]
    private let routes: [ResourceKey: [NavigationPlan]]

    init(client: ResourcePlan, others: [ResourcePlan]) {
        self.client = client
        self.others = others.sorted { $0.key < $1.key }
        let byKey = Dictionary(([client] + others).map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        var routes: [ResourceKey: [NavigationPlan]] = [:]
        var pending = [client]
        while let resource = pending.popLast() {
            for navigation in resource.navigations {
                routes[navigation.target] = (routes[resource.key] ?? []) + [navigation]
                if let target = byKey[navigation.target] { pending.append(target) }
            }
        }
        self.byKey = byKey
        self.routes = routes
    }

    var all: [ResourcePlan] { [client] + others }

    subscript(key: ResourceKey) -> ResourcePlan? { byKey[key] }

    /// What leads from the client to a resource, step by step.
    func route(to key: ResourceKey) -> [NavigationPlan] { routes[key] ?? [] }
}
