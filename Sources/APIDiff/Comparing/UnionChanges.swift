import APIModel

extension Comparison {
    mutating func compareUnions(_ old: UnionType, _ new: UnionType, at position: Position) {
        if old.keyword != new.keyword {
            report(
                .unionKeywordChanged, "`\(old.keyword.rawValue)` became `\(new.keyword.rawValue)`", at: position)
        }
        var members = Matching(old.members, new.members)
        members.match { if case .named(let id) = $0.type { id } else { nil } }
        members.match(by: \.label)
        members.match { Optional($0.type.withoutLimits) }
        if case .array? = members.removed.first?.type { members.match { $0.type.isArray ? true : nil } }
        for member in members.removed {
            var position = position
            (position.old, position.new) = (member.sourceLocation, nil)
            report(.unionMemberRemoved, "the member \(words(member, oldTypes)) was removed", at: position)
        }
        for member in members.added {
            var position = position
            (position.old, position.new) = (nil, member.sourceLocation)
            report(.unionMemberAdded, "new member \(words(member, newTypes))", at: position)
        }
        for (old, new) in members.pairs {
            var position = position
            (position.old, position.new) = (old.sourceLocation, new.sourceLocation)
            let name = new.label ?? words(new.type, newTypes).replacing("`", with: "")
            position.path += (position.path.isEmpty ? "" : " ") + "(\(name))"
            compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: position)
        }
    }

    private func words(_ member: UnionType.Member, _ types: [TypeID: TypeDefinition]) -> String {
        member.label.map { "`\($0)`" } ?? words(member.type, types)
    }
}

extension UnionType {
    /// Whether a type is one of the members.
    ///
    /// - Parameters:
    ///   - types: The definitions of the state that has the union.
    ///   - others: The definitions of the state that has the type.
    func contains(
        _ type: TypeReference, in types: [TypeID: TypeDefinition], other others: [TypeID: TypeDefinition]
    ) -> Bool {
        members.contains { member in
            switch (member.type, type) {
            case (.named(let a), .named(let b)):
                if a == b { return true }
                switch (types[a]?.kind, others[b]?.kind) {
                case (.object(let a)?, .object(let b)?): return a.properties.map(\.name) == b.properties.map(\.name)
                case (.enumeration(let a)?, .enumeration(let b)?): return a.values.map(\.text) == b.values.map(\.text)
                default: return false
                }
            default: return member.type.withoutLimits == type.withoutLimits
            }
        }
    }
}

extension TypeReference {
    fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
