import APIModel
import Diagnostics
import SpecLoader

/// Reads the paginations of a document and of declarations, once the types are known.
struct PaginationReading {
    private let context: ReadingContext
    private var statements: [OperationKey: PaginationStatement]

    /// - Parameter operations: The mappings of operations, with their extensions.
    init(_ context: ReadingContext, of operations: [OperationKey: Node]) {
        self.context = context
        statements = operations.compactMapValues { PaginationStatement(of: $0, context) }
    }

    /// Lets a declaration override the document for the operation that it names.
    mutating func add(_ declaration: PaginationDeclaration, to operations: [Operation]) {
        let node = declaration.operation
        let name = node.text ?? ""
        guard let operation = operations.first(where: { $0.isNamed(name) }) else {
            let names = name.contains(" ") ? operations.map(\.title) : operations.compactMap(\.id)
            let guess = SpellingDistance.nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
            context.report(
                .configuredPagination, "'pagination' names '\(name)', but there is no such operation\(guess)",
                at: node)
            return
        }
        let key = OperationKey(operation)
        if case .declaration(let first)? = statements[key]?.origin {
            context.report(
                .configuredPagination, "'pagination' names '\(name)' twice", at: node,
                notes: [Diagnostic.Note("the first is here", at: first.location)])
            return
        }
        statements[key] = PaginationStatement(
            node: declaration.pagination, syntax: .own, origin: .declaration(node))
    }

    func addPaginations(to api: inout API) {
        guard !statements.isEmpty else { return }
        let types = Dictionary(api.types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        addPaginations(to: &api.root, types)
    }

    /// Recursion is as deep as a path has segments.
    private func addPaginations(to resource: inout Resource, _ types: [TypeID: TypeDefinition]) {
        for index in resource.operations.indices {
            let operation = resource.operations[index]
            guard let statement = statements[OperationKey(operation)] else { continue }
            var reader = PaginationReader(context: context, operation: operation, statement: statement, types: types)
            resource.operations[index].pagination = reader.pagination()
        }
        for index in resource.children.indices { addPaginations(to: &resource.children[index], types) }
    }
}

extension Operation {
    /// The method and the path.
    fileprivate var title: String { "\(method.token) \(path)" }

    /// Whether this is its method and path or its id; the method may have capitals.
    fileprivate func isNamed(_ name: String) -> Bool {
        if name == id { return true }
        let words = name.split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].lowercased() == method.text.lowercased() && words[1] == path
    }
}
