import APIModel
import Templating

/// An enumeration with a case for each member of a union, which `Templates/swift-client/union.mustache` prints.
struct UnionView: TemplateView {
    let access: Access
    let isNonexhaustive: Bool
    let isIdentifiable: Bool
    let cases: [UnionCaseView]
    let attempts: [UnionAttemptView]
    let overlaps: [UnionOverlapView]
    let shared: [SharedPropertyView]
    let fallback: SwiftIdentifier
    let hasUnrecognized: Bool
    let isIndirect: Bool
    let tag: SwiftStringLiteral?
    let hasNumbers: Bool

    static let fields: Fields<UnionView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .flag("isNonexhaustive", "Whether it says that cases may be added.", \.isNonexhaustive),
        .flag(
            "isIdentifiable", "Whether each member has an `id` of one type, so that the union is `Identifiable`.",
            \.isIdentifiable),
        .list("cases", "A case for each member.", \.cases),
        .list("shared", "The properties that all members have, where they extend one schema.", \.shared),
        .text("fallback", "The case, after a dot, of values that no test finds.", \.fallback.afterDot),
        .flag(
            "hasUnrecognized",
            "Whether there is a case for other values; if not, the members extend one that takes them.",
            \.hasUnrecognized),
        .list(
            "overlaps", "The members of which a value can be several at once; none, or at least two.", \.overlaps),
        .flag("hasOverlaps", "Whether there are such members.") { !$0.overlaps.isEmpty },
        .texts("parameters", "The parameters of the initialiser of several members at once.") {
            $0.overlaps.map(\.parameter)
        },
        .flag("isIndirect", "Whether a value may contain another one of its type.", \.isIndirect),
        .optional("tag", "The property whose value tells members apart.", \.tag),
        .flag("hasNumbers", "Whether these values are whole numbers.", \.hasNumbers),
        .list("tagged", "The cases that values of the tag mean.") { $0.cases.filter { !$0.values.isEmpty } },
        .list(
            "attempts", "How members are found that the tag doesn't tell apart, in their order.",
            \.attempts),
        .flag("hasTagged", "Whether values of the tag mean cases.") {
            $0.cases.contains { !$0.values.isEmpty }
        },
        .flag("hasUntagged", "Whether tests find members.") { !$0.attempts.isEmpty },
    ]
}

/// One member of a union.
struct UnionCaseView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    let isText: Bool
    /// The values of the tag that mean this member alone.
    let values: [SwiftLiteral]
    /// The values of the tag that the member is sent with.
    let tags: [SwiftLiteral]
    let documentation: DocComment?

    private var label: SwiftStringLiteral { SwiftStringLiteral(name.name) }

    static let fields: Fields<UnionCaseView> = [
        .text("name", "The case's name.", \.name),
        .text("member", "The case's name after a dot.", \.name.afterDot),
        .text("label", "The case's name as a literal, for messages.", \.label),
        .text("type", "The member's type.", \.type),
        .flag("isText", "Whether JSON has the value as text, which its type isn't by itself.", \.isText),
        .texts("values", "The values of the tag that mean this case alone.", \.values),
        .texts(
            "tags", "The values of the tag that the member is sent with, the first unless it has another one of them.",
            \.tags),
        .flag("isTagged", "Whether there are such values.") { !$0.tags.isEmpty },
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

/// A property that all members of a union have.
struct SharedPropertyView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    let isSettable: Bool
    let cases: [SharedPropertyCaseView]
    let documentation: DocComment?

    static let fields: Fields<SharedPropertyView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The property's name.", \.name),
        .text("type", "Its type.", \.type),
        .flag("isSettable", "Whether it has a setter.", \.isSettable),
        .list("members", "What each case has for it.", \.cases),
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

/// What a member of a union has for a property that all have.
struct SharedPropertyCaseView: TemplateView {
    let member: SwiftIdentifier
    let property: SwiftIdentifier
    let value: SwiftCode

    static let fields: Fields<SharedPropertyCaseView> = [
        .text("member", "The case's name after a dot.", \.member.afterDot),
        .text("property", "The name of the member's property, after a dot.", \.property.afterDot),
        .text("value", "The property's value of the member `value`.", \.value),
    ]
}

/// A member of which a value can be at once with others.
struct UnionOverlapView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    let keys: [SwiftStringLiteral]

    fileprivate var parameter: SwiftCode { SwiftCode([.init(name.label), ": ", .init(type), "? = nil"]) }

    static let fields: Fields<UnionOverlapView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The name of its case and of its property.", \.name),
        .text("reference", "The name, as a body of the initialiser writes it.", \.name.reference),
        .text("member", "The name after a dot.", \.name.afterDot),
        .text("type", "The member's type.", \.type),
        .texts("keys", "The names of its properties in JSON, as literals.", \.keys),
    ]
}

