import SpecLoader

/// A pagination of an operation that `apus.yml` declares; it overrides `x-apus-pagination` in the document.
public struct PaginationDeclaration: Hashable {
    /// Names the operation: `GET /orders`, or its `operationId`.
    public var operation: Node
    /// A mapping with the keys of `x-apus-pagination`.
    public var pagination: Node

    public init(operation: Node, pagination: Node) {
        self.operation = operation
        self.pagination = pagination
    }
}
