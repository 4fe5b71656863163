import APIModel

/// Which resource types a client has, and where each operation stands in them.
struct ClientLayout {
    /// Sorted by key, with the client itself.
    let resources: [ResourcePlan]
    /// The client as the resource at the root.
    let client: ResourcePlan

    private let byKey: [ResourceKey: ResourcePlan]
    private var sites: [String: [HTTPMethod: OperationSite]] = [:]
    private var pathSites: [String: PathSite] = [:]
    private var ways: [ResourceKey: [ResourcePlan.Navigation]] = [:]

    /// Where one operation stands.
    struct OperationSite {
        var resource: ResourceKey
        var function: SwiftIdentifier
    }

    /// Where what the operations of a path share stands.
    struct PathSite {
        var resource: ResourceKey
        /// What the names of shared types start with.
        var prefix: [String]
    }

    /// - Parameter resources: Every resource below the client.
    init(client: ResourcePlan, resources: [ResourcePlan]) {
        self.client = client
        self.resources = ([client] + resources).sorted { $0.key < $1.key }
        byKey = Dictionary(self.resources.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        for resource in self.resources {
            for function in resource.functions {
                let operation = function.operation
                sites[operation.path, default: [:]][operation.method] =
                    OperationSite(resource: resource.key, function: function.name)
            }
        }
        var pending = [client]
        while let resource = pending.popLast() {
            for navigation in resource.navigations {
                ways[navigation.target] = (ways[resource.key] ?? []) + [navigation]
                if let target = self[navigation.target] { pending.append(target) }
            }
        }
        for (path, methods) in sites {
            guard let first = HTTPMethod.allCases.lazy.compactMap({ methods[$0] }).first else { continue }
            let isOwnResource = first.resource == .path(path)
            pathSites[path] = PathSite(resource: first.resource, prefix: isOwnResource ? [] : [first.function.name])
        }
    }

    /// The names of all resource types.
    var typeNames: Set<SwiftIdentifier> { Set(resources.map(\.typeName)) }

    subscript(key: ResourceKey) -> ResourcePlan? { byKey[key] }

    /// The steps from the client to a resource.
    func way(to key: ResourceKey) -> [ResourcePlan.Navigation] { ways[key] ?? [] }

    func typeName(of key: ResourceKey) -> SwiftTypeName? {
        self[key].map { SwiftTypeName(components: [$0.typeName]) }
    }

    /// The names of the enumerations that a resource's functions need, which no nested type may take.
    func enumerationNames(of key: ResourceKey) -> Set<SwiftIdentifier> {
        guard let resource = self[key] else { return [] }
        return Set(resource.functions.flatMap(\.enumerationNames)).union(key == .client ? [Self.headersName] : [])
    }

    /// What the client calls the header fields of answers.
    static let headersName: SwiftIdentifier = "Headers"

    func site(of method: HTTPMethod, at path: String) -> OperationSite? { sites[path]?[method] }

    func site(ofPath path: String) -> PathSite? { pathSites[path] }
}

/// The identity of a resource type: the client, a path, or a tag.
enum ResourceKey: Hashable, Comparable {
    case client
    case path(String)
    case tag(String)
}

/// A type of the client that requests start from.
struct ResourcePlan {
    var key: ResourceKey
    var typeName: SwiftIdentifier
    var documentation: Documentation
    /// The path that the requests of a path's resource go to; empty for the client and for tags.
    var path: String
    var navigations: [Navigation]
    var functions: [FunctionPlan]

    /// A way from one resource to the next.
    struct Navigation {
        enum Kind {
            /// A property, for a segment without parameters.
            case property(SwiftIdentifier)
            /// A call with the segment's parameters.
            case call([PathArgument])
        }
        var kind: Kind
        var target: ResourceKey
        /// What the navigation adds to the path.
        var segment: PathSegment
    }
}

/// A path parameter as the argument of a function or of a call.
struct PathArgument {
    var name: SwiftIdentifier
    /// Whether callers write the label; a lone parameter among its siblings needs none.
    var isLabelled: Bool
    /// The name in the document's path.
    var parameterName: String
    /// The parameter as the operations below declare it.
    var parameter: Parameter?
}

/// One operation as a function of its resource.
struct FunctionPlan {
    let name: SwiftIdentifier
    let operation: Operation
    /// `nil` for an operation that sends no body.
    let content: RequestContent?
    let success: Outcome
    let failure: Outcome

    init(name: SwiftIdentifier, operation: Operation) {
        self.name = name
        self.operation = operation
        content = RequestContent(of: operation, function: name)
        (success, failure) = Outcome.outcomes(of: operation, function: name)
    }

    /// The names of the enumerations that the function needs.
    var enumerationNames: [SwiftIdentifier] {
        [content?.enumerationName, success.enumerationName, failure.enumerationName].compactMap { $0 }
    }
}
