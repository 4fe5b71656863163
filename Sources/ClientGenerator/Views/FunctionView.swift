
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
    /// The body of the request, as an expression.
    let body: SwiftCode?
    /// How the answer is decoded, where that isn't JSON.
    let decoding: DecodingView?
    /// Whether the decodings stand on lines of their own.
    let isCallWrapped: Bool
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
    var types: [SwiftTypeExpression] {
        parameters.map(\.type) + [success, failure] + (pagination.map { [$0.item] } ?? [])
    }

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
        .optional("body", \.body),
        .view("decoding", \.decoding),
        .flag("isCallWrapped", \.isCallWrapped),
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
        return label == name
            ? SwiftCode([.init(label.label)]) : SwiftCode([.init(label.label), " ", .init(name.label)])
    }

    /// How many characters the parameter takes in a signature.
    var width: Int {
        declaration.templateText.count + 2 + type.templateText.count + (isOptional ? " = nil".count : 0)
    }
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

/// How the bodies of answers are decoded, as expressions.
struct DecodingView: TemplateView {
    let success: SwiftCode
    let failure: SwiftCode

    static let fields: [Field<DecodingView>] = [
        .text("success", \.success),
        .text("failure", \.failure),
    ]
}
