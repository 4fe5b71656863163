import APIModel
import Diagnostics
import SpecLoader

/// Finds the keys of examples that their types don't declare: a client leaves them out.
struct UndeclaredKeys {
    let graph: TypeGraph

    /// Pointers (RFC 6901) without repetitions, sorted; `*` stands for any index, and for any key of a dictionary.
    func pointers(in example: Example) -> [String] {
        guard
            let document = try? SpecDocument.load(
                bytes: Array(example.value.rawValue.utf8), name: example.pointer, diagnostics: Diagnostics())
        else { return [] }
        return found(in: document.root, of: example.type, at: "", within: []).sorted()
    }

    /// - Parameter unions: Those that the value was looked at as already.
    private func found(
        in node: Node, of type: TypeReference, at place: String, within unions: Set<TypeID>
    ) -> Set<String> {
        switch (graph.underlying(type), node.kind) {
        case (.array(let element, _), .sequence):
            return Set(node.elements.flatMap { found(in: $0, of: element, at: place + "/*", within: []) })
        case (.dictionary(let value, _), .mapping):
            return Set(node.entries.flatMap { found(in: $0.value, of: value, at: place + "/*", within: []) })
        case (.named(let id), _):
            switch graph[id]?.kind {
            case .object(let object) where node.kind == .mapping: return found(in: node, of: object, at: place)
            case .union(let union) where !unions.contains(id):
                let members = members(of: union, for: node).map {
                    found(in: node, of: $0, at: place, within: unions.union([id]))
                }
                guard let first = members.first else { return [] }
                return members.dropFirst().reduce(first) { $0.intersection($1) }
            case .object, .union, .enumeration, .alias, nil: return []
            }
        case (.any, _), (.primitive, _), (.array, _), (.dictionary, _), (.nullable, _): return []
        }
    }

    private func found(in node: Node, of object: ObjectType, at place: String) -> Set<String> {
        var keys: Set<String> = []
        for (key, value) in node.entries {
            let name = key.text ?? ""
            if let property = object.properties.first(where: { $0.name == name }) {
                keys.formUnion(found(in: value, of: property.type, at: place + "/" + name.pointerToken, within: []))
            } else if case .typed(let type) = object.additionalProperties {
                keys.formUnion(found(in: value, of: type, at: place + "/*", within: []))
            } else {
                keys.insert(place + "/" + name.pointerToken)
            }
        }
        return keys
    }

    /// The member that the value says it is, or else all that it may be.
    private func members(of union: UnionType, for node: Node) -> [TypeReference] {
        let said = union.members.first { member in
            guard case .value(let property, let values) = member.recognition, let value = node[property]?.text else {
                return false
            }
            return values.contains(value)
        }
        return said.map { [$0.type] } ?? union.members.map(\.type).filter { mayBe(node, $0) }
    }

    private func mayBe(_ node: Node, _ type: TypeReference) -> Bool {
        switch graph.underlying(type) {
        case .any, .nullable: true
        case .primitive: node.kind == .scalar
        case .array: node.kind == .sequence
        case .dictionary: node.kind == .mapping
        case .named(let id):
            switch graph[id]?.kind {
            case .object: node.kind == .mapping
            case .enumeration: node.kind == .scalar
            case .union, .alias, nil: true
            }
        }
    }
}

extension String {
    /// The text as a token of a pointer (RFC 6901 §3).
    fileprivate var pointerToken: String {
        var token = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.unicodeScalars.append(scalar)
            }
        }
        return token
    }
}
