
/// The enumeration of several bodies that an operation may answer.
struct OutcomeView: TemplateView {
    let access: Access
    /// Whether it says that cases may come.
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
    /// `nil` for an answer without a body.
    let type: SwiftTypeExpression?
    let documentation: DocComment?

    static let fields: [Field<OutcomeCaseView>] = [
        .text("name", \.name),
        .optional("type", \.type),
        .optional("documentation", \.documentation),
    ]
}

/// The enumeration of the media types that an operation takes.
struct ContentView: TemplateView {
    let access: Access
    /// Whether it says that cases may come.
    let isNonexhaustive: Bool
    let name: SwiftIdentifier
    let documentation: DocComment?
    /// Bytes that may come from anywhere are not to be compared.
    let isHashable: Bool
    let cases: [ContentCaseView]

    static let fields: [Field<ContentView>] = [
        .text("access", \.access),
        .flag("isNonexhaustive", \.isNonexhaustive),
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .flag("isHashable", \.isHashable),
        .list("cases", \.cases),
    ]
}

/// One media type of a ``ContentView``.
struct ContentCaseView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The runtime's body that `body` makes, as an expression.
    let code: SwiftCode
    let documentation: DocComment?

    static let fields: [Field<ContentCaseView>] = [
        .text("name", \.name),
        .text("member", \.name.afterDot),
        .text("type", \.type),
        .text("code", \.code),
        .optional("documentation", \.documentation),
    ]
}
