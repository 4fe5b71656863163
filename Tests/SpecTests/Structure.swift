import SpecLoader

/// What a document says without its summaries and descriptions: one line a scalar, and one for each alias.
struct Structure {
    private(set) var lines: [String] = []
    private var places: [Node: String] = [:]

    init(_ node: Node, without left: Set<String> = []) {
        for (key, value) in node.entries where !left.contains(key.text ?? "") {
            add(value, at: "/\(key.text ?? "")")
        }
    }

    private mutating func add(_ node: Node, at place: String) {
        if node.kind != .scalar, let first = places.updateValue(place, forKey: node) {
            places[node] = first
            lines.append("\(place) is the node at \(first)")
            return
        }
        switch node.kind {
        case .scalar:
            lines.append("\(place): \(node.scalar.map(String.init(describing:)) ?? "")")
        case .mapping:
            let entries = node.entries.filter { !isProse($0.key, $0.value) }
            if entries.isEmpty { lines.append("\(place): {}") }
            for (key, value) in entries { add(value, at: "\(place)/\(key.text ?? "")") }
        case .sequence:
            if node.elements.isEmpty { lines.append("\(place): []") }
            for (index, element) in node.elements.enumerated() { add(element, at: "\(place)/\(index)") }
        }
    }

    /// A property may be called `description`, but then its value is no text.
    private func isProse(_ key: Node, _ value: Node) -> Bool {
        ["summary", "description"].contains(key.text) && value.kind == .scalar
    }
}
