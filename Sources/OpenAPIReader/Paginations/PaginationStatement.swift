import SpecLoader

/// An operation's pagination in the document or in a declaration, before it is read.
struct PaginationStatement {
    enum Origin {
        /// The key of the extension.
        case document(key: String)
        /// A declaration, with the node that names the operation.
        case declaration(Node)
    }
    /// How the statement is written.
    enum Syntax {
        case own, speakeasy, fern
        /// What parameters and properties of the document are, each by itself.
        case parts([String: PaginationTerms.Term])
    }
    var node: Node
    var syntax: Syntax
    var origin: Origin

    init(node: Node, syntax: Syntax, origin: Origin) {
        (self.node, self.syntax, self.origin) = (node, syntax, origin)
    }

    /// What an extension of an operation says; `nil` if none does.
    init?(of operation: Node, _ context: ReadingContext) {
        if let (key, node) = operation.value(of: .pagination) {
            switch key {
            case "x-speakeasy-pagination": self.init(node: node, syntax: .speakeasy, origin: .document(key: key))
            case "x-fern-pagination":
                // A flag refers to what stands beside the document.
                guard node.bool == nil else { return nil }
                self.init(node: node, syntax: .fern, origin: .document(key: key))
            default: self.init(node: node, syntax: .own, origin: .document(key: key))
            }
            return
        }
        guard let parts = PaginationParts(of: operation, context) else { return nil }
        self.init(node: parts.first, syntax: .parts(parts.terms), origin: .document(key: parts.key))
    }
}
