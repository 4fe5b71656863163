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
        if same.count == 1 { return kind }
        return property(tellingType: type, fromMembers: same.filter { $0 != member }) ?? "option \(index + 1)"
    }

    /// A property of an object that no other member of its kind has, a required one if there is one.
    private func property(tellingType type: TypeDefinition, fromMembers others: [UnionType.Member]) -> String? {
        guard case .object(let object) = type.kind else { return nil }
        let foreign = others.flatMap { member in
            member.type.names.flatMap { id -> [Property] in
                guard case .object(let other)? = inline[id]?.kind else { return [] }
                return other.properties
            }
        }
        let taken = Set(foreign.map(\.name))
        let own = object.properties.filter { !taken.contains($0.name) }
        if let property = own.first(where: \.isRequired) ?? own.first { return property.name }
        // A property that has another type in each.
        for property in object.properties {
            guard let word = word(for: property.type) else { continue }
            let others = foreign.filter { $0.name == property.name }.map { self.word(for: $0.type) }
            if others.allSatisfy({ $0 != nil && $0 != word }) { return "\(property.name) \(word)" }
        }
        return nil
    }

    /// What a value of a property is, in a word.
    private func word(for type: TypeReference) -> String? {
        switch type {
        case .any: nil
        case .primitive(let primitive, _): primitive.rawValue
        case .array(let element, _): (word(for: element).map { $0 + " " } ?? "") + "array"
        case .dictionary(let value, _): (word(for: value).map { $0 + " " } ?? "") + "dictionary"
        case .nullable(let wrapped): word(for: wrapped)
        case .named(let id): inline[id]?.kind.word ?? id.rawValue.split(separator: "/").last.map(String.init)
        }
    }

    private func word(for member: UnionType.Member) -> String? {
        if let label = member.label { return label }
        switch member.recognition {
        // One of several values would be wrong for the rest.
        case .value(let property, let values):
            guard values.count == 1 else { return nil }
            return values[0].contains(where: \.isLetter) ? values[0] : "\(property) \(values[0])"
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
        case .tuple: "tuple"
        case .alias: "option"
        }
    }
}
