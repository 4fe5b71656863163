import APIModel
import SpecLoader

/// The names that extensions give the functions of operations, and the groups that they are reached through.
struct OperationNames {
    private let context: ReadingContext
    private var names: [OperationKey: String] = [:]

    /// Of two operations with one name in one group neither has it.
    init(of items: [PathItem], _ context: ReadingContext) {
        self.context = context
        var nodes: [OperationKey: Node] = [:]
        var keys: [String: [OperationKey]] = [:]
        for item in items {
            for (method, node) in item.operations where node.hasExtensions {
                guard let name = context.name(.operationName, of: node) else { continue }
                let key = OperationKey(path: item.path, method: method)
                (names[key], nodes[key]) = (name, node)
                // No name has a line feed.
                keys[(tags(of: node).first ?? "") + "\n" + name, default: []].append(key)
            }
        }
        for (_, same) in keys where same.count > 1 {
            for key in same {
                guard let node = nodes[key], let (word, value) = node.value(of: .operationName) else { continue }
                context.report(
                    .invalidExtension, "'\(word)' gives another operation the same name: neither has it", at: value)
                names[key] = nil
            }
        }
    }

    subscript(key: OperationKey) -> String? { names[key] }

    /// The group of an operation that an extension names, or else its tags.
    func tags(of node: Node) -> [String] {
        guard let (key, value) = node.value(of: .group) else { return context.strings("tags", of: node) }
        let names = value.kind == .sequence ? value.elements.map(\.string) : [value.string]
        let group = names.compactMap(\.self).joined(separator: ".")
        guard !names.contains(nil), group.isSpellable else {
            context.report(.invalidExtension, "'\(key)' has no name that Swift can spell: ignored", at: value)
            return context.strings("tags", of: node)
        }
        return [group]
    }
}
