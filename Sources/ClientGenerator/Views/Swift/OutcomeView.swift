import APIModel
import Templating

/// The enumeration of several bodies that the responses of an operation may have.
struct OutcomeView: TemplateView {
    let access: Access
    let isNonexhaustive: Bool
    let name: SwiftIdentifier
    let documentation: DocComment?
    let isHashable: Bool
    let cases: [OutcomeCaseView]

    static let fields: Fields<OutcomeView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .flag("isNonexhaustive", "Whether it says that cases may be added.", \.isNonexhaustive),
        .text("name", "The enumeration's name.", \.name),
        .optional("documentation", "The documentation comment.", \.documentation),
        .flag("isHashable", "Whether its values can be compared: streams can't.", \.isHashable),
        .list("cases", "A case for each body.", \.cases),
    ]
}

/// One body of an ``OutcomeView``.
struct OutcomeCaseView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression?
    let documentation: DocComment?

    static let fields: Fields<OutcomeCaseView> = [
        .text("name", "The case's name.", \.name),
        .optional("type", "The type of the body; absent for a response without one.", \.type),
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

// MARK: From the plan

extension OutcomeView {
    /// `nil` for one body or none, which needs no enumeration.
    ///
    /// - Parameter isNamedByMediaType: Whether what tells the cases apart is their media types, which are all that
    ///   there is to say of them.
    init?(
        _ outcome: Outcome, documentation: DocComment, modifiers: Modifiers, types: SwiftTypes,
        isNamedByMediaType: Bool = false
    ) {
        guard case .several(let name, let cases) = outcome else { return nil }
        let scope = LookupScope(type: name.parent)
        self.init(
            access: modifiers.access, isNonexhaustive: modifiers.isNonexhaustive, name: name.last,
            documentation: documentation.ifNotEmpty, isHashable: cases.allSatisfy { $0.body.coding?.isStream != true },
            cases: cases.map { item in
                OutcomeCaseView(
                    name: item.name, type: types.expression(item.body, in: scope),
                    documentation: isNamedByMediaType
                        ? DocComment(Markdown.joined(item.body.mediaTypes.map { "\(code: $0)" }))
                        : item.documentation.headline.map { DocComment($0) }?.ifNotEmpty)
            })
    }
}
