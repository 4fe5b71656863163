import SpecLoader

/// A schema as one path uses it.
struct SchemaUse: Hashable {
    var node: Node
    /// The path whose operations are read; `nil` for components, and for what a `$ref` leads to.
    var path: String?
    /// The index in `type`, for one type of a list of types.
    var typeIndex: Int?
    /// Whether this is the object that the schema describes, where the schema itself is a union of that and of those
    /// that extend it.
    var isBase: Bool
    /// The schema that has merged this one, and that dynamic references in it lead to parts of.
    var scope: Node?

    init(_ node: Node, path: String?, typeIndex: Int? = nil, isBase: Bool = false, scope: Node? = nil) {
        self.node = node
        self.path = path
        self.typeIndex = typeIndex
        self.isBase = isBase
        self.scope = scope
    }

    /// Whether this is the schema, not a part of what it describes.
    var isWhole: Bool { typeIndex == nil && !isBase }

    /// The object that the schema describes.
    var base: SchemaUse { SchemaUse(node, path: path, isBase: true, scope: scope) }

    /// Most schemas have one use only, and paths are long.
    func hash(into hasher: inout Hasher) { hasher.combine(node) }

    /// The use of an inner schema.
    func child(_ node: Node) -> SchemaUse { SchemaUse(node, path: path, scope: scope) }
}
