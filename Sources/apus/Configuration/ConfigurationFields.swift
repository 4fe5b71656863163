import ClientGenerator
import Diagnostics
import SpecLoader

/// The fields of one mapping in `apus.yml`. Every access reports what is wrong with a field.
struct ConfigurationFields {
    private let node: Node
    private let owner: String
    private let diagnostics: Diagnostics

    /// `nil` after a diagnostic when the node isn't a mapping. Unknown keys are reported.
    init?(_ node: Node, of owner: String, keys: [String], _ diagnostics: Diagnostics) {
        self.node = node
        self.owner = owner
        self.diagnostics = diagnostics
        guard node.kind == .mapping else {
            fault("\(owner) must be a mapping with the keys \(keys.joined(separator: ", "))", at: node)
            return nil
        }
        for entry in node.entries {
            guard let key = entry.key.text, !keys.contains(key) else { continue }
            fault("unknown key '\(key)'" + suggestion(for: key, among: keys), at: entry.key)
        }
    }

    func fault(_ message: String, at node: Node) {
        diagnostics.report(Diagnostic(ApusCode.configuration, message, at: node.location))
    }

    /// The value of a key; a key without a value counts as absent.
    subscript(key: String) -> Node? { node[key].flatMap { $0.isNull ? nil : $0 } }

    func required(_ key: String) -> Node? {
        if let value = self[key] { return value }
        fault("\(owner) needs the key '\(key)'", at: node)
        return nil
    }

    /// A string that isn't empty.
    func text(_ node: Node, _ name: String) -> String? {
        if let text = node.string, !text.isEmpty { return text }
        fault("'\(name)' must be a string", at: node)
        return nil
    }

    /// A text that can be a path.
    func path(_ node: Node, _ name: String) -> String? {
        guard let text = text(node, name) else { return nil }
        if !text.hasControlCharacter { return text }
        fault("'\(name)' can't be a path: it has a control character", at: node)
        return nil
    }

    /// `true` or `false`; `false` after a diagnostic.
    func flag(_ node: Node, _ name: String) -> Bool {
        if let flag = node.bool { return flag }
        fault("'\(name)' must be true or false", at: node)
        return false
    }

    /// The elements of a list, none when the key is absent.
    func list(_ key: String) -> [Node] {
        guard let list = self[key] else { return [] }
        guard list.kind == .sequence else {
            fault("'\(key)' must be a list", at: list)
            return []
        }
        return Array(list.elements)
    }

    /// The entries of a mapping, none when the key is absent.
    func mapping(_ key: String) -> [(key: Node, value: Node)] {
        guard let mapping = self[key] else { return [] }
        guard mapping.kind == .mapping else {
            fault("'\(key)' must be a mapping", at: mapping)
            return []
        }
        return mapping.entries.map { ($0.key, $0.value) }
    }

    func swiftName(_ node: Node, _ name: String) -> String? {
        guard let text = text(node, name) else { return nil }
        if SwiftIdentifier(validating: text) != nil { return text }
        fault("'\(text)' can't be a Swift name", at: node)
        return nil
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice? where Choice.RawValue == String {
        self[key].flatMap { choice($0, "'\(key)'") }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, _ name: String) -> Choice?
    where Choice.RawValue == String {
        if let choice = node.text.flatMap(Choice.init) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        let given = node.text.map { suggestion(for: $0, among: words) } ?? ""
        fault("\(name) must be one of \(words.joined(separator: ", "))" + given, at: node)
        return nil
    }
}

/// "; did you mean 'x'?" when one of the words is close to what was written.
func suggestion(for word: String, among words: [String]) -> String {
    SpellingDistance.nearest(to: word, among: words).map { "; did you mean '\($0)'?" } ?? ""
}
