/// A node in the tree of path segments, with the operations of its path.
public struct Resource: Codable, Hashable, Sendable {
    /// The last segment of the path; without parts for the root.
    public var segment: PathSegment
    /// The whole path as the document writes it, such as `/applications/{applicationId}`; empty for the root.
    public var path: String
    /// The prose of the path item.
    public var documentation: Documentation
    /// In the order of their methods.
    public var operations: [Operation]
    /// Sorted by segment.
    public var children: [Resource]

    package init(
        segment: PathSegment, path: String, documentation: Documentation, operations: [Operation], children: [Resource]
    ) {
        self.segment = segment
        self.path = path
        self.documentation = documentation
        self.operations = operations
        self.children = children
    }
}

extension Resource {
    /// The operations of this resource and of all below it.
    package var allOperations: [Operation] {
        var all: [Operation] = []
        addOperations(to: &all)
        return all
    }

    private func addOperations(to all: inout [Operation]) {
        all += operations
        for child in children { child.addOperations(to: &all) }
    }
}
