import SpecLoader

/// A schema as one path uses it.
struct SchemaUse: Hashable {
    var node: Node
    /// The path whose operations are read; `nil` for components, and for what a `$ref` leads to.
    var path: String?
    /// The index in `type`, for one type of a list of types.
    var typeIndex: Int?

    init(_ node: Node, path: String?, typeIndex: Int? = nil) {
        self.node = node
        self.path = path
        self.typeIndex = typeIndex
    }

    /// Most schemas have one use only, and paths are long.
    func hash(into hasher: inout Hasher) { hasher.combine(node) }

    /// The use of an inner schema.
    func child(_ node: Node) -> SchemaUse { SchemaUse(node, path: path) }
}
