import APIModel
import Files

/// The names of the types that requests start from, and of the members of each.
struct ResourceNames {
    /// How code reaches a child of a resource.
    enum Child {
        /// A property, for a segment without parameters and for a tag.
        case property(SwiftIdentifier)
        /// A call with an argument for each of the segment's parameters.
        case call([ArgumentName])
    }

    /// Where the function of an operation is declared.
    struct Function {
        var resource: ResourceKey
        var name: SwiftIdentifier
    }

    /// What the client calls the header fields of responses.
    static let headers: SwiftIdentifier = "Headers"

    private let types: [ResourceKey: SwiftIdentifier]
    private var children: [ResourceKey: [Child]] = [:]
    private var functions: [ResourceKey: [FunctionNames]] = [:]
    /// The names of schemas that FastAPI names by operations, without the suffix: `Body_create` for
    /// `Body_create_items__post`.
    private var bodies: [String: String] = [:]
    /// By path.
    private var operations: [String: [HTTPMethod: Function]] = [:]

    init(_ tree: ResourceTree, client: SwiftIdentifier) {
        types = ResourceTypeNames(tree.resources, client: client).names
        let nodes = [tree.client] + tree.resources
        for (node, members) in zip(nodes, concurrentMap(nodes) { Self.members(of: $0, in: tree) }) {
            children[node.key] = members.children
            functions[node.key] = members.functions
            for (operation, names) in zip(node.operations, members.functions) {
                if let id = OperationID(operation), id.hadSuffix {
                    bodies["Body_\(operation.id ?? "")"] = "Body_\(id.text)"
                }
                let function = Function(resource: node.key, name: names.function)
                operations[operation.path, default: [:]][operation.method] = function
            }
        }
    }

    private static func members(
        of node: ResourceNode, in tree: ResourceTree
    ) -> (children: [Child], functions: [FunctionNames]) {
        let (children, names) =
            switch tree.naming {
            case .paths: (PathNames.children(of: node), PathNames.functions(of: node))
            case .operationIDs: TagNames.members(of: node)
            }
        let functions = zip(node.operations, names).map { FunctionNames($1, of: $0, in: node.key) }
        return (children, functions)
    }
}

extension ResourceNames {
    var keys: some Collection<ResourceKey> { types.keys }

    /// The names of all resource types.
    var typeNames: Set<SwiftIdentifier> { Set(types.values) }

    func typeName(of key: ResourceKey) -> SwiftTypeName? { types[key].map { SwiftTypeName(components: [$0]) } }

    /// In the order of the resource's children.
    func children(of key: ResourceKey) -> [Child] { children[key] ?? [] }

    /// In the order of the resource's operations.
    func functions(of key: ResourceKey) -> [FunctionNames] { functions[key] ?? [] }

    /// The names of the enumerations that a resource's functions need, which no nested type may take.
    func enumerations(of key: ResourceKey) -> Set<SwiftIdentifier> {
        Set(functions(of: key).flatMap(\.enumerations)).union(key == .client ? [Self.headers] : [])
    }

    /// The name that a schema's type is made of.
    func words(ofSchema name: String) -> String { bodies[name] ?? name }

    func function(of method: HTTPMethod, at path: String) -> Function? { operations[path]?[method] }

    /// What the operations of a path share: the resource, and the words that the names of their types start with.
    func scope(ofPath path: String) -> (resource: ResourceKey, prefix: [String])? {
        guard let methods = operations[path], let first = methods.min(by: { $0.key < $1.key })?.value
        else { return nil }
        return (first.resource, first.resource == .path(path) ? [] : [first.name.name])
    }
}

/// The names of what the resource of a path leads to.
private enum PathNames {
    static func children(of node: ResourceNode) -> [ResourceNames.Child] {
        let named = node.children.filter(\.parameters.isEmpty)
        let taken = taken.union(functions(of: node))
        let properties = NameScope(
            named.map { child in
                let text = child.step.segment.text
                let name = SwiftIdentifier.member(from: text.isEmpty ? "root" : text)
                return .init(text, taken.contains(name) ? name.appending("Path") : name)
            }
        ).identifiers
        let variable = node.children.filter { !$0.parameters.isEmpty }
        let labels = NameScope(
            variable.map { .init($0.step.segment.text, .member(from: $0.step.segment.parameters[0])) }
        ).identifiers
        return properties.map { .property($0) }
            + zip(variable, labels).map { child, label in
                let identifiers = [label] + child.step.segment.parameters.dropFirst().map { .member(from: $0) }
                return .call(
                    ArgumentName.names(of: zip(child.step.segment.parameters, identifiers).map { .init($0, $1) }))
            }
    }

    /// The methods. Of two operations of one method, the one whose path ends with a slash says so. Methods without a
    /// fixed field are told apart where only their letters' case differs.
    static func functions(of node: ResourceNode) -> [SwiftIdentifier] {
        let plain = Set(node.operations.lazy.filter { !PathTemplate($0.path).hasTrailingSlash }.map(\.method))
        let names = node.operations.map { operation -> NameScope.Candidate in
            let method = operation.method.text
            let isSecond = plain.contains(operation.method) && PathTemplate(operation.path).hasTrailingSlash
            return .init(
                isSecond ? method + "/" : method, isSecond ? .member(from: [method, "slash"]) : .member(from: method))
        }
        return NameScope(names, reserved: properties).identifiers
    }

    /// The stored properties of every resource.
    private static let properties: Set<SwiftIdentifier> = ["client", "path"]

    /// What no child is called: the stored properties and the methods that OpenAPI has had from the beginning, whether
    /// the resource has them or not. Children yield to other methods where the resource has them.
    private static let taken = properties.union(
        HTTPMethod.fixedFields.filter { $0 != .query }.map { .member(from: $0.text) })
}