/// One test for a member of a union, and its decoding.
struct UnionAttemptView: TemplateView {
    let member: SwiftIdentifier
    let type: SwiftTypeExpression
    var property: SwiftStringLiteral?
    /// The properties of which the value must have one.
    var anyOf: [SwiftStringLiteral]?
    /// The properties beside which the value must have no others.
    var only: [SwiftStringLiteral]?
    var kind: JSONKindText?
    /// Whether the value must be one that the enumeration knows.
    var isKnown = false

    static let fields: Fields<UnionAttemptView> = [
        .text("member", "The case's name after a dot.", \.member.afterDot),
        .text("type", "The member's type.", \.type),
        .optional("property", "The property that the value must have.", \.property),
        .texts("anyOf", "The properties of which the value must have one.") { $0.anyOf ?? [] },
        .flag("hasAnyOf", "Whether there is such a test.") { $0.anyOf != nil },
        .texts("only", "The properties beside which the value must have no others.") { $0.only ?? [] },
        .flag("hasOnly", "Whether there is such a test.") { $0.only != nil },
        .optional("kind", "The kind of JSON that the value must be.", \.kind),
        .flag("isKnown", "Whether the value must be one that the enumeration knows.", \.isKnown),
    ]
}

/// The runtime's name of a kind of JSON.
struct JSONKindText: TemplateText {
    let kind: JSONKind

    var templateText: String {
        switch kind {
        case .string: "string"
        case .number: "number"
        case .boolean: "bool"
        case .array: "array"
        case .object: "object"
        }
    }
}

// MARK: From the plan

extension DeclarationBuilder {
    func view(of union: UnionPlan) -> UnionView {
        UnionView(
            access: modifiers.access, isNonexhaustive: modifiers.isNonexhaustive, isIdentifiable: union.isIdentifiable,
            cases: union.cases.map(view(of:)),
            attempts: union.attempts.map(view(of:)),
            overlaps: union.overlaps.map { overlap in
                UnionOverlapView(
                    access: modifiers.access, name: overlap.name, type: overlap.type,
                    keys: overlap.keys.map(SwiftStringLiteral.init))
            },
            shared: union.shared.map(view(of:)), fallback: union.fallback,
            hasUnrecognized: !union.cases.contains { $0.member.recognition == .otherwise },
            isIndirect: union.isIndirect,
            tag: union.tag.map(SwiftStringLiteral.init), hasNumbers: union.hasNumbers)
    }

    private func view(of shared: SharedPropertyPlan) -> SharedPropertyView {
        SharedPropertyView(
            access: modifiers.access, name: shared.name, type: shared.type, isSettable: shared.isSettable,
            cases: shared.cases.map {
                SharedPropertyCaseView(member: $0.name, property: $0.property, value: $0.value)
            },
            documentation: documentation(of: shared.property))
    }

    private func view(of item: UnionPlan.Case) -> UnionCaseView {
        if item.member.recognition == .otherwise {
            return UnionCaseView(
                name: item.name, type: item.type, isText: false, values: [], tags: [],
                documentation: DocComment("Any other value, with all of its properties."))
        }
        return UnionCaseView(
            name: item.name, type: item.type, isText: item.isText, values: item.values, tags: item.tags,
            documentation: DocComment(
                item.member.documentation.beyond(item.name), facts: item.member.type.limitSentences(in: graph)
            ).ifNotEmpty)
    }

    private func view(of attempt: UnionPlan.Attempt) -> UnionAttemptView {
        var view = UnionAttemptView(member: attempt.member, type: attempt.type)
        switch attempt.test {
        case .nothing: break
        case .kind(let kind): view.kind = JSONKindText(kind: kind)
        case .property(let name): view.property = SwiftStringLiteral(name)
        case .anyProperty(let names) where names.count == 1: view.property = SwiftStringLiteral(names[0])
        case .anyProperty(let names): view.anyOf = names.map(SwiftStringLiteral.init)
        case .onlyProperties(let names): view.only = names.map(SwiftStringLiteral.init)
        case .known(let kind):
            view.kind = JSONKindText(kind: kind)
            view.isKnown = true
        }
        return view
    }
}
