import APIModel
import Templating

/// A parameter of a function.
struct ParameterView: TemplateView {
    /// `nil` for a parameter that callers write without a label.
    let label: SwiftIdentifier?
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    let isOptional: Bool

    static let fields: Fields<ParameterView> = [
        .text("declaration", "The label and the name in front of the colon.", \.declaration),
        .text("type", "Its type.", \.type),
        .flag("isOptional", "Whether `nil` is the default.", \.isOptional),
    ]

    var declaration: SwiftCode {
        guard let label else { return SwiftCode(["_ ", .init(name.label)]) }
        return label == name
            ? SwiftCode([.init(label.label)]) : SwiftCode([.init(label.label), " ", .init(name.label)])
    }
}

/// A query, header or cookie parameter that is added to the request.
struct InputView: TemplateView {
    let location: SwiftIdentifier
    let key: SwiftStringLiteral
    let value: SwiftCode
    /// The arguments that differ from the runtime's defaults for the location.
    let options: [SwiftCode]

    static let fields: Fields<InputView> = [
        .text("location", "The runtime's name of where the parameter goes.", \.location),
        .text("key", "The parameter's name in the request, as a literal.", \.key),
        .text("value", "The argument that is sent.", \.value),
        .texts(
            "options", "The arguments that differ from the runtime's defaults for the location.", \.options),
    ]
}

// MARK: From the plan

extension InputView {
    /// The query that the document's path has, which each request sends.
    static func fixed(of path: String) -> [InputView] {
        PathTemplate(path).fixedQuery.map { name, value in
            InputView(
                location: "query", key: SwiftStringLiteral(name),
                value: SwiftCode([.init(SwiftStringLiteral(value))]), options: [])
        }
    }
}

extension ParameterView {
    init(_ argument: ArgumentPlan, types: SwiftTypes, in scope: LookupScope) {
        self.init(
            label: argument.label, name: argument.name, type: types.expression(argument, in: scope),
            isOptional: argument.isOptional)
    }
}

extension InputView {
    /// `nil` for the body and for a parameter of the path.
    init?(_ argument: ArgumentPlan, graph: TypeGraph) {
        guard let parameter = argument.parameter, parameter.location != .path else { return nil }
        var value: [SwiftCode.Part] = [.init(argument.name.reference)]
        if graph.isText(parameter.type) {
            value.append(argument.isOptional || graph.resolve(parameter.type).isNullable ? "?.asText" : ".asText")
        }
        self.init(
            location: .member(from: parameter.location.rawValue), key: SwiftStringLiteral(parameter.name),
            value: SwiftCode(value), options: parameter.options)
    }
}

extension Parameter {
    /// The runtime's arguments that differ from what the location implies (OpenAPI 3.2.0 §4.12.2).
    fileprivate var options: [SwiftCode] {
        if let mediaType { return [SwiftCode(["as: ", .init(format(mediaType))])] }
        switch location {
        case .query:
            var options: [SwiftCode] = []
            if style != .form, let style = SwiftCode.Part(style) { options.append(SwiftCode(["style: .", style])) }
            if explode != (style == .form) { options.append(explode ? "explode: true" : "explode: false") }
            if allowReserved { options.append("allowReserved: true") }
            return options
        case .header: return explode ? ["explode: true"] : []
        case .cookie:
            return (style == .cookie ? ["style: .cookie"] : []) + (explode ? [] : ["explode: false"])
        // What a document describes by `schema` all the same is a form.
        case .querystring: return ["as: .form()"]
        case .path: return []
        }
    }

    /// The runtime's format of a parameter with a media type.
    private func format(_ mediaType: String) -> SwiftCode {
        switch MediaContent(mediaType: mediaType, type: type, encodings: []).requestCoding {
        case .form:
            let styles = EncodingsView(encodings ?? [], of: .form)?.entries ?? []
            if styles.isEmpty { return ".form()" }
            let entries = styles.map { SwiftCode([.init($0.property), ": ", .init($0.value)]) }
            return SwiftCode([".form(styles: [", .init(SwiftCode(entries, separator: ", ")), "])"])
        case .text: return ".text"
        // Text in a format of its own, such as a JSONPath.
        case .binary, .media, .jsonOrText, .jsonLines, .events: return type.isText ? ".text" : ".json"
        case .json, .multipart: return ".json"
        }
    }
}

extension SwiftCode.Part {
    /// The runtime's name of a query style; `nil` for a style that queries don't have.
    fileprivate init?(_ style: Parameter.Style) {
        switch style {
        case .form: self = "form"
        case .spaceDelimited: self = "spaceDelimited"
        case .pipeDelimited: self = "pipeDelimited"
        case .tabDelimited: self = "tabDelimited"
        case .deepObject: self = "deepObject"
        case .matrix, .label, .simple, .cookie: return nil
        }
    }
}
