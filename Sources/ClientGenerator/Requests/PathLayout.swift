import APIModel

/// The layout of a client whose paths are its API: a type for each path segment, and the HTTP methods as functions.
struct PathLayout {
    private var plans: [ResourcePlan] = []
    private var names: [ResourceTypeNames.Candidate] = []

    /// Lays out the tree below a root whose type is the client's.
    static func layout(of root: Resource, client: SwiftIdentifier) -> ClientLayout {
        var layout = PathLayout()
        layout.addChildren(of: root, words: ResourceWords())
        let typeNames = ResourceTypeNames(layout.names, client: client)
        return ClientLayout(
            client: layout.plan(for: root, key: .client, typeName: client),
            resources: layout.plans.compactMap { plan in
                var plan = plan
                plan.typeName = typeNames[plan.key] ?? plan.typeName
                return plan
            })
    }

    private mutating func addChildren(of resource: Resource, words: ResourceWords) {
        for child in resource.children {
            let words = words.appending(child.segment)
            // Without the slash that every path starts with.
            names.append(.init(key: .path(child.path), words: words.texts, original: String(child.path.dropFirst())))
            plans.append(plan(for: child, key: .path(child.path), typeName: "Resource"))
            addChildren(of: child, words: words)
        }
    }

    private func plan(for resource: Resource, key: ResourceKey, typeName: SwiftIdentifier) -> ResourcePlan {
        ResourcePlan(
            key: key, typeName: typeName, documentation: resource.documentation, path: resource.path,
            navigations: navigations(from: resource),
            functions: resource.operations.map {
                FunctionPlan(name: .member(from: $0.method.rawValue), operation: $0)
            })
    }

    private func navigations(from resource: Resource) -> [ResourcePlan.Navigation] {
        let named = resource.children.filter { $0.segment.parameters.isEmpty }
        let properties = NameScope(
            named.map { child in
                let text = child.segment.text
                var name = SwiftIdentifier.member(from: text.isEmpty ? "root" : text)
                if Self.taken.contains(name) { name = name.appending("Path") }
                return .init(key: child.path, original: text, identifier: name)
            }, reserved: []
        ).identifiers

        let variable = resource.children.filter { !$0.segment.parameters.isEmpty }
        let labels = NameScope(
            variable.map { child in
                .init(
                    key: child.path, original: child.segment.text,
                    identifier: .member(from: child.segment.parameters[0]))
            }, reserved: []
        ).identifiers

        return named.compactMap { child in
            properties[child.path].map {
                .init(kind: .property($0), target: .path(child.path), segment: child.segment)
            }
        }
            + variable.map { child in
                let needsLabels = variable.count > 1 || child.segment.parameters.count > 1
                let arguments = child.segment.parameters.enumerated().map { position, name in
                    PathArgument(
                        name: (position == 0 ? labels[child.path] : nil) ?? .member(from: name),
                        isLabelled: needsLabels, parameterName: name, parameter: child.parameter(named: name))
                }
                return .init(kind: .call(arguments), target: .path(child.path), segment: child.segment)
            }
    }

    /// The members that every resource has: the methods, and what it stores.
    private static let taken: Set<SwiftIdentifier> = Set(
        HTTPMethod.allCases.map { .member(from: $0.rawValue) } + ["client", "path"])
}

extension Resource {
    /// A path parameter as the first operation below declares it.
    fileprivate func parameter(named name: String) -> Parameter? {
        for operation in operations {
            if let parameter = operation.parameters.first(where: { $0.location == .path && $0.name == name }) {
                return parameter
            }
        }
        return children.lazy.compactMap { $0.parameter(named: name) }.first
    }
}
