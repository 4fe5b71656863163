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
        return UnionView(
            access: context.access,
            cases: union.members.enumerated().compactMap { index, member in
                names[index].map { view(of: member, named: $0) }
            },
            isIndirect: context.recursion.unions.contains(definition.id), discriminator: property)
    }

    /// The property whose value tells members apart; it is the same for all members that have one.
    private var property: SwiftStringLiteral? {
        for member in union.members {
            if case .value(let property, _) = member.recognition { return SwiftStringLiteral(property) }
        }
        return nil
    }

    private func view(of member: UnionType.Member, named name: SwiftIdentifier) -> UnionCaseView {
        var values: [SwiftStringLiteral] = []
        var property: SwiftStringLiteral?
        var kind: JSONKindText?
        var keys: [SwiftStringLiteral] = []
        switch member.recognition {
        case .value(_, let constants): values = constants.map(SwiftStringLiteral.init)
        case .property(let name): property = SwiftStringLiteral(name)
        case .kind(let only): kind = JSONKindText(kind: only)
        case .decoding(let some):
            kind = some.map(JSONKindText.init)
            keys = closedKeys(of: member.type)
        }
        return UnionCaseView(
            name: name, type: context.types.expression(member.type, in: scope), values: values, property: property,
            kind: kind, keys: keys,
            documentation: DocComment(
                member.documentation.beyond(name), facts: member.type.limitSentences(in: context.table)).ifNotEmpty)
    }

    /// The properties of an object that forbids others.
    private func closedKeys(of type: TypeReference) -> [SwiftStringLiteral] {
        guard case .named(let id) = context.table.underlying(type), case .object(let object)? = context.table[id]?.kind,
            object.additionalProperties == .forbidden
        else { return [] }
        return object.properties.map { SwiftStringLiteral($0.name) }
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
        case .dateTime, .date: "date"
        case .uuid: "uuid"
        case .byte, .binary: "data"
        case .boolean: "boolean"
        case .integer, .int32, .int64: "integer"
        case .number, .float, .double, .decimal: "number"
        }
    }
}
