import APIModel

/// The words for types without names that are members of unions.
struct UnionLabels {
    private let inline: [TypeID: TypeDefinition]
    private var unions: [TypeID: Members] = [:]

    /// The members of one union.
    private struct Members {
        /// The first one that has a type.
        var byType: [TypeID: UnionType.Member] = [:]
        /// Those that no word of their own distinguishes, by kind.
        var groups: [String: Group] = [:]
    }

    /// Members of one kind.
    private struct Group {
        var count = 0
        var distinct: Set<UnionType.Member> = []
        /// How many different members have a property, by what its values are.
        var properties: [String: [String?: Int]] = [:]
    }

    init(_ types: [TypeDefinition]) {
        inline = Dictionary(types.filter { !$0.isNamed }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for type in types {
            guard case .union(let union) = type.kind else { continue }
            if union.members.contains(where: { member in member.type.names.contains { inline[$0] != nil } }) {
                unions[type.id] = members(of: union)
            }
        }
    }

    private func members(of union: UnionType) -> Members {
        var members = Members()
        for member in union.members {
            for id in member.type.names where members.byType[id] == nil { members.byType[id] = member }
            guard word(for: member) == nil, let kind = kind(of: member.type) else { continue }
            var group = members.groups.removeValue(forKey: kind) ?? Group()
            group.count += 1
            if group.distinct.insert(member).inserted {
                for property in member.type.names.lazy.compactMap(object(of:)).flatMap(\.properties) {
                    group.properties[property.name, default: [:]][word(for: property.type), default: 0] += 1
                }
            }
            members.groups[kind] = group
        }
        return members
    }

    private func object(of id: TypeID) -> ObjectType? {
        if case .object(let object)? = inline[id]?.kind { object } else { nil }
    }

    /// The word for the member that a nested type belongs to: what distinguishes it from the others, else its kind
    /// where no other member is of that kind, else its number.
    func label(ofMember index: Int, of union: TypeID, for type: TypeDefinition) -> String {
        let number = "option \(index + 1)"
        guard let members = unions[union], let member = members.byType[type.id] else { return number }
        if let label = word(for: member) { return label }
        guard let kind = kind(of: member.type), let group = members.groups[kind] else { return type.kind.word }
        if group.count == 1 { return kind }
        return property(tellingType: type, from: group) ?? number
    }

    /// A property of an object that no other member of its kind has, a required one if there is one.
    private func property(tellingType type: TypeDefinition, from group: Group) -> String? {
        guard case .object(let object) = type.kind else { return nil }
        let own = object.properties.filter { group.properties[$0.name]?.values.reduce(0, +) == 1 }
        if let property = own.first(where: \.isRequired) ?? own.first { return property.name }
        // A property that has another type in each.
        for property in object.properties {
            guard let word = word(for: property.type), let words = group.properties[property.name] else { continue }
            if words[nil] == nil, words[word] == 1 { return "\(property.name) \(word)" }
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
