import APIModel

/// Builds the tree of path segments.
struct ResourceTree {
    private final class Branch {
        let segment: PathSegment
        let path: String
        var documentation = Documentation()
        var operations: [Operation] = []
        var children: [PathSegment: Branch] = [:]

        init(segment: PathSegment, path: String) {
            self.segment = segment
            self.path = path
        }
    }
    private let trunk = Branch(segment: PathSegment(parts: []), path: "")

    func insert(path: String, documentation: Documentation, operations: [Operation]) {
        var branch = trunk
        for segment in PathSegment.segments(of: path) {
            if let child = branch.children[segment] {
                branch = child
            } else {
                let child = Branch(segment: segment, path: branch.path + "/" + segment.text)
                branch.children[segment] = child
                branch = child
            }
        }
        branch.documentation = documentation
        branch.operations += operations
    }

    func root() -> Resource { Self.resource(trunk) }

    /// Recursion is as deep as a path has segments.
    private static func resource(_ branch: Branch) -> Resource {
        Resource(
            segment: branch.segment, path: branch.path, documentation: branch.documentation,
            operations: branch.operations,
            children: branch.children.values.sorted(byBytesOf: \.segment.text).map(resource))
    }
}
