import APIModel
import Diagnostics
import RegularExpressions
import SpecLoader

/// Compares the keys of examples with those that their types declare.
struct ExampleKeys {
    /// Pointers (RFC 6901) in which `*` stands for any index, and for any key of a dictionary.
    struct Findings {
        /// The keys that the type doesn't declare: a client leaves them out.
        fileprivate(set) var undeclared: Set<String> = []
        /// The keys that the type requires and the example doesn't have.
        fileprivate(set) var missing: Set<String> = []
    }

    let graph: TypeGraph

    func findings(in example: Example) -> Findings {
        guard
            let document = try? SpecDocument.load(
                bytes: Array(example.value.rawValue.utf8), name: example.pointer, diagnostics: Diagnostics())
        else { return Findings() }
        return findings(in: document.root, of: example.type, at: "", within: [])
    }

    /// - Parameter unions: Those that the value was looked at as already.
    private func findings(
        in node: Node, of type: TypeReference, at place: String, within unions: Set<TypeID>
    ) -> Findings {
        switch (graph.underlying(type), node.kind) {
        case (.array(let element, _), .sequence):
            return node.elements.reduce(into: Findings()) {
                $0.add(findings(in: $1, of: element, at: place + "/*", within: []))
            }
        case (.dictionary(let value, _), .mapping):
            return node.entries.reduce(into: Findings()) {
                $0.add(findings(in: $1.value, of: value, at: place + "/*", within: []))
            }
        case (.named(let id), _):
            switch graph[id]?.kind {
            case .object(let object) where node.kind == .mapping: return findings(in: node, of: object, at: place)
            case .union(let union) where !unions.contains(id):
                let members = members(of: union, for: node).map {
                    findings(in: node, of: $0, at: place, within: unions.union([id]))
                }
                return members.dropFirst().reduce(members.first ?? Findings()) { $0.shared(with: $1) }
            case .tuple(let tuple) where node.kind == .sequence:
                return node.elements.enumerated().reduce(into: Findings()) { findings, item in
                    let isNamed = tuple.elements.indices.contains(item.offset)
                    guard let type = isNamed ? tuple.elements[item.offset].type : tuple.rest else { return }
                    findings.add(self.findings(in: item.element, of: type, at: place + "/*", within: []))
                }
            case .object, .union, .tuple, .enumeration, .alias, nil: return Findings()
            }
        case (.any, _), (.primitive, _), (.array, _), (.dictionary, _), (.nullable, _): return Findings()
        }
    }

    private func findings(in node: Node, of object: ObjectType, at place: String) -> Findings {
        var findings = Findings()
        for property in object.properties where property.isRequired && node[property.name] == nil {
            findings.missing.insert(place + "/" + property.name.pointerToken)
        }
        let types = Dictionary(object.properties.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        let patterns = object.additionalProperties.expressions
        for (key, value) in node.entries {
            let name = key.text ?? ""
            if let type = types[name] {
                findings.add(self.findings(in: value, of: type, at: place + "/" + name.pointerToken, within: []))
            } else if let type = object.additionalProperties.type, patterns?.mayMatch(name) ?? true {
                findings.add(self.findings(in: value, of: type, at: place + "/*", within: []))
            } else {
                findings.undeclared.insert(place + "/" + name.pointerToken)
            }
        }
        return findings
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
            case .tuple: node.kind == .sequence
            case .enumeration: node.kind == .scalar
            case .union, .alias, nil: true
            }
        }
    }
}

extension AdditionalProperties {
    /// The patterns of the names, `nil` for one that is no regular expression; none where any name counts.
    fileprivate var expressions: [RegularExpression?]? {
        guard case .matching(let patterns, _) = self else { return nil }
        return patterns.map { try? RegularExpression($0, as: .ecmaScript) }
    }
}

extension [RegularExpression?] {
    /// Whether one of them matches a name, as a client's decoder sees it.
    fileprivate func mayMatch(_ name: String) -> Bool { contains { $0?.hasMatch(in: name) ?? true } }
}

extension ExampleKeys.Findings {
    fileprivate mutating func add(_ other: Self) {
        undeclared.formUnion(other.undeclared)
        missing.formUnion(other.missing)
    }

    /// What two members of a union both say.
    fileprivate func shared(with other: Self) -> Self {
        Self(undeclared: undeclared.intersection(other.undeclared), missing: missing.intersection(other.missing))
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
