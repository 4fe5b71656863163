import APIModel
import SpecLoader

/// Where the nodes that aliases and merge keys repeat stand in each path item, and in the components.
///
/// The document writes such a node out at one place, and which of the places that is must not name a type: of all
/// places in a path item, or in the components, the first counts, in the order of methods and keys. A node with an
/// anchor counts as repeated, so that the first alias changes no name.
final class SharedPlaces {
    /// The place of a shared node in a path item.
    struct Place {
        /// From the root of the file to the node.
        var nodes: [Node]
        /// `tokens[i]` leads from `nodes[i]` to `nodes[i + 1]`.
        var tokens: [String]
    }

    /// By path; under `nil` the components.
    private var items: [String?: [Node]] = [:]
    private var places: [String?: [Node: Place]] = [:]

    func add(_ item: PathItem) { items[item.path] = item.nodes }

    func add(components: Node) { items[nil] = [components] }

    /// The first place of a node in a path item, or in the components; `nil` for a node that isn't shared, or stands
    /// elsewhere.
    func place(of node: Node, in path: String?) -> Place? {
        guard node.isShared else { return nil }
        if let known = places[path] { return known[node] }
        var walk = Walk()
        for item in items[path, default: []] { walk.read(item) }
        places[path] = walk.places
        return walk.places[node]
    }

    private struct Walk {
        var places: [Node: Place] = [:]
        private var nodes: [Node] = []
        private var tokens: [String] = []

        mutating func read(_ item: Node) {
            nodes = sequence(first: item, next: \.parent).reversed()
            tokens = item.pointer.tokens
            let methods = HTTPMethod.allCases.map(\.rawValue)
            let others = item.entries.compactMap(\.key.text).filter { !methods.contains($0) }.sorted()
            for key in methods + others { if let part = item[key] { enter(part, by: key) } }
        }

        private mutating func enter(_ node: Node, by token: String) {
            if places[node] != nil { return }
            nodes.append(node)
            tokens.append(token)
            if node.isShared { places[node] = Place(nodes: nodes, tokens: tokens) }
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
