import APIModel

/// The words for types without names that are members of unions.
struct UnionLabels {
    private let inline: [TypeID: TypeDefinition]

    init(_ types: [TypeDefinition]) {
        inline = Dictionary(types.filter { !$0.isNamed }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The word for the member that a nested type belongs to: what distinguishes it from the others, else its kind
    /// where no other member is of that kind, else its number.
    func label(ofMember index: Int, of union: UnionType, for type: TypeDefinition) -> String {
        guard let member = union.members.first(where: { $0.type.names.contains(type.id) }) else {
            return "option \(index + 1)"
        }
        if let label = word(for: member) { return label }
        let kind = kind(of: member.type) ?? type.kind.word
        let same = union.members.filter { word(for: $0) == nil && self.kind(of: $0.type) == kind }
        return same.count == 1 ? kind : "option \(index + 1)"
    }

    private func word(for member: UnionType.Member) -> String? {
        if let label = member.label { return label }
        switch member.recognition {
        // One of several values would be wrong for the rest.
        case .value(_, let values): return values.count == 1 ? values[0] : nil
        case .property(let name): return name
        case .properties, .kind, .decoding, .otherwise: return nil
        }
    }

    /// The kind of a member; `nil` for one that has a name of its own, or needs none.
    private func kind(of type: TypeReference) -> String? {
        switch type {
        case .any, .primitive: nil
        case .array(let element, _): element.names.contains { inline[$0] != nil } ? "array" : nil
        case .dictionary(let value, _): value.names.contains { inline[$0] != nil } ? "dictionary" : nil
        case .nullable(let wrapped): kind(of: wrapped)
        case .named(let id): inline[id]?.kind.word
        }
    }
}

extension TypeDefinition.Kind {
    /// What a type without a name is called.
    fileprivate var word: String {
        switch self {
        case .object: "object"
        case .enumeration(let enumeration): enumeration.base == .string ? "value" : "number"
        case .union: "choice"
        case .alias: "option"
        }
    }
}
