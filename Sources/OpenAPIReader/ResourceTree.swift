import APIModel

/// Builds the tree of path segments.
struct ResourceTree {
    private final class Branch {
        let segment: PathSegment
        let path: String
        var documentation = Documentation()
        var operations: [Operation] = []
        var children: [PathStep: Branch] = [:]

        init(segment: PathSegment, path: String) {
            self.segment = segment
            self.path = path
        }
    }
    private let trunk = Branch(segment: PathSegment(parts: []), path: "")

    func insert(path: String, documentation: Documentation, operations: [Operation]) {
        var branch = trunk
        for step in PathStep.steps(of: path) {
            if let child = branch.children[step] {
                branch = child
            } else {
                let child = Branch(segment: step.segment, path: branch.path + step.text)
                branch.children[step] = child
                branch = child
            }
        }
        // `/flows` and `/flows/` are one resource.
        if branch.documentation.isEmpty { branch.documentation = documentation }
        branch.operations += operations
    }

    func root() -> Resource { Self.resource(trunk) }

    /// Recursion is as deep as a path has segments.
    private static func resource(_ branch: Branch) -> Resource {
        Resource(
            segment: branch.segment, path: branch.path, documentation: branch.documentation,
            operations: branch.operations.inOrderOfMethods,
            children: branch.children.values.sorted(byBytesOf: \.path).map(resource))
    }
}

extension [Operation] {
    /// Sorted by method; of one method, in their order.
    fileprivate var inOrderOfMethods: [Operation] {
        enumerated().sorted { ($0.element.method, $0.offset) < ($1.element.method, $1.offset) }.map(\.element)
    }
}
