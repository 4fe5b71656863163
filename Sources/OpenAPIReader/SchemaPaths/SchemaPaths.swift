import APIModel
import SpecLoader

/// A type's identity and schema path, and the path that its inner schemas are read for.
struct LocatedType {
    var id: TypeID
    var schemaPath: SchemaPath
    var path: String?
}

/// Finds the schema path of a schema: from the pointer of its node or, for nodes that aliases repeat, from the path
/// that is read.
struct SchemaPaths {
    /// What the target of a reference is.
    enum Role {
        /// The item of a path, or of a webhook by ``PathItem/path(ofWebhook:)``.
        case pathItem(String)
        case component(section: String, name: String)
    }

    let names: SchemaNames
    let places: PlaceNames
    let parameterNames = ParameterNames()
    private let shared = SharedNodes()
    private var roles: [Node: Role] = [:]
    private var operationIDs: [OperationKey: String] = [:]

    init(names: SchemaNames, places: PlaceNames) { (self.names, self.places) = (names, places) }

    /// Notes the role of a reference's target, unless the pointer shows it. The first role of a node wins.
    mutating func setRole(_ role: Role, of node: Node) {
        guard roles[node] == nil else { return }
        if node.file.isEmpty {
            let tokens = node.pointer.tokens
            let isPathItem = if case .pathItem = role { true } else { false }
            if ["paths", "webhooks", "x-webhooks"].contains(tokens.first)
                || (tokens.first == "components" && !isPathItem)
            {
                return
            }
        }
        roles[node] = role
    }

    /// Notes that a reference's target is a component of a section, unless the pointer shows it.
    mutating func setComponent(_ node: Node, in section: String) {
        setRole(.component(section: section, name: places.component(node)), of: node)
    }

    func add(_ item: PathItem) { shared.add(item) }

    func add(components: Node) { shared.add(components: components) }

    mutating func setOperationID(_ id: String, of operation: OperationKey) { operationIDs[operation] = id }

    func operationID(of operation: OperationKey) -> String? { operationIDs[operation] }

    func locate(_ use: SchemaUse) -> LocatedType {
        var walk = SchemaPathWalk(use, in: self)
        var located = walk.locate()
        if let scope = use.scope {
            // Each schema that merges one with dynamic references has types of its own for what is in it.
            let owner = locate(SchemaUse(scope, path: nil))
            located.id.rawValue = "\(owner.id.rawValue)@\(located.id.rawValue)"
            located.schemaPath = SchemaPath(
                root: owner.schemaPath.root, steps: owner.schemaPath.steps + located.schemaPath.steps)
            located.path = nil
        }
        if use.isBase {
            located.id.rawValue += "@base"
            located.schemaPath.steps.append(.base)
        }
        if let index = use.typeIndex {
            located.id.rawValue += "/type/\(index)"
            located.schemaPath.steps.append(.member(index: index))
        }
        return located
    }

    func nodePath(to node: Node, in path: String?) -> SharedNodes.NodePath? { shared.nodePath(to: node, in: path) }

    func role(of node: Node) -> Role? { roles[node] }
}
