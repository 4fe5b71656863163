import Diagnostics
import SpecLoader

/// Finds every reference of a document and of the files that it refers to, each with the kind of object that is due in
/// its place; and puts what others lead to in their place, where the standard has objects but no references.
///
/// Each node is visited once for each kind of value that it is used as.
struct ReferenceWalk {
    /// A reference, and what it leads to.
    struct Found {
        var holder: Node
        var key: String
        var target: Node
        var kind: ObjectKind
    }

    /// A reference that is all that `paths` has for a path.
    struct PathReference {
        var path: String
        var paths: Node
        /// The index of the reference among the children of `paths`.
        var slot: Int
        var target: Node
    }

    private enum Step {
        case enter(Node, FieldValue)
        case leave(Node)
    }

    private let context: ReadingContext
    private let fields: ObjectFields
    private let reportsUnresolved: Bool
    private var visited: [Node: ObjectKinds] = [:]
    private var containers: [Node: ObjectKinds] = [:]
    private var steps: [Step] = []
    /// What contains the value that is being visited.
    private var open: Set<Node> = []
    /// What references lead to, with the kind of object that is due.
    private var pending: [(node: Node, kind: ObjectKind)] = []

    private(set) var found: [Found] = []
    private(set) var pathReferences: [PathReference] = []

    init(_ context: ReadingContext, reportsUnresolved: Bool) {
        self.context = context
        self.reportsUnresolved = reportsUnresolved
        fields = ObjectFields(of: context.version)
    }

    private var document: SpecDocument { context.document }

    mutating func run() {
        pending = [(document.root, .openAPI)]
        while let (node, kind) = pending.popLast() {
            steps = [.enter(node, .object(kind))]
            while let step = steps.popLast() {
                switch step {
                case .enter(let node, let value): enter(node, as: value)
                case .leave(let node): open.remove(node)
                }
            }
        }
    }

    private mutating func enter(_ node: Node, as value: FieldValue) {
        switch value {
        case .any, .boolean, .string, .url, .email, .number, .count, .values, .texts, .nameLists: break
        case .object(let kind): enter(node, as: kind)
        case .schemaOrBoolean: enter(node, as: .schema)
        case .strings:
            guard node.kind == .sequence else { break }
            for slot in node.elements.indices { _ = substituted(slot, of: node, .scalar, "a string") }
        case .list(let kind):
            guard node.kind == .sequence, containers[node, default: []].insert(ObjectKinds(kind)).inserted else {
                break
            }
            begin(node)
            for slot in node.elements.indices { visit(slot, of: node, as: .object(kind), kind.words) }
        case .map(let kind):
            guard node.kind == .mapping, containers[node, default: []].insert(ObjectKinds(kind)).inserted else { break }
            begin(node)
            for index in node.entries.indices { visit(2 * index + 1, of: node, as: .object(kind), kind.words) }
        }
    }

    private mutating func begin(_ node: Node) {
        open.insert(node)
        steps.append(.leave(node))
    }

    // MARK: Objects

    private mutating func enter(_ node: Node, as kind: ObjectKind) {
        guard node.kind == .mapping, visited[node, default: []].insert(ObjectKinds(kind)).inserted else {
            if kind == .schema { enterList(node) }
            return
        }
        if kind.mayBeReference(in: context.version), node["$ref"] != nil {
            follow(node, as: kind)
            guard kind.readsSiblings(in: context.version) else { return }
        }
        begin(node)
        for (index, entry) in node.entries.enumerated() {
            guard let key = entry.key.text, !key.hasPrefix("x-") else { continue }
            let slot = 2 * index + 1
            if let inner = kind.mapValue {
                visit(slot, of: node, as: .object(inner), inner.words)
                if kind == .paths { notePath(key, slot, of: node) }
            } else if let value = fields.value(of: key, in: kind) ?? kind.unlistedValue(of: key) {
                visit(slot, of: node, as: value, "'\(key)'")
            }
        }
        if kind == .discriminator {
            if let mapping = node["mapping"] { followNames(of: mapping, mapping.entries.map(\.self)) }
            followNames(of: node, node.entries.filter { $0.key.text == "defaultMapping" })
        }
    }

    /// Schemas in a list where one schema is due, as in `items` of older drafts.
    private mutating func enterList(_ node: Node) {
        guard node.kind == .sequence else { return }
        enter(node, as: .list(.schema))
    }

    private mutating func visit(_ slot: Int, of container: Node, as value: FieldValue, _ words: String) {
        var node = document.child(at: slot, of: container)
        if node.kind == .scalar { return }
        if value.isNeverReference(in: context.version) {
            node = substituted(slot, of: container, value.nodeKind, words)
        }
        steps.append(.enter(node, value))
    }

    // MARK: References

    private mutating func follow(_ node: Node, as kind: ObjectKind) {
        guard let text = node.reference else { return }
        switch document.find(text, in: node) {
        case .failed(let problem): document.fail(node, problem, isReported: reportsUnresolved)
        case .found(let target):
            found.append(Found(holder: node, key: "$ref", target: target, kind: kind))
            pending.append((target, kind))
        }
    }

    /// The mapping of a discriminator and its default may lead to schemas as well (OpenAPI 3.2.0 §4.25).
    private mutating func followNames(of holder: Node, _ entries: [(key: Node, value: Node)]) {
        for (key, value) in entries {
            guard let key = key.text, let text = value.string, text.contains(where: { "#/.".contains($0) }),
                let target = document.find(text, in: holder).node
            else { continue }
            found.append(Found(holder: holder, key: key, target: target, kind: .schema))
            pending.append((target, .schema))
        }
    }

    private mutating func notePath(_ path: String, _ slot: Int, of paths: Node) {
        let node = document.child(at: slot, of: paths)
        guard node.isReferenceOnly, case .found(let target)? = node.reference.map({ document.find($0, in: node) }),
            document.isInOtherFile(target)
        else { return }
        pathReferences.append(PathReference(path: path, paths: paths, slot: slot, target: target))
    }

    /// What stands in a slot where the standard has no reference: what one leads to takes its place.
    private mutating func substituted(
        _ slot: Int, of container: Node, _ kind: Node.Kind, _ words: String
    ) -> Node {
        let node = document.child(at: slot, of: container)
        guard node.isReferenceOnly, let target = document.resolve(node) else { return node }
        let place = node["$ref"] ?? node
        guard target.kind == kind else {
            context.report(
                .wrongReference, "'\(node.reference ?? "")' leads to \(target.kindName), not to \(words)", at: place,
                notes: [Diagnostic.Note("it is here", at: target.location)])
            return node
        }
        let rule = "a '$ref' can't stand for \(words)"
        if target == container || open.contains(target) {
            context.report(.misplacedReference, rule + ", and this one leads to what contains it: ignored", at: place)
            return node
        }
        context.report(.misplacedReference, rule + ": read as what it leads to", at: place)
        document.put(target, at: slot, of: container)
        return target
    }
}

extension ObjectKind {
    /// What the value of a key is that the table doesn't have: a schema where other versions and other dialects have
    /// schemas; and what Swagger 2.0 has in place of components.
    fileprivate func unlistedValue(of key: String) -> FieldValue? {
        switch self {
        case .schema, .parameter, .header, .response: ["const", "examples"].contains(key) ? nil : .object(.schema)
        case .openAPI:
            switch key {
            case "definitions": .map(.schema)
            case "parameters": .map(.parameter)
            case "responses": .map(.response)
            case "securityDefinitions": .map(.securityScheme)
            default: nil
            }
        default: nil
        }
    }
}
