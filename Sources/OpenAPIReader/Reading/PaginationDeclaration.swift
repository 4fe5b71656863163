import APIModel
import Diagnostics
import SpecLoader

/// What somebody says of the pages of an operation's answer beside the document: it wins over `x-apus-pagination`.
public struct PaginationDeclaration: Hashable {
    /// Names the operation: `GET /orders`, or its `operationId`.
    public var operation: Node
    /// The mapping that `x-apus-pagination` takes.
    public var pagination: Node

    public init(operation: Node, pagination: Node) {
        self.operation = operation
        self.pagination = pagination
    }
}

/// A mapping that says how the pages of an operation's answer follow one another.
struct PaginationStatement {
    enum Origin {
        case document
        /// The node of what names the operation.
        case declaration(Node)
    }
    var node: Node
    var origin: Origin
}

/// Which operation something is said of.
struct OperationKey: Hashable {
    var path: String
    var method: HTTPMethod

    init(path: String, method: HTTPMethod) { (self.path, self.method) = (path, method) }

    init(_ operation: Operation) { self.init(path: operation.path, method: operation.method) }
}

extension APIReader {
    /// Puts a declaration in place of what the document says of the operation that it names.
    func add(_ declaration: PaginationDeclaration, to operations: [Operation]) {
        let node = declaration.operation
        let name = node.text ?? ""
        guard let operation = operations.first(where: { $0.isNamed(name) }) else {
            let names = name.contains(" ") ? operations.map(\.title) : operations.compactMap(\.id)
            let guess = SpellingDistance.nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
            context.report(
                .error, .invalidPagination, "'pagination' names '\(name)', which is no operation\(guess)", at: node)
            return
        }
        let key = OperationKey(operation)
        if case .declaration(let first)? = paginations[key]?.origin {
            context.report(
                .error, .invalidPagination, "'pagination' names '\(name)', which it named already", at: node,
                notes: [Diagnostic.Note("the first is here", at: first.location)])
            return
        }
        paginations[key] = PaginationStatement(node: declaration.pagination, origin: .declaration(node))
    }
}

extension Operation {
    /// The method and the path.
    fileprivate var title: String { "\(method.rawValue.uppercased()) \(path)" }

    /// Whether it is meant by its method and path or its id; letter case doesn't matter in methods.
    fileprivate func isNamed(_ name: String) -> Bool {
        if name == id { return true }
        let words = name.split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].lowercased() == method.rawValue && words[1] == path
    }
}
