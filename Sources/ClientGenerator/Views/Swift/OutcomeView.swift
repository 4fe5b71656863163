import APIModel

/// The enumeration of several bodies that the responses of an operation may have.
struct OutcomeView: TemplateView {
    let access: Access
    /// Whether it says that cases may be added.
    let isNonexhaustive: Bool
    let name: SwiftIdentifier
    let documentation: DocComment?
    /// A stream is not to be compared.
    let isHashable: Bool
    let cases: [OutcomeCaseView]

    static let fields: [Field<OutcomeView>] = [
        .text("access", \.access),
        .flag("isNonexhaustive", \.isNonexhaustive),
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .flag("isHashable", \.isHashable),
        .list("cases", \.cases),
    ]
}

/// One body of an ``OutcomeView``.
struct OutcomeCaseView: TemplateView {
    let name: SwiftIdentifier
    /// `nil` for a response without a body.
    let type: SwiftTypeExpression?
    let documentation: DocComment?

    static let fields: [Field<OutcomeCaseView>] = [
        .text("name", \.name),
        .optional("type", \.type),
        .optional("documentation", \.documentation),
    ]
}

// MARK: From the plan

extension OutcomeView {
    /// `nil` for one body or none, which needs no enumeration.
    init?(_ outcome: Outcome, documentation: DocComment, modifiers: Modifiers, types: SwiftTypes) {
        guard case .several(let name, let cases) = outcome else { return nil }
        let scope = LookupScope(type: name.parent)
        self.init(
            access: modifiers.access, isNonexhaustive: modifiers.isNonexhaustive, name: name.last,
            documentation: documentation.ifNotEmpty, isHashable: cases.allSatisfy { !$0.body.isStream },
            cases: cases.map { item in
                OutcomeCaseView(
                    name: item.name, type: types.expression(item.body, in: scope),
                    documentation: item.documentation.headline.map { DocComment($0) }?.ifNotEmpty)
            })
    }
}

extension ResponseBody {
    fileprivate var isStream: Bool { coding == .events || coding == .jsonLines }
}
