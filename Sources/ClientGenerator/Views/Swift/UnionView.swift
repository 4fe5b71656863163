import APIModel

/// An enumeration with a case for each member of a union.
struct UnionView: TemplateView {
    let access: Access
    /// Whether it says that cases may be added.
    let isNonexhaustive: Bool
    let cases: [UnionCaseView]
    /// How members are found that the discriminator doesn't tell apart, in their order.
    let attempts: [UnionAttemptView]
    let isIndirect: Bool
    /// The property whose value tells members apart.
    let discriminator: SwiftStringLiteral?
    /// Whether these values are whole numbers.
    let hasNumbers: Bool

    static let fields: [Field<UnionView>] = [
        .text("access", \.access),
        .flag("isNonexhaustive", \.isNonexhaustive),
        .list("cases", \.cases),
        .flag("isIndirect", \.isIndirect),
        .optional("discriminator", \.discriminator),
        .flag("hasNumbers", \.hasNumbers),
        .list("tagged") { $0.cases.filter { !$0.values.isEmpty } },
        .list("attempts", \.attempts),
        .flag("hasTagged") { $0.cases.contains { !$0.values.isEmpty } },
        .flag("hasUntagged") { $0.cases.contains(where: \.values.isEmpty) },
    ]
}

/// One member of a union.
struct UnionCaseView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The values of the discriminator that mean this member.
    let values: [SwiftLiteral]
    let documentation: DocComment?

    private var patterns: SwiftCode { SwiftCode(list: values, width: 80) }

    static let fields: [Field<UnionCaseView>] = [
        .text("name", \.name),
        .text("member", \.name.afterDot),
        .text("type", \.type),
        .text("values", \.patterns),
        .flag("areValuesWrapped") { $0.patterns.templateText.contains("\n") },
        .optional("documentation", \.documentation),
    ]
}

/// One test for a member of a union, and its decoding.
struct UnionAttemptView: TemplateView {
    let member: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The property that the value must have.
    var property: SwiftStringLiteral?
    /// The properties of which the value must have one.
    var anyOf: [SwiftStringLiteral]?
    /// The properties beside which the value must have no others.
    var only: [SwiftStringLiteral]?
    /// The kind of JSON that the value must be.
    var kind: JSONKindText?
    /// The values of an enumeration one of which the value must be.
    var known: [IdentifierUse]?

    static let fields: [Field<UnionAttemptView>] = [
        .text("member", \.member.afterDot),
        .text("type", \.type),
        .optional("property", \.property),
        .view("anyOf") { $0.arguments($0.anyOf?.map { SwiftCode([.init($0)]) }) },
        .view("only") { $0.arguments($0.only?.map { SwiftCode([.init($0)]) }) },
        .optional("kind", \.kind),
        .view("known") { $0.arguments($0.known?.map { SwiftCode([".", .init($0)]) }) },
    ]

    private func arguments(_ list: [SwiftCode]?) -> ArgumentsView? {
        list.map { ArgumentsView($0, otherWidth: type.templateText.count + 78) }
    }
}

/// Arguments on one line, or on lines of their own.
struct ArgumentsView: TemplateView {
    let code: SwiftCode
    let isWrapped: Bool

    /// - Parameter otherWidth: What stands on the line beside the arguments.
    init(_ arguments: [SwiftCode], otherWidth: Int) {
        code = SwiftCode(list: arguments, width: 100, continuation: "")
        isWrapped = code.templateText.count + otherWidth > 120
    }

    static let fields: [Field<ArgumentsView>] = [
        .text("code", \.code),
        .flag("isWrapped", \.isWrapped),
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
            access: modifiers.access, isNonexhaustive: modifiers.isNonexhaustive, cases: union.cases.map(view(of:)),
            attempts: union.attempts.map(view(of:)), isIndirect: union.isIndirect,
            discriminator: union.discriminator.map(SwiftStringLiteral.init), hasNumbers: union.hasNumbers)
    }

    private func view(of item: UnionPlan.Case) -> UnionCaseView {
        UnionCaseView(
            name: item.name, type: item.type, values: item.values,
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
        case .known(let kind, _):
            view.kind = JSONKindText(kind: kind)
            view.known = attempt.known.map(\.afterDot)
        }
        return view
    }
}
