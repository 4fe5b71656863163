import APIModel
import SpecLoader

/// A type's identity and place, and the path that its inner schemas are read for.
struct LocatedType {
    var id: TypeID
    var schemaPath: SchemaPath
    var path: String?
}

/// Finds the place of a schema: from where its node stands, and, for what aliases repeat, from the path that is being
/// read.
struct SchemaPlaces {
    /// What a node is that no well-known place shows: a path item in another file.
    enum Landmark {
        case pathItem(String)
        case component(section: String, name: String)
    }

    let names: SchemaNames
    private let shared = SharedPlaces()
    private var landmarks: [Node: Landmark] = [:]
    /// By path as the document writes it.
    private var operationIDs: [String: [HTTPMethod: String]] = [:]

    init(names: SchemaNames) { self.names = names }

    /// Notes what a node is that a reference led to, unless its place in the root document says so; the first landmark
    /// of a node stays.
    mutating func mark(_ node: Node, _ landmark: Landmark) {
        guard landmarks[node] == nil else { return }
        if node.file.isEmpty {
            let tokens = node.pointer.tokens
            let isPathItem = if case .pathItem = landmark { true } else { false }
            if tokens.first == "paths" || (tokens.first == "components" && !isPathItem) { return }
        }
        landmarks[node] = landmark
    }

    func add(_ item: PathItem) { shared.add(item) }

    func add(components: Node) { shared.add(components: components) }

    mutating func setOperationID(_ id: String, path: String, method: HTTPMethod) {
        operationIDs[path, default: [:]][method] = id
    }

    func operationID(path: String, method: HTTPMethod) -> String? { operationIDs[path]?[method] }

    func locate(_ site: SchemaSite) -> LocatedType {
        var walk = PlaceWalk(site, in: self)
        var located = walk.locate()
        if let index = site.typeIndex {
            located.id.rawValue += "/type/\(index)"
            located.schemaPath.steps.append(.member(index: index))
        }
        return located
    }

    fileprivate func place(of node: Node, in path: String?) -> SharedPlaces.Place? { shared.place(of: node, in: path) }

    fileprivate func landmark(of node: Node) -> Landmark? { landmarks[node] }
}

/// One walk from the root of a file down to a schema.
private struct PlaceWalk {
    let places: SchemaPlaces
    let site: SchemaSite
    /// The nodes from the root of the file to the schema.
    let nodes: [Node]
    /// `tokens[i]` leads from `nodes[i]` to `nodes[i + 1]`.
    let tokens: [String]
    /// The tokens of the id.
    var idTokens: [String] = []
    var steps: [SchemaPath.Step] = []
    /// How many tokens are read.
    var position = 0
    /// Whether the id is a place of the root document, wherever the node stands.
    var belongsToRoot = false
    /// Whether other operations of the path may have the schema too: then it is a type of the path.
    var isShared = false

    init(_ site: SchemaSite, in places: SchemaPlaces) {
        self.site = site
        self.places = places
        var tokens = site.node.pointer.tokens
        var nodes = Array(sequence(first: site.node, next: \.parent).reversed())
        for index in nodes.indices.reversed() where nodes[index].isShared {
            guard let place = places.place(of: nodes[index], in: site.path) else { continue }
            tokens = place.tokens + tokens[index...]
            nodes = place.nodes + nodes[(index + 1)...]
            isShared = true
            break
        }
        self.tokens = tokens
        self.nodes = nodes
    }

    mutating func locate() -> LocatedType {
        let (root, path) = head()
        readSchemaSteps()
        let file = belongsToRoot ? "" : site.node.file
        let id = TypeID(rawValue: file + JSONPointer(tokens: idTokens).description)
        return LocatedType(id: id, schemaPath: SchemaPath(root: root ?? .schema([fileName]), steps: steps), path: path)
    }

    private var next: String? { position < tokens.count ? tokens[position] : nil }

    private mutating func take() -> String {
        defer { position += 1 }
        return tokens[position]
    }

    /// Takes tokens that belong to the id, but are no steps.
    private mutating func keep(_ count: Int) {
        idTokens += tokens[position..<min(position + count, tokens.count)]
        position = min(position + count, tokens.count)
    }

    // MARK: Roots

    private mutating func head() -> (SchemaPath.Root?, path: String?) {
        if let index = nodes.indices.dropFirst(0).last(where: { isKnown(nodes[$0]) }) {
            if let names = places.names[nodes[index]] {
                idTokens = ["components", "schemas"] + names
                belongsToRoot = true
                position = index
                return (.schema(names), nil)
            }
            keep(index)
            switch places.landmark(of: nodes[index]) {
            case .pathItem(let path): return pathItem(path)
            case .component(let section, let name): return (component(section: section, name: name), nil)
            case nil: break
            }
        }
        if site.node.file.isEmpty {
            if tokens.count > 2, tokens[0] == "paths" {
                keep(2)
                return pathItem(tokens[1].hasPrefix("/") ? tokens[1] : "/" + tokens[1])
            }
            if tokens.count > 2, tokens[0] == "components", tokens[1] != "schemas" {
                keep(3)
                return (component(section: tokens[1], name: tokens[2]), nil)
            }
        }
        return (.schema(plainNames()), nil)
    }

