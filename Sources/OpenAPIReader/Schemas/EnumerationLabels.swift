import APIModel
import SpecLoader

/// The names and descriptions that extensions give the values of an enumeration.
///
/// What a value gets is a function of its own entry: values that are reordered together with their names keep them.
struct EnumerationLabels {
    /// By the value's index in the list.
    private(set) var names: [Int: String] = [:]
    private(set) var descriptions: [Int: String] = [:]

    private let values: [Node]
    private let context: ReadingContext

    init(of schema: Node, values: [Node], _ context: ReadingContext) {
        self.values = values
        self.context = context
        guard schema.hasExtensions else { return }
        let described = schema.value(of: .enumValues).map { entries($0.value, key: $0.key) } ?? [:]
        let named = texts(.enumNames, of: schema) ?? described.compactMapValues { $0["name"] }
        names = usable(named)
        descriptions = (texts(.enumDescriptions, of: schema) ?? described.compactMapValues { $0["description"] })
            .compactMapValues(\.string)
    }

    /// The values of a list in the order of `enum`, or of a mapping by value; `nil` if there is none that fits.
    private func texts(_ meaning: Extension, of schema: Node) -> [Int: Node]? {
        guard let (key, found) = schema.value(of: meaning) else { return nil }
        switch found.kind {
        case .mapping: return byValue(found)
        case .sequence:
            // Some leave out `null`, which needs no name.
            let indices =
                found.elements.count == values.count
                ? Array(values.indices) : values.indices.filter { !values[$0].isNull }
            guard indices.count == found.elements.count else {
                context.report(
                    .invalidExtension,
                    "'\(key)' has \(found.elements.count) elements for \(values.count) values: ignored", at: found)
                return nil
            }
            return Dictionary(zip(indices, found.elements), uniquingKeysWith: { first, _ in first })
        case .scalar:
            context.report(.invalidExtension, "'\(key)' must be a list or a mapping: ignored", at: found)
            return nil
        }
    }

    private func byValue(_ mapping: Node) -> [Int: Node] {
        var found: [Int: Node] = [:]
        for index in values.indices { found[index] = values[index].text.flatMap { mapping[$0] } }
        return found
    }

    /// The mapping of each value: of `values` in `x-ms-enum`, or by value.
    private func entries(_ found: Node, key: String) -> [Int: Node] {
        guard key == "x-ms-enum" else { return byValue(found) }
        let entries = (found["values"]?.elements.map(\.self) ?? []).compactMap { entry in
            (entry["value"]?.text).map { ($0, entry) }
        }
        let byText = Dictionary(entries, uniquingKeysWith: { first, _ in first })
        var result: [Int: Node] = [:]
        for index in values.indices { result[index] = values[index].text.flatMap { byText[$0] } }
        return result
    }

    /// The names that Swift can spell and that no other value has.
    private func usable(_ named: [Int: Node]) -> [Int: String] {
        var texts: [Int: String] = [:]
        var values: [String: Set<String>] = [:]
        for (index, node) in named.sorted(by: { $0.key < $1.key }) where !node.isNull {
            guard let name = node.string, name.isSpellable else {
                context.report(
                    .invalidExtension, "this is no name that Swift can spell: the value has its own", at: node)
                continue
            }
            texts[index] = name
            values[name, default: []].insert(self.values[index].text ?? "")
        }
        for (index, node) in named.sorted(by: { $0.key < $1.key }) {
            guard let name = texts[index], values[name, default: []].count > 1 else { continue }
            context.report(
                .invalidExtension, "another value has the name '\(name)' too: each has its own", at: node)
            texts[index] = nil
        }
        return texts
    }
}
