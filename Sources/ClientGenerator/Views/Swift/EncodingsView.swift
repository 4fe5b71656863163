import APIModel
import Templating

/// How properties of a form or multipart body are written, where that isn't how the runtime does by itself
/// (OpenAPI 3.1.1 §4.8.15).
struct EncodingsView: TemplateView {
    let label: SwiftIdentifier
    let entries: [EncodingView]

    static let fields: Fields<EncodingsView> = [
        .text("label", "The label of the runtime's argument.", \.label),
        .list("entries", "An entry for each property that isn't written as usual.", \.entries),
    ]
}

/// How one property of a body is written.
struct EncodingView: TemplateView {
    let property: SwiftStringLiteral
    let value: SwiftCode

    static let fields: Fields<EncodingView> = [
        .text("property", "The property's name, as a literal.", \.property),
        .text("value", "The runtime's style of the property in a form, or the media type of its part.", \.value),
    ]
}

// MARK: From the model

extension EncodingsView {
    /// `nil` where all properties are written as the runtime does by itself.
    init?(_ encodings: [PropertyEncoding], of coding: BodyCoding) {
        switch coding {
        case .form:
            label = "styles"
            entries = encodings.compactMap { encoding in
                encoding.formStyle.map { EncodingView(property: SwiftStringLiteral(encoding.property), value: $0) }
            }
        case .multipart:
            label = "contentTypes"
            entries = encodings.compactMap { encoding in
                guard let type = encoding.contentType, type.contains("/") else { return nil }
                return EncodingView(
                    property: SwiftStringLiteral(encoding.property), value: SwiftCode([.init(SwiftStringLiteral(type))])
                )
            }
        case .json, .jsonOrText, .events, .jsonLines, .text, .binary, .media: return nil
        }
        if entries.isEmpty { return nil }
    }
}

extension PropertyEncoding {
    /// The runtime's `FormFieldStyle` for the property of an `application/x-www-form-urlencoded` body. With a style,
    /// the content type doesn't count.
    fileprivate var formStyle: SwiftCode? {
        guard style != nil || explode != nil else {
            let essence = contentType?.prefix { $0 != ";" }.lowercased()
            return essence.map { $0 == "application/json" || $0.hasSuffix("+json") } == true ? ".json" : nil
        }
        let name: SwiftCode.Part
        switch style {
        case .deepObject: return ".deepObject"
        case .spaceDelimited: name = ".spaceDelimited"
        case .pipeDelimited: name = ".pipeDelimited"
        case .tabDelimited: name = ".tabDelimited"
        case .form, .simple, .label, .matrix, .cookie, nil: name = ".form"
        }
        return switch explode {
        case true?: SwiftCode([".style(", name, ", explode: true)"])
        case false?: SwiftCode([".style(", name, ", explode: false)"])
        case nil: SwiftCode([".style(", name, ")"])
        }
    }
}
