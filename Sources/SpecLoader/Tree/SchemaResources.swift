/// What a file names: itself by `$self`, its schemas by `$id`, and parts of those by `$anchor` and `$dynamicAnchor`
/// (OpenAPI 3.2.0 §4.1.2, JSON Schema 2020-12 §8.2).
struct SchemaResources {
    private struct Anchor: Hashable {
        /// The schema with the `$id`, or the root of the file.
        var resource: Int32
        var name: String
    }

    /// The nodes with an `$id`, and their URIs, as far as they are known.
    private var uris: [Int32: URIReference] = [:]
    private var nodes: [String: Int32] = [:]
    private var anchors: [Anchor: Int32] = [:]
    /// The first of each name, whichever schema has it.
    private var firstAnchors: [String: Int32] = [:]
    private let root: Int32

    init(of document: SpecDocument, file: Int) {
        root = document.files[file].root
        var identified: [(node: Node, id: String)] = []
        var named: [(node: Node, name: String)] = []
        for (node, key) in document.table.keys(in: ["$id", "$anchor", "$dynamicAnchor"]) {
            let node = Node(document, node)
            guard node.kind == .mapping, node.fileIndex == file, let text = node[key]?.text else { continue }
            if key != "$id" {
                named.append((node, text))
            } else if text.hasPrefix("#") {
                // In earlier drafts an anchor.
                named.append((node, String(text.dropFirst())))
            } else {
                identified.append((node, text))
            }
        }
        for (node, id) in identified { uris[node.index] = URIReference(id) }
        if let uri = Node(document, root)["$self"]?.text { add(URIReference(uri), as: uri, of: root) }
        // Outer schemas come first: they are the base of inner ones.
        for (node, id) in identified.sorted(by: { $0.node.depth < $1.node.depth }) {
            let base = node.parent.flatMap { uris[resource(of: $0)] } ?? URIReference("")
            add(URIReference(id).resolved(against: base), as: id, of: node.index)
        }
        for (node, name) in named {
            let anchor = Anchor(resource: resource(of: node), name: name)
            anchors[anchor] = anchors[anchor] ?? node.index
            firstAnchors[name] = firstAnchors[name] ?? node.index
        }
    }

    private mutating func add(_ uri: URIReference, as text: String, of node: Int32) {
        uris[node] = uri
        for name in [uri.text, URIReference(text).text] where nodes[name] == nil { nodes[name] = node }
    }

    /// The nearest schema around a node that has an `$id`, or the root of the file.
    func resource(of node: Node) -> Int32 {
        if uris.isEmpty { return root }
        return sequence(first: node, next: \.parent).first { uris[$0.index] != nil }?.index ?? root
    }

    /// The node that a URI or a relative reference names, as it is meant at `place`.
    func node(named reference: Substring, at place: Node) -> Int32? {
        if nodes.isEmpty { return nil }
        let uri = URIReference(reference)
        if let known = nodes[uri.text] { return known }
        guard let base = uris[resource(of: place)] else { return nil }
        return nodes[uri.resolved(against: base).text]
    }

    /// The schema with an anchor in a resource, or else anywhere in the file.
    func node(anchor name: String, in resource: Int32) -> Int32? {
        anchors[Anchor(resource: resource, name: name)] ?? firstAnchors[name]
    }

    /// The path from the file's folder to the file that a URI names, where `$self` says what the file's own URI is.
    func file(at reference: Substring) -> String? {
        guard let own = uris[root], own.isAbsolute else { return nil }
        return URIReference(reference).path(belowFolderOf: own)
    }
}

extension SpecDocument {
    func schemaResources(in file: Int) -> SchemaResources {
        if let known = resources[file] { return known }
        let found = SchemaResources(of: self, file: file)
        resources[file] = found
        return found
    }
}

extension NodeTable {
    /// The parents of the scalars with these texts, of which most are keys.
    fileprivate func keys(in names: [String]) -> [(parent: Int32, key: String)] {
        var found: [(parent: Int32, key: String)] = []
        for (index, record) in records.enumerated() where record.kind == .scalar && record.parent != Self.noParent {
            guard record.count > 2, text[Int(record.start)] == UInt8(ascii: "$") else { continue }
            let text = string(Int32(index))
            if let name = names.first(where: { $0 == text }) { found.append((record.parent, name)) }
        }
        return found
    }
}

extension Node {
    fileprivate var depth: Int { sequence(first: self, next: \.parent).reduce(0) { count, _ in count + 1 } }
}
