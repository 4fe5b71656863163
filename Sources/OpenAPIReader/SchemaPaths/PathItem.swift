import APIModel
import SpecLoader

/// A path and its path item, possibly with a `$ref` (OpenAPI 3.1.1 §4.8.9).
struct PathItem {
    /// With a leading slash, even where the document has none; of a webhook ``path(ofWebhook:)``. For a callback it is
    /// the path of its operation, or empty where a `$ref` leads to the callback, whose types belong to no path then.
    var path: String
    /// The path's own mapping, then the one that its `$ref` leads to.
    var nodes: [Node]
    /// What the API sends requests by: the name of a webhook, or the expression of a callback. `nil` for a path.
    var sender: String?
    /// The methods whose operations an extension leaves out.
    var leftOut: Set<HTTPMethod> = []

    /// What stands for the path of a webhook, which has none. No path is the same: paths begin with a slash.
    static func path(ofWebhook name: String) -> String { "webhooks/" + name }

    /// The path without what only a URL has; empty for a webhook or a callback.
    var template: String { sender == nil ? path : "" }

    subscript(key: String) -> Node? { nodes.lazy.compactMap { $0[key] }.first }

    /// In the order of the methods.
    var operations: [(method: HTTPMethod, node: Node)] {
        let fixed = HTTPMethod.fixedFields.compactMap { method in self[method.text].map { (method, $0) } }
        return (fixed + additionalOperations).filter { !leftOut.contains($0.method) }
    }

    /// Those of `additionalOperations`, without methods that have a field of their own (OpenAPI 3.2.0 §4.9).
    private var additionalOperations: [(method: HTTPMethod, node: Node)] {
        guard let operations = self["additionalOperations"], operations.kind == .mapping else { return [] }
        return operations.entries.compactMap { entry -> (method: HTTPMethod, node: Node)? in
            entry.key.text.flatMap(HTTPMethod.init(additional:)).map { ($0, entry.value) }
        }
        .sorted { $0.method < $1.method }
    }
}

extension String {
    /// The name of the webhook that the text stands for the path of.
    var webhookName: String? { hasPrefix("webhooks/") ? String(dropFirst("webhooks/".count)) : nil }
}

/// The path and method of an operation, which no other operation has.
struct OperationKey: Hashable {
    var path: String
    var method: HTTPMethod
    /// Whether the API sends the request, to a webhook or by a callback.
    var isReceived: Bool

    init(path: String, method: HTTPMethod, isReceived: Bool = false) {
        (self.path, self.method, self.isReceived) = (path, method, isReceived)
    }

    init(_ operation: Operation) { self.init(path: operation.path, method: operation.method) }

    /// The use of a schema by the operation; the target of a `$ref` belongs to no path.
    func use(_ node: Node, isReferred: Bool) -> SchemaUse {
        SchemaUse(node, path: isReferred || path.isEmpty ? nil : path)
    }

    /// Which way the values of the request go, and those of its responses.
    var directions: (request: Direction, response: Direction) {
        isReceived ? (.response, .request) : (.request, .response)
    }
}
