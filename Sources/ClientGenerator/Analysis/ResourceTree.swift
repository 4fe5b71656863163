import APIModel
import Diagnostics

/// The types of a client that requests start from, before they have names: one for each path, or one for each tag.
struct ResourceTree {
    let naming: GeneratorOptions.OperationNaming
    /// The client itself, where every request starts.
    let client: ResourceNode
    /// Every resource below the client.
    let resources: [ResourceNode]
}

/// The identity of a resource type: the client, a path, or a tag.
enum ResourceKey: Hashable, Comparable {
    case client
    case path(String)
    case tag(String)
}

/// A resource without a name.
struct ResourceNode {
    /// What a resource leads to.
    struct Child {
        var target: ResourceKey
        /// What the child adds to the path; a tag adds nothing.
        var step: PathStep
        /// The parameters of the segment, as the operations below declare them.
        var parameters: [Parameter?]
    }

    var key: ResourceKey
    /// Names of the document that the type is named after, one after the other; none for the client.
    var words: [String]
    /// How the document spells the name.
    var original: String
    var documentation: Documentation
    /// The path that the requests of a path's resource go to; empty for the client and for tags.
    var path: String
    /// Those without parameters first.
    var children: [Child]
    var operations: [Operation]
}

// MARK: By path

extension ResourceTree {
    /// The tree of a client whose paths are its API: a resource for each path segment.
    init(pathsOf api: API) {
        naming = .paths
        client = ResourceNode(api.root, key: .client, words: [], original: "")
        resources = Self.resources(below: api.root, words: ResourceWords())
    }

    private static func resources(below resource: Resource, words: ResourceWords) -> [ResourceNode] {
        resource.children.flatMap { child -> [ResourceNode] in
            let words = words.appending(PathStep(child, below: resource))
            // Without the slash that every path starts with.
            let original = String(child.path.dropFirst())
            return [ResourceNode(child, key: .path(child.path), words: words.texts, original: original)]
                + resources(below: child, words: words)
        }
    }
}

extension PathStep {
    /// The step to a resource from the one that it is below.
    fileprivate init(_ resource: Resource, below parent: Resource) {
        self.init(segment: resource.segment, isVerb: resource.path == parent.path + resource.segment.text)
    }
}

extension ResourceNode {
    fileprivate init(_ resource: Resource, key: ResourceKey, words: [String], original: String) {
        let children = resource.children.map { child in
            Child(
                target: .path(child.path), step: PathStep(child, below: resource),
                parameters: child.segment.parameters.map(child.parameter(named:)))
        }
        self.init(
            key: key, words: words, original: original, documentation: resource.documentation, path: resource.path,
            children: children.filter(\.parameters.isEmpty) + children.filter { !$0.parameters.isEmpty },
            operations: resource.operations)
    }
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

extension Operation {
    /// The parameters that the function of the operation takes; a path's resource has those of the path already.
    func parameters(in resource: ResourceKey) -> [Parameter] {
        switch resource {
        case .client, .tag: parameters
        case .path: parameters.filter { $0.location != .path }
        }
    }
}

// MARK: By tag

extension ResourceTree {
    /// The tree of a client whose operations have ids: a resource for each operation's first tag that groups operations.
    /// Operations without a tag belong to the client itself.
    init(tagsOf api: API) {
        // A tag of another kind is a mark (OpenAPI 3.2.0 §4.22).
        let marks = Set(api.tags.lazy.filter { $0.kind ?? "nav" != "nav" }.map(\.name))
        let byTag = Dictionary(grouping: api.root.allOperations) { operation in
            operation.tags.first { !marks.contains($0) } ?? operation.tags.first
        }
        let tags = byTag.keys.compactMap { $0 }.sorted { $0.precedesByBytes($1) }
        let documentation = Dictionary(
            api.tags.map { ($0.name, $0.documentation) }, uniquingKeysWith: { first, _ in first })
        naming = .operationIDs
        client = ResourceNode(
            key: .client, words: [], original: "", documentation: Documentation(), path: "",
            children: tags.map {
                .init(target: .tag($0), step: PathStep(segment: PathSegment(parts: [])), parameters: [])
            },
            operations: byTag[nil] ?? [])
        resources = tags.map { tag in
            ResourceNode(
                key: .tag(tag), words: [tag], original: tag, documentation: documentation[tag] ?? Documentation(),
                path: "", children: [], operations: byTag[tag] ?? [])
        }
    }
}
