import APIModel
import SpecLoader

/// The examples of a document. A node that references share is met more than once, and kept once for each type.
struct ExampleList {
    private struct Entry: Hashable {
        var value: Node
        var type: TypeReference
        var direction: Direction?
    }

    private var entries: Set<Entry> = []

    mutating func insert(_ values: [Node], of type: TypeReference, _ direction: Direction? = nil) {
        for value in values { entries.insert(Entry(value: value, type: type, direction: direction)) }
    }

    /// Sorted by pointer. Examples of types that the API doesn't have are left out.
    func examples(of types: Set<TypeID>) -> [Example] {
        var texts = JSONTexts(\.sortedJSON)
        return entries.compactMap { entry in
            guard entry.type.firstNamed.map(types.contains) ?? true else { return nil }
            let value = texts.text(of: entry.value)
            // What is longer is shortened.
            guard value.rawValue.utf8.count < 1 << 18 else { return nil }
            return Example(
                pointer: entry.value.file + entry.value.pointer.description, direction: entry.direction,
                type: entry.type, value: value,
                sourceLocation: entry.value.location)
        }
        .sorted { first, second in
            first.pointer == second.pointer
                ? first.order.lexicographicallyPrecedes(second.order) : first.pointer < second.pointer
        }
    }
}

extension Example {
    /// Two examples of one pointer differ in direction or in the name of their type.
    fileprivate var order: [String] {
        [direction?.rawValue ?? "", type.firstNamed?.rawValue ?? "", type.isNullable ? "null" : ""]
    }
}

extension ReadingContext {
    /// `example`, and all of the map `examples`, of a parameter, header or media type (OpenAPI 3.1.1 §4.8.19).
    func exampleValues(of node: Node) -> [Node] {
        guard node.kind == .mapping else { return [] }
        let one = node["example"].map { [$0] } ?? []
        return one + namedEntries("examples", of: node).compactMap { exampleValue($0.value) }
    }

    /// What an Example Object has as its value.
    private func exampleValue(_ node: Node) -> Node? {
        guard node["$ref"] != nil else { return node["value"] ?? node["dataValue"] }
        return resolved(node, "an example").flatMap { $0.node["value"] ?? $0.node["dataValue"] }
    }

    /// `example`, and all of the list `examples`, of a schema.
    func schemaExampleValues(of node: Node) -> [Node] {
        guard node.kind == .mapping else { return [] }
        let one = node["example"].map { [$0] } ?? []
        return one + (node["examples"].map { Array($0.elements) } ?? [])
    }
}
