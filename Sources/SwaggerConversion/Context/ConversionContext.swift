import Diagnostics
import SpecLoader

/// What all parts of the conversion share: the document, new nodes, and the diagnostics.
final class ConversionContext {
    let document: SpecDocument
    private let diagnostics: Diagnostics
    private var reported: Set<Report> = []
    /// A node for each text that the conversion writes, whose text the others share.
    private var texts: [String: Node] = [:]

    private struct Report: Hashable {
        var code: SwaggerCode
        var node: Node
    }

    init(_ document: SpecDocument, _ diagnostics: Diagnostics) {
        self.document = document
        self.diagnostics = diagnostics
    }

    /// Reports a diagnostic about a node, once for each code.
    func report(_ code: SwaggerCode, _ message: String, at node: Node, notes: [Diagnostic.Note] = []) {
        guard reported.insert(Report(code: code, node: node)).inserted else { return }
        diagnostics.report(code, message, at: node.location, notes: notes)
    }

    // MARK: New nodes

    /// A new string of few different ones, none of which means anything else where it isn't quoted.
    func string(_ text: String, at place: Node) -> Node {
        if let known = texts[text] { return document.newScalar(like: known, at: place) }
        let node = document.newScalar(text, isString: text.isEmpty, at: place)
        texts[text] = node
        return node
    }

    func bool(_ value: Bool, at place: Node) -> Node {
        document.newScalar(value ? "true" : "false", isString: false, at: place)
    }

    /// A new entry, whose key stands where the value is written.
    func entry(_ key: String, _ value: Node) -> Entry { (string(key, at: value), value) }

    func mapping(_ entries: [Entry], at place: Node) -> Node { document.newMapping(entries, at: place) }

    // MARK: Values

    /// The mapping below a key; `nil` if there is none.
    func mapping(_ key: String, of node: Node) -> Node? {
        node[key].flatMap { $0.kind == .mapping ? $0 : nil }
    }

    /// What a node is after its references.
    func resolved(_ node: Node) -> Node? {
        node.reference == nil ? node : document.resolve(node)
    }
}

typealias Entry = (key: Node, value: Node)

extension Node {
    /// The entries of a mapping whose keys are names, without `x-` keys.
    var namedEntries: [(name: String, key: Node, value: Node)] {
        entries.compactMap { entry in
            guard let name = entry.key.text, !name.hasPrefix("x-") else { return nil }
            return (name, entry.key, entry.value)
        }
    }

    func entry(_ key: String) -> Entry? {
        // `self[key]` is quick where a mapping is large.
        guard let value = self[key] else { return nil }
        return entries.first { $0.value == value && $0.key.text == key }
    }
}
