import APIModel

/// A property that all members of a union have, because they extend one schema.
struct SharedPropertyPlan {
    struct Case {
        let name: SwiftIdentifier
        /// What the member calls the property.
        let property: SwiftIdentifier
        /// The property of the member `value`, as the union's type.
        let value: SwiftCode
    }

    /// What the document says of it.
    let property: Property
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// Whether it can be set: not what tells the members apart, and not what a member has another type for.
    let isSettable: Bool
    let cases: [Case]
}

extension DeclarationLayout {
    /// The properties that all members of a union have, for each union.
    func sharedProperties(of types: [TypeDefinition]) -> [TypeID: [SharedPropertyPlan]] {
        var known: [TypeID: [SharedPropertyPlan]] = [:]
        for definition in types {
            if case .union(let union) = definition.kind { _ = shared(by: union, id: definition.id, known: &known) }
        }
        return known
    }

    /// The properties of what the members of a union extend, without those that a member doesn't have.
    ///
    /// - Parameter known: Those of the unions that were met before.
    private func shared(
        by union: UnionType, id: TypeID, known: inout [TypeID: [SharedPropertyPlan]]
    ) -> [SharedPropertyPlan] {
        if let plans = known[id] { return plans }
        known[id] = []
        guard let base = union.base, let scope = types.names[id].map({ LookupScope(type: $0) }) else { return [] }
        let all = union.members.map { member in
            Dictionary(
                (values(of: member.type, in: scope, known: &known) ?? []).map { ($0.property.name, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        let names = members.members(of: id)
        let plans = (values(of: base.type, in: scope, known: &known) ?? []).compactMap {
            wanted -> SharedPropertyPlan? in
            let found = all.map { $0[wanted.property.name] }
            let cases = zip(names, found).compactMap { name, found in
                found.flatMap { found in
                    found.converted(to: wanted).map {
                        SharedPropertyPlan.Case(name: name, property: found.name, value: $0)
                    }
                }
            }
            guard cases.count == union.members.count else { return nil }
            let isSettable = wanted.property.name != union.tag && found.allSatisfy { $0?.accepts(wanted) ?? false }
            return SharedPropertyPlan(
                property: wanted.property, name: wanted.name, type: wanted.type, isSettable: isSettable, cases: cases)
        }
        known[id] = plans
        return plans
    }

    /// The properties of a member of a union, their types as the union spells them; `nil` for what has no properties.
    private func values(
        of type: TypeReference, in scope: LookupScope, known: inout [TypeID: [SharedPropertyPlan]]
    ) -> [MemberProperty]? {
        guard case .named(let id) = graph.underlying(type) else { return nil }
        switch graph[id]?.kind {
        case .object(let object):
            return zip(object.properties, members.members(of: id)).map { property, name in
                let plan = plan(of: property, named: name, in: id, scope: scope)
                return MemberProperty(
                    property: property, name: name, type: plan.type,
                    inner: types.nonNullExpression(property.type, in: scope), raw: raw(property.type),
                    isOptional: plan.isOptional, isNullable: plan.isNullable, isSettable: true)
            }
        case .union(let union):
            guard let base = union.base, let properties = values(of: base.type, in: scope, known: &known) else {
                return nil
            }
            let settable = Dictionary(
                shared(by: union, id: id, known: &known).map { ($0.name, $0.isSettable) },
                uniquingKeysWith: { first, _ in first })
            return properties.compactMap { property in
                guard let isSettable = settable[property.name] else { return nil }
                var property = property
                property.isSettable = isSettable
                return property
            }
        case .tuple, .enumeration, .alias, nil: return nil
        }
    }

    private func raw(_ type: TypeReference) -> MemberProperty.Raw? {
        switch graph.resolve(type).type {
        case .primitive(.string, _): return .plain(.string)
        case .primitive(.integer, _): return .plain(.integer)
        case .named(let id):
            guard case .enumeration(let enumeration)? = graph[id]?.kind else { return nil }
            return .enumeration(enumeration.base)
        case .any, .primitive, .array, .dictionary, .nullable: return nil
        }
    }
}

/// A property of one member of a union, beside those of the others.
private struct MemberProperty {
    /// What is a string or a number, plain or as a value of an enumeration.
    enum Raw {
        case plain(EnumerationType.Base)
        case enumeration(EnumerationType.Base)
    }

    let property: Property
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The type without what optionals and `null` add.
    let inner: SwiftTypeExpression
    let raw: Raw?
    let isOptional: Bool
    let isNullable: Bool
    var isSettable: Bool

    /// Whether every value of another property can be set.
    func accepts(_ other: MemberProperty) -> Bool { isSettable && type == other.type }

    /// The property of `value` as the type of another one; `nil` if some values have none.
    func converted(to other: MemberProperty) -> SwiftCode? {
        let value = SwiftCode(["value.", .init(name.afterDot)])
        guard !isOptional || other.isOptional else { return nil }
        if inner == other.inner {
            if isNullable == other.isNullable { return value }
            guard isNullable, other.isOptional else { return nil }
            return SwiftCode([.init(value), isOptional ? "?.wrapped" : ".wrapped"])
        }
        guard !isNullable, !other.isNullable else { return nil }
        switch (raw, other.raw) {
        case (.enumeration(let base)?, .plain(let plain)?) where base == plain:
            return SwiftCode([.init(value), isOptional ? "?.rawValue" : ".rawValue"])
        case (.plain(let plain)?, .enumeration(let base)?) where base == plain:
            return isOptional
                ? SwiftCode([.init(value), ".map { ", .init(other.inner), "(rawValue: $0) }"])
                : SwiftCode([.init(other.inner), "(rawValue: ", .init(value), ")"])
        case (.enumeration(let base)?, .enumeration(let inner)?) where base == inner:
            return isOptional
                ? SwiftCode([.init(value), ".map { ", .init(other.inner), "(rawValue: $0.rawValue) }"])
                : SwiftCode([.init(other.inner), "(rawValue: ", .init(value), ".rawValue)"])
        default: return nil
        }
    }
}
