import SpecLoader

/// A schema, and on whose behalf it is read.
struct SchemaSite: Hashable {
    var node: Node
    /// The path whose operations are being read; `nil` for components, and behind a `$ref`.
    var path: String?
    /// For one member of a list of types: its index in `type`.
    var typeIndex: Int?

    init(_ node: Node, path: String?, typeIndex: Int? = nil) {
        self.node = node
        self.path = path
        self.typeIndex = typeIndex
    }

    /// A schema that stands in this one.
    func child(_ node: Node) -> SchemaSite { SchemaSite(node, path: path) }
}

/// The JSON types that a schema may name (JSON Schema Validation 2020-12 §6.1.1).
enum JSONType: String {
    case null, boolean, object, array, number, string, integer
}
