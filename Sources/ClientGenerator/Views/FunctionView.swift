import APIModel

/// An operation as a function that returns a request.
struct FunctionView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let documentation: DocComment?
    let isDeprecated: Bool
    let parameters: [ParameterView]
    /// Whether the signature is too long for one line.
    let isWrapped: Bool
    let method: SwiftIdentifier
    /// The path of the request, as an expression.
    let path: SwiftPathLiteral
    let success: SwiftTypeExpression
    let failure: SwiftTypeExpression
    let body: BodyView?
    /// How the answer is decoded, where that isn't JSON.
    let decoding: DecodingView?
    /// The inputs beside path and body, in the order in which they are added.
    let inputs: [InputView]
    /// Whether the request must not carry the client's credentials.
    let isPublic: Bool
    /// The alternatives of security schemes, where they aren't the client's own.
    let security: SwiftCode?
    /// The server that the document names for the operation; `nil` for the client's.
    let server: ServerOverrideView?
    /// How the pages of the answer follow one another; `nil` for what doesn't come in pages.
    let pagination: PaginationView?

    /// The types of the signature.
    var types: [SwiftTypeExpression] { parameters.map(\.type) + [success, failure] + (pagination.map { [$0.item] } ?? []) }

    static let fields: [Field<FunctionView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .optional("documentation", \.documentation),
        .flag("isDeprecated", \.isDeprecated),
        .list("parameters", \.parameters),
        .flag("isWrapped", \.isWrapped),
        .text("method", \.method),
        .text("path", \.path),
        .text("success", \.success),
        .text("failure", \.failure),
        .view("body", \.body),
        .view("decoding", \.decoding),
        .list("inputs", \.inputs),
        .flag("isPublic", \.isPublic),
        .optional("security", \.security),
        .view("server", \.server),
        .view("pagination", \.pagination),
    ]
}

/// A parameter of a function.
struct ParameterView: TemplateView {
    /// `nil` for a parameter that callers write without a label.
    let label: SwiftIdentifier?
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// Whether `nil` is the default.
    let isOptional: Bool

    static let fields: [Field<ParameterView>] = [
        .text("declaration", \.declaration),
        .text("type", \.type),
        .flag("isOptional", \.isOptional),
    ]

    /// The label and the name in front of the colon.
    var declaration: SwiftCode {
        guard let label else { return SwiftCode(["_ ", .init(name.label)]) }
        return label == name ? SwiftCode([.init(label.label)]) : SwiftCode([.init(label.label), " ", .init(name.label)])
    }

    /// How many characters the parameter takes in a signature.
    var width: Int {
        declaration.templateText.count + 2 + type.templateText.count + (isOptional ? " = nil".count : 0)
    }
}

/// The body that a request sends.
struct BodyView: TemplateView {
    /// The runtime's name of the coding.
    let coding: SwiftIdentifier
    let isOptional: Bool
    /// The media type, where the coding doesn't imply it.
    let mediaType: SwiftStringLiteral?
    /// How single properties of a form travel, as arguments of the coding.
    let encodings: SwiftCode?

    static let fields: [Field<BodyView>] = [
        .text("coding", \.coding),
        .flag("isOptional", \.isOptional),
        .optional("mediaType", \.mediaType),
        .optional("encodings", \.encodings),
    ]
}

/// A query, header or cookie parameter on its way into the request.
struct InputView: TemplateView {
    let place: SwiftIdentifier
    let key: SwiftStringLiteral
    let value: SwiftIdentifier
    /// The arguments that differ from the defaults of the parameter's place, each with a comma in front.
    let options: SwiftCode

    static let fields: [Field<InputView>] = [
        .text("place", \.place),
        .text("key", \.key),
        .text("value", \.value.reference),
        .text("options", \.options),
    ]
}

/// How the bodies of answers are decoded.
struct DecodingView: TemplateView {
    let success: OutcomeDecodingView
    let failure: OutcomeDecodingView

    static let fields: [Field<DecodingView>] = [
        .view("success", \.success),
        .view("failure", \.failure),
    ]
}

/// One of the two sides of a ``DecodingView``.
struct OutcomeDecodingView: TemplateView {
    /// The runtime's name of the one coding; `nil` for several bodies.
    let coding: SwiftIdentifier?
    let cases: [CaseDecodingView]

    static let fields: [Field<OutcomeDecodingView>] = [
        .optional("coding", \.coding),
        .list("cases", \.cases),
    ]
}

/// How the body under one status is decoded.
struct CaseDecodingView: TemplateView {
    let coding: SwiftIdentifier
    let status: SwiftCode
    let outcome: SwiftIdentifier
    let name: SwiftIdentifier

    static let fields: [Field<CaseDecodingView>] = [
        .text("coding", \.coding),
        .text("status", \.status),
        .text("outcome", \.outcome),
        .text("name", \.name.afterDot),
    ]
}
