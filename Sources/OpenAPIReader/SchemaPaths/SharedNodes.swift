import APIModel
import SpecLoader

/// The paths through the document to nodes that aliases and merge keys repeat.
///
/// Types aren't named by the anchor, which could be at any of the repetitions, but by the first path to the node from a
/// path item, or from the components, in the order of methods and keys. A node with an anchor counts as repeated, so
/// that the first alias changes no name.
final class SharedNodes {
    /// A path to a node through the document.
    struct NodePath {
        /// From the root of the file to the node.
        var nodes: [Node]
        /// `tokens[i]` leads from `nodes[i]` to `nodes[i + 1]`.
        var tokens: [String]
    }

    /// The roots to search from, by path; under `nil` the components.
    private var roots: [String?: [Node]] = [:]
    private var found: [String?: [Node: NodePath]] = [:]

    func add(_ item: PathItem) { roots[item.path] = item.nodes }

    func add(components: Node) { roots[nil] = [components] }

    /// The first path to a node from a path item, or from the components; `nil` for a node that isn't repeated, or
    /// isn't there.
    func nodePath(to node: Node, in path: String?) -> NodePath? {
        guard node.isShared else { return nil }
        if let known = found[path] { return known[node] }
        var search = Search()
        for root in roots[path, default: []] { search.read(root) }
        found[path] = search.found
        return search.found[node]
    }

    private struct Search {
        var found: [Node: NodePath] = [:]
        private var nodes: [Node] = []
        private var tokens: [String] = []

        mutating func read(_ root: Node) {
            nodes = root.path
            tokens = root.pointer.tokens
            let methods = HTTPMethod.fixedFields.map(\.text)
            let others = root.entries.compactMap(\.key.text).filter { !methods.contains($0) }.sorted()
            for key in methods + others { if let part = root[key] { enter(part, by: key) } }
        }

        private mutating func enter(_ node: Node, by token: String) {
            if found[node] != nil || node.isMoved { return }
            nodes.append(node)
            tokens.append(token)
            if node.isShared { found[node] = NodePath(nodes: nodes, tokens: tokens) }
            switch node.kind {
            case .scalar: break
            case .sequence: for (index, element) in node.elements.enumerated() { enter(element, by: String(index)) }
            case .mapping:
                let entries = node.entries.compactMap { key, value in key.text.map { ($0, value) } }
                for (key, value) in entries.sorted(by: { $0.0 < $1.0 }) { enter(value, by: key) }
            }
            nodes.removeLast()
            tokens.removeLast()
        }
    }
}
