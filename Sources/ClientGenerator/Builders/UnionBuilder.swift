import APIModel

/// Builds the view of a union.
struct UnionBuilder {
    let context: TypeContext
    let definition: TypeDefinition
    let union: UnionType
    let scope: LookupScope

    func view() -> UnionView {
        let names = NameScope(
            union.members.enumerated().map { index, member in
                let words = words(for: member)
                return .init(
                    key: index, original: words.joined(separator: " "),
                    identifier: .value(from: words.joined(separator: " ")))
            }, reserved: ["unrecognized"]
        ).identifiers
        let cases = union.members.enumerated().compactMap { index, member in
            names[index].map { view(of: member, named: $0) }
        }
        let attempts = UnionAttempts(union, table: context.table).all.compactMap { attempt in
            names[attempt.member].map { view(of: attempt.test, type: union.members[attempt.member].type, member: $0) }
        }
        return UnionView(
            access: context.access, isNonexhaustive: context.isNonexhaustive, cases: cases, attempts: attempts,
            isIndirect: context.recursion.unions.contains(definition.id), discriminator: property,
            hasNumbers: union.valueBase == .integer)
    }

    /// The property whose value tells members apart; it is the same for all members that have one.
    private var property: SwiftStringLiteral? {
        for member in union.members {
            if case .value(let property, _) = member.recognition { return SwiftStringLiteral(property) }
        }
        return nil
    }

    private func view(of member: UnionType.Member, named name: SwiftIdentifier) -> UnionCaseView {
        var values: [SwiftLiteral] = []
        if case .value(_, let constants) = member.recognition {
            values = constants.compactMap { SwiftLiteral($0, base: union.valueBase) }
        }
        return UnionCaseView(
            name: name, type: context.types.expression(member.type, in: scope), values: values,
            documentation: DocComment(
                member.documentation.beyond(name), facts: member.type.limitSentences(in: context.table)
            ).ifNotEmpty)
    }

    private func view(of test: UnionAttempts.Test, type: TypeReference, member: SwiftIdentifier) -> UnionAttemptView {
        var view = UnionAttemptView(member: member, type: context.types.expression(type, in: scope))
        switch test {
        case .nothing: break
        case .kind(let kind): view.kind = JSONKindText(kind: kind)
        case .property(let name): view.property = SwiftStringLiteral(name)
        case .anyProperty(let names) where names.count == 1: view.property = SwiftStringLiteral(names[0])
        case .anyProperty(let names): view.anyOf = names.map(SwiftStringLiteral.init)
        case .onlyProperties(let names): view.only = names.map(SwiftStringLiteral.init)
        case .known(let kind, let enumeration):
            view.kind = JSONKindText(kind: kind)
            view.known = EnumerationBuilder(context: context, enumeration: enumeration).view().values.map(
                \.name.afterDot)
        }
        return view
    }

    /// The words for a member: the document's, else those of its type.
    private func words(for member: UnionType.Member) -> [String] {
        if let label = member.label { return [label] }
        return words(for: member.type)
    }

    private func words(for type: TypeReference) -> [String] {
        switch context.table.resolve(type).type {
        case .any, .nullable: ["value"]
        case .primitive(let primitive, _): [primitive.word]
        case .array(let element, _): words(for: element) + ["array"]
        case .dictionary: ["dictionary"]
        case .named(let id): [context.names[id]?.last.name ?? "value"]
        }
    }
}

extension Primitive {
    /// The word for a value of this type among others.
    fileprivate var word: String {
        switch self {
        case .string: "string"
        case .dateTime: "date"
        case .date: "calendar date"
        case .uuid: "uuid"
        case .byte: "data"
        case .binary: "file"
        case .boolean: "boolean"
        case .integer, .int32, .int64: "integer"
        case .number, .float, .double, .decimal: "number"
        }
    }
}
