/// Builds the tree of path segments.
struct ResourceTree {
    private final class Branch {
        let text: String
        let path: String
        var documentation = Documentation()
        var operations: [Operation] = []
        var children: [String: Branch] = [:]

        init(text: String, path: String) {
            self.text = text
            self.path = path
        }
    }
    private let trunk = Branch(text: "", path: "")

    func insert(path: String, documentation: Documentation, operations: [Operation]) {
        var branch = trunk
        for segment in Self.segments(of: path) {
            if let child = branch.children[segment] {
                branch = child
            } else {
                let child = Branch(text: segment, path: branch.path + "/" + segment)
                branch.children[segment] = child
                branch = child
            }
        }
        branch.documentation = documentation
        branch.operations += operations
    }

    /// The parts between slashes; a slash at the end belongs to the last one, and of two slashes the first does.
    static func segments(of path: String) -> [String] {
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty, !segments.isEmpty {
                segments[segments.count - 1] += "/"
            } else if !part.isEmpty {
                segments.append(String(part))
            }
        }
        return segments
    }

    func root() -> Resource { Self.resource(trunk) }

    /// Recursion is as deep as a path has segments.
    private static func resource(_ branch: Branch) -> Resource {
        Resource(
            segment: PathSegment(template: branch.text), path: branch.path, documentation: branch.documentation,
            operations: branch.operations,
            children: branch.children.values.sorted(byBytesOf: \.text).map(resource))
    }
}

extension PathSegment {
    /// Reads `text{name}text`; a brace without its other half is text.
    init(template: String) {
        parts = []
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
    }

    /// The names between braces.
    var parameterNames: [String] {
        parts.compactMap { part in
            if case .parameter(let name) = part { name } else { nil }
        }
    }
}
