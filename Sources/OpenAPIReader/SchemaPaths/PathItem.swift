import APIModel
import SpecLoader

/// A path and its path item, possibly with a `$ref` (OpenAPI 3.1.1 §4.8.9).
struct PathItem {
    /// With a leading slash, even where the document has none.
    var path: String
    /// The path's own mapping, then the one that its `$ref` leads to.
    var nodes: [Node]

    subscript(key: String) -> Node? { nodes.lazy.compactMap { $0[key] }.first }

    /// In the order of ``HTTPMethod/allCases``.
    var operations: [(method: HTTPMethod, node: Node)] {
        HTTPMethod.allCases.compactMap { method in self[method.rawValue].map { (method, $0) } }
    }
}

/// The path and method of an operation, which no other operation has.
struct OperationKey: Hashable {
    var path: String
    var method: HTTPMethod

    init(path: String, method: HTTPMethod) { (self.path, self.method) = (path, method) }

    init(_ operation: Operation) { self.init(path: operation.path, method: operation.method) }

    /// The use of a schema by the operation; the target of a `$ref` belongs to no path.
    func use(_ node: Node, isReferred: Bool) -> SchemaUse { SchemaUse(node, path: isReferred ? nil : path) }
}
