import APIModel

/// A union (`oneOf`, `anyOf`) as an enumeration with a case for each member: made of a `UnionType`, shown by
/// `UnionView`.
struct UnionPlan {
    struct Case {
        /// What the document says of it.
        let member: UnionType.Member
        let name: SwiftIdentifier
        let type: SwiftTypeExpression
        /// Whether JSON has the value as text, which its type isn't by itself.
        let isText: Bool
        /// The values of the tag that mean this member alone.
        let values: [SwiftLiteral]
        /// The values of the tag that the member is sent with, the first unless it has another one of them.
        let tags: [SwiftLiteral]
    }

    /// A test for a member, and its decoding.
    struct Attempt {
        let member: SwiftIdentifier
        let type: SwiftTypeExpression
        let test: UnionAttempts.Test
    }

    /// A member of which a value can be at once with others.
    struct Overlap {
        let name: SwiftIdentifier
        let type: SwiftTypeExpression
        /// The names of its properties in JSON.
        let keys: [String]
    }

    /// The case of what the members extend is the last, where they extend something.
    let cases: [Case]
    /// The members that a value can be at once; none, or at least two.
    let overlaps: [Overlap]
    /// The properties that all members have; only members that extend something have some.
    let shared: [SharedPropertyPlan]
    /// Whether one of those identifies a value.
    let isIdentifiable: Bool
    /// The case of values that no test finds: what the members extend, or `unrecognized`.
    let fallback: SwiftIdentifier
    /// How members are found that the discriminator doesn't tell apart, in their order.
    let attempts: [Attempt]
    /// Whether a value may contain another one of the same union.
    let isIndirect: Bool
    /// The property whose value tells members apart.
    let tag: String?
    /// Whether its values are whole numbers.
    let hasNumbers: Bool
}

extension DeclarationLayout {
    func plan(
        of union: UnionType, id: TypeID, in scope: LookupScope, shared: [SharedPropertyPlan]
    ) -> UnionPlan {
        // A pattern that stands twice would be found the first time only.
        var patterns: Set<String> = []
        let cases = zip(union.members, members.members(of: id)).map { member, name in
            UnionPlan.Case(
                member: member, name: name, type: types.expression(member.type, in: scope),
                isText: graph.isText(member.type),
                values: values(of: member, in: union).filter { patterns.insert($0.templateText).inserted },
                // What no value of the tag means keeps the one that it has.
                tags: member.recognition == .otherwise
                    ? [] : member.tags.compactMap { SwiftLiteral($0, base: union.valueBase) })
        }
        let overlaps = cases.compactMap(overlap).sorted { $0.name < $1.name }
        return UnionPlan(
            cases: cases, overlaps: overlaps.count > 1 ? overlaps : [],
            shared: shared, isIdentifiable: shared.contains { types.isID($0.name, of: $0.type, in: scope) },
            fallback: cases.last { $0.member.recognition == .otherwise }?.name ?? "unrecognized",
            // There is a case for each member, since each has a name.
            attempts: UnionAttempts(union, graph: graph).all.map { attempt in
                UnionPlan.Attempt(
                    member: cases[attempt.member].name, type: cases[attempt.member].type, test: attempt.test)
            },
            isIndirect: recursion.unions.contains(id), tag: union.tag,
            hasNumbers: union.valueBase == .integer)
    }

    private func values(of member: UnionType.Member, in union: UnionType) -> [SwiftLiteral] {
        guard case .value(_, let constants) = member.recognition else { return [] }
        return constants.compactMap { SwiftLiteral($0, base: union.valueBase) }
    }

    private func overlap(_ item: UnionPlan.Case) -> UnionPlan.Overlap? {
        guard item.member.overlaps, case .named(let id) = graph.underlying(item.member.type),
            case .object(let object)? = graph[id]?.kind
        else { return nil }
        return UnionPlan.Overlap(name: item.name, type: item.type, keys: object.properties.map(\.name))
    }
}
