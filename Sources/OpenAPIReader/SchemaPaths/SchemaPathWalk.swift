import APIModel
import SpecLoader

/// Reads the schema path of a schema from the root of its file down.
struct SchemaPathWalk {
    let paths: SchemaPaths
    let use: SchemaUse
    /// The nodes from the root of the file to the schema.
    let nodes: [Node]
    /// `tokens[i]` leads from `nodes[i]` to `nodes[i + 1]`.
    let tokens: [String]
    /// The tokens of the id.
    var idTokens: [String] = []
    var steps: [SchemaPath.Step] = []
    /// How many tokens are read.
    var position = 0
    /// Whether the id is a pointer of the root document, even if the node is in another file.
    var belongsToRoot = false
    /// Whether other operations of the path may use the schema too: then its type belongs to the path.
    var isShared = false

    init(_ use: SchemaUse, in paths: SchemaPaths) {
        self.use = use
        self.paths = paths
        var tokens = use.node.pointer.tokens
        var nodes = use.node.path
        for index in nodes.indices.reversed() where nodes[index].isShared {
            guard let first = paths.nodePath(to: nodes[index], in: use.path) else { continue }
            tokens = first.tokens + tokens[index...]
            nodes = first.nodes + nodes[(index + 1)...]
            isShared = true
            break
        }
        self.tokens = tokens
        self.nodes = nodes
    }

    mutating func locate() -> LocatedType {
        let (root, path) = head()
        readSchemaSteps()
        let file = belongsToRoot ? "" : use.node.file
        let id = TypeID(rawValue: file + JSONPointer(tokens: idTokens).description)
        return LocatedType(id: id, schemaPath: SchemaPath(root: root, steps: steps), path: path)
    }

    var next: String? { position < tokens.count ? tokens[position] : nil }

    /// Takes tokens that belong to the id but are no steps.
    mutating func keep(_ count: Int) {
        idTokens += tokens[position..<min(position + count, tokens.count)]
        position = min(position + count, tokens.count)
    }

    // MARK: Roots

    private mutating func head() -> (root: SchemaPath.Root, path: String?) {
        if let index = nodes.indices.dropFirst(0).last(where: { isKnown(nodes[$0]) }) {
            if let names = paths.names[nodes[index]] {
                idTokens = ["components", "schemas"] + names
                belongsToRoot = true
                position = index
                return (.schema(names), nil)
            }
            keep(index)
            switch paths.role(of: nodes[index]) {
            case .pathItem(let path): return pathItem(path)
            case .component(let section, let name): return (component(section: section, name: name), nil)
            case nil: break
            }
        }
        if use.node.file.isEmpty {
            if tokens.count > 2, tokens[0] == "paths" {
                keep(2)
                return pathItem(tokens[1].hasPrefix("/") ? tokens[1] : "/" + tokens[1])
            }
            if tokens.count > 2, tokens[0] == "webhooks" || tokens[0] == "x-webhooks" {
                keep(2)
                return pathItem(PathItem.path(ofWebhook: tokens[1]))
            }
            if tokens.count > 2, tokens[0] == "components", tokens[1] != "schemas" {
                keep(3)
                return (component(section: tokens[1], name: tokens[2]), nil)
            }
        }
        return (.schema(plainNames()), nil)
    }

    private func isKnown(_ node: Node) -> Bool { paths.names[node] != nil || paths.role(of: node) != nil }

    /// The name of a schema outside of paths and components.
    private mutating func plainNames() -> [String] {
        let count = PlaceNames.rootCount(of: tokens)
        let names = paths.places.schema(in: use.node.file, at: Array(tokens[..<count]))
        keep(count)
        return names
    }

    private mutating func pathItem(_ path: String) -> (root: SchemaPath.Root, path: String?) {
        var root = SchemaPath.Root(path: path)
        let isRelocated = use.path != nil && use.path != path
        let owner = use.path ?? path
        if isRelocated {
            idTokens = owner.webhookName.map { ["webhooks", $0] } ?? ["paths", owner]
            root = SchemaPath.Root(path: owner)
            belongsToRoot = true
        }
        if let method = nextMethod {
            if isRelocated {
                position += method.pointerTokens.count
            } else {
                keep(method.pointerTokens.count)
                if !isShared {
                    if let name = path.webhookName {
                        root = .webhook(name, method: method)
                    } else {
                        let id = paths.operationID(of: OperationKey(path: path, method: method))
                        root = .operation(path: path, method: method, id: id)
                    }
                }
            }
        }
        readPartSteps()
        return (root, owner)
    }

    private var nextMethod: HTTPMethod? {
        guard let next else { return nil }
        if next == "additionalOperations", position + 1 < tokens.count {
            return HTTPMethod(additional: tokens[position + 1])
        }
        return HTTPMethod(field: next)
    }

    private mutating func component(section: String, name: String) -> SchemaPath.Root {
        switch section {
        case "parameters", "headers", "mediaTypes": keepSchema()
        case "requestBodies", "responses":
            if next == "content", position + 2 < tokens.count {
                let mediaType = tokens[position + 1]
                if !MediaType(mediaType).isJSON { steps.append(.keyword(mediaType)) }
                keep(3)
            } else if next == "headers", position + 1 < tokens.count {
                steps.append(.header(tokens[position + 1]))
                keep(2)
                keepSchema()
            }
        case "callbacks": readCallbackRequest()
        case "pathItems":
            if let token = next, let method = HTTPMethod(field: token) {
                steps.append(.callbackRequest(expression: "", method: method))
                keep(1)
            }
            readPartSteps()
        default: break
        }
        return .component(section: section, name: name)
    }
}

extension SchemaPath.Root {
    /// What the operations of a path, or the methods of a webhook, share.
    fileprivate init(path: String) {
        self = path.webhookName.map { .webhook($0, method: nil) } ?? .path(path)
    }
}