    private func isKnown(_ node: Node) -> Bool { places.names[node] != nil || places.landmark(of: node) != nil }

    /// The names on the way to a schema that stands in no well-known place, without the folders that only hold schemas.
    private mutating func plainNames() -> [String] {
        let count = tokens.firstIndex { Self.schemaKeywords.contains($0) } ?? tokens.count
        let names = tokens[..<count].filter { !Self.containers.contains($0) }
        keep(count)
        return names.isEmpty ? [fileName] : Array(names)
    }

    private static let containers: Set = ["components", "schemas", "definitions", "$defs"]
    private static let schemaKeywords: Set = [
        "properties", "items", "additionalProperties", "patternProperties", "oneOf", "anyOf", "allOf",
    ]

    private var fileName: String {
        let last = site.node.file.split(separator: "/").last ?? "Document"
        return String(last.split(separator: ".").first ?? last)
    }

    private mutating func pathItem(_ path: String) -> (SchemaPath.Root?, path: String?) {
        var root = SchemaPath.Root.path(path)
        let isRelocated = site.path != nil && site.path != path
        let owner = site.path ?? path
        if isRelocated {
            idTokens = ["paths", owner]
            root = .path(owner)
            belongsToRoot = true
        }
        if let token = next, let method = HTTPMethod(rawValue: token) {
            if isRelocated {
                position += 1
            } else {
                keep(1)
                if !isShared {
                    root = .operation(path: path, method: method, id: places.operationID(path: path, method: method))
                }
            }
        }
        readPartSteps()
        return (root, owner)
    }

    private mutating func component(section: String, name: String) -> SchemaPath.Root {
        switch section {
        case "parameters", "headers": keepSchema()
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
        default: break
        }
        return .component(section: section, name: name)
    }

    // MARK: Steps

    /// The parts of a path item or an operation.
    private mutating func readPartSteps() {
        switch next {
        case "parameters" where position + 1 < tokens.count: readParameter()
        case "requestBody" where position + 2 < tokens.count && tokens[position + 1] == "content":
            steps.append(.requestBody(mediaType: tokens[position + 2]))
            keep(4)
        case "responses" where position + 3 < tokens.count:
            let status = StatusPattern(key: tokens[position + 1]) ?? .default
            let (part, name) = (tokens[position + 2], tokens[position + 3])
            keep(2)
            if part == "content" {
                steps.append(.response(status, mediaType: name))
                keep(3)
            } else if part == "headers" {
                steps += [.response(status, mediaType: ""), .header(name)]
                keep(2)
                keepSchema()
            }
        default: break
        }
    }

    /// A parameter is known by its name, not by its index in the list.
    private mutating func readParameter() {
        let (list, parameter) = (nodes[position + 1], nodes[position + 2])
        let name = parameter["name"]?.string ?? tokens[position + 1]
        let place = parameter["in"]?.string ?? ""
        let isAmbiguous = list.elements.contains {
            $0["name"]?.string == name && $0["in"]?.string != place
        }
        keep(1)
        position += 1
        idTokens.append(isAmbiguous ? "\(place):\(name)" : name)
        switch place {
        case "body": steps.append(.requestBody(mediaType: MediaType.json.text))
        case "formData", "multipart":
            let mediaType = MediaType.ofForm(list: list)
            steps += [.requestBody(mediaType: mediaType.text), .property(name)]
        default: steps.append(.parameter(name))
        }
        if next == "schema" {
            position += 1
        } else if next == "content" {
            position = min(position + 3, tokens.count)
        }
    }

    private mutating func keepSchema() {
        if next == "schema" {
            keep(1)
        } else if next == "content" {
            keep(3)
        }
    }

    private mutating func readSchemaSteps() {
        while let token = next {
            switch token {
            case "properties" where position + 1 < tokens.count: steps.append(.property(tokens[position + 1]))
            case "patternProperties" where position + 1 < tokens.count: steps.append(.values)
            case "oneOf", "anyOf":
                // The only member beside `null` is the schema itself.
                if let index = Int(tokens[min(position + 1, tokens.count - 1)]), !nodes[position + 1].hasOneMember {
                    steps.append(.member(index: index))
                }
            case "allOf": break
            case "definitions" where position + 1 < tokens.count, "$defs" where position + 1 < tokens.count:
                steps.append(.keyword(tokens[position + 1]))
            case "items":
                steps.append(.items)
                keep(1)
                continue
            case "additionalProperties", "unevaluatedProperties":
                steps.append(.values)
                keep(1)
                continue
            default:
                steps.append(.keyword(token))
                keep(1)
                continue
            }
            keep(2)
        }
    }
}

extension Node {
    /// Whether this list of `oneOf` or `anyOf` has one member that is not `null`.
    var hasOneMember: Bool { elements.filter { !$0.isNullSchema }.count == 1 }

    /// Whether a schema allows `null` and nothing else.
    var isNullSchema: Bool {
        guard kind == .mapping else { return false }
        if let type = self["type"] {
            return type.text == "null" || (type.kind == .sequence && type.elements.allSatisfy { $0.text == "null" })
        }
        if let constant = self["const"] { return constant.isNull }
        guard let values = self["enum"]?.elements, !values.isEmpty else { return false }
        return values.allSatisfy(\.isNull)
    }
}
