import APIModel
import Diagnostics
import SpecLoader

/// What all parts of the reader share: the document, its version, and the diagnostics.
final class ReadingContext {
    let document: SpecDocument
    let version: OpenAPIVersion
    /// Whether what an extension calls internal is left out.
    let leavesOutInternal: Bool
    var examples = ExampleList()
    /// The names of security schemes that requirements have named so far.
    var requiredSchemes: Set<String> = []
    /// The schemas of texts whose `contentSchema` is the type of what is in them.
    var decodedContents: Set<Node> = []
    var texts = JSONTexts(\.json)
    /// Of keywords that types don't express.
    var keywordTexts = JSONTexts(\.keywordJSON)
    private let diagnostics: Diagnostics
    private var reported: Set<Report> = []

    private struct Report: Hashable {
        var code: OpenAPIReaderCode
        var node: Node
    }

    /// What the document is written in, in a message.
    var standard: String { document.isConverted ? "Swagger 2.0" : "OpenAPI \(version.text)" }

    /// The same without its version.
    var family: String { document.isConverted ? "Swagger 2.0" : "OpenAPI 3" }

    init(
        _ document: SpecDocument, version: OpenAPIVersion, leavesOutInternal: Bool = false, diagnostics: Diagnostics
    ) {
        self.document = document
        self.version = version
        self.leavesOutInternal = leavesOutInternal
        self.diagnostics = diagnostics
    }

    /// Reports a diagnostic about a node, once for each code: nodes that aliases and references share are read more
    /// than once.
    func report(_ code: OpenAPIReaderCode, _ message: String, at node: Node, notes: [Diagnostic.Note] = []) {
        guard reported.insert(Report(code: code, node: node)).inserted else { return }
        diagnostics.report(code, message, at: node.location, notes: notes)
    }

    /// Whether a node has a diagnostic with a code.
    func hasReported(_ code: OpenAPIReaderCode, at node: Node) -> Bool {
        reported.contains(Report(code: code, node: node))
    }

    func malformed(_ node: Node, _ what: String, expected: String) {
        report(.malformed, "\(what) must be \(expected), not \(node.kindName)", at: node)
    }
}

// MARK: Values of a mapping, with a warning where they are of the wrong kind

extension ReadingContext {
    /// The text of a scalar; `nil` if the key is missing.
    func string(_ key: String, of node: Node) -> String? {
        guard let value = node[key], !value.isNull else { return nil }
        guard let text = value.string else {
            malformed(value, "'\(key)'", expected: "a string")
            return nil
        }
        return text
    }

    /// `false` if the key is missing.
    func flag(_ key: String, of node: Node) -> Bool { bool(key, of: node) ?? false }

    func bool(_ key: String, of node: Node) -> Bool? {
        guard let value = node[key], !value.isNull else { return nil }
        if let bool = value.bool { return bool }
        malformed(value, "'\(key)'", expected: "true or false")
        return switch value.text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    func int(_ key: String, of node: Node) -> Int? {
        guard let value = node[key], !value.isNull else { return nil }
        if let int = value.int { return int }
        // `minLength: 1.0` is an integer to JSON Schema (2020-12 §4.2.3).
        if case .number(let text) = value.scalar, let number = Double(text), let int = Int(exactly: number) {
            return int
        }
        malformed(value, "'\(key)'", expected: "an integer")
        return nil
    }

    /// A number as the document spells it.
    func number(_ key: String, of node: Node) -> String? {
        guard let value = node[key], !value.isNull else { return nil }
        switch value.scalar {
        case .integer(let text), .number(let text): return text
        case .string(let text) where Double(text) != nil:
            malformed(value, "'\(key)'", expected: "a number")
            return text
        default:
            malformed(value, "'\(key)'", expected: "a number")
            return nil
        }
    }

    func mapping(_ key: String, of node: Node) -> Node? {
        guard let value = node[key], !value.isNull, !isUnresolved(value) else { return nil }
        guard value.kind == .mapping else {
            malformed(value, "'\(key)'", expected: "a mapping")
            return nil
        }
        return value
    }

    /// The entries of a mapping below a key, without `x-` keys.
    func entries(_ key: String, of node: Node) -> [(name: String, value: Node)] {
        mapping(key, of: node).map { entries(of: $0) } ?? []
    }

    /// The entries of a mapping whose keys are names, such as header fields, which may start with `x-`.
    func namedEntries(_ key: String, of node: Node) -> [(name: String, value: Node)] {
        mapping(key, of: node)?.entries.map { ($0.key.text ?? "", $0.value) } ?? []
    }

    func entries(of mapping: Node) -> [(name: String, value: Node)] {
        mapping.entries.compactMap { entry in
            let name = entry.key.text ?? ""
            return name.hasPrefix("x-") ? nil : (name, entry.value)
        }
    }

    func elements(_ key: String, of node: Node) -> [Node] {
        guard let value = node[key], !value.isNull, !isUnresolved(value) else { return [] }
        guard value.kind == .sequence else {
            malformed(value, "'\(key)'", expected: "a list")
            return []
        }
        return Array(value.elements)
    }

    /// The scalars of a list.
    func strings(_ key: String, of node: Node) -> [String] {
        elements(key, of: node).compactMap { element in
            if let text = element.string { return text }
            malformed(element, "an element of '\(key)'", expected: "a string")
            return nil
        }
    }

    /// A mapping that may be a reference to one: a parameter, a response. `nil` after a diagnostic.
    ///
    /// `isReferred`: whether the node is behind a `$ref`.
    func resolved(_ node: Node, _ what: String) -> (node: Node, isReferred: Bool)? {
        var target = node
        if node["$ref"] != nil {
            guard hasReadableReference(node), let resolved = document.resolve(node) else { return nil }
            target = resolved
        }
        guard target.kind == .mapping else {
            malformed(target, what, expected: "a mapping")
            return nil
        }
        return (target, target != node)
    }

    /// Whether nothing but a reference stands where the standard has none. It leads nowhere, which was reported: what
    /// others lead to was put in their place when the files were joined.
    func isUnresolved(_ node: Node) -> Bool { node.isReferenceOnly }

    /// Whether a mapping's `$ref` is a string; warns otherwise.
    func hasReadableReference(_ node: Node) -> Bool {
        if node.reference != nil { return true }
        if let value = node["$ref"] { malformed(value, "'$ref'", expected: "a string") }
        return false
    }
}

extension Node {
    /// The kind of the node in a message.
    var kindName: String {
        switch kind {
        case .mapping: return "a mapping"
        case .sequence: return "a list"
        case .scalar:
            return switch scalar {
            case .null, nil: "nothing"
            case .bool: "true or false"
            case .integer, .number: "a number"
            case .string: "a string"
            }
        }
    }
}

extension Sequence {
    /// Sorted by the bytes of a string, independent of any locale.
    func sorted(byBytesOf text: (Element) -> String) -> [Element] {
        sorted { text($0).precedesByBytes(text($1)) }
    }
}
