import APIModel

/// How properties of a form or multipart body are written, where that isn't how the runtime does by itself
/// (OpenAPI 3.1.1 §4.8.15).
struct EncodingsView {
    struct Entry {
        let property: SwiftStringLiteral
        /// The runtime's style of the property in a form, or the media type of its part.
        let value: SwiftCode
    }

    let label: SwiftIdentifier
    let entries: [Entry]

    /// The argument that says so, on one line or with an entry a line.
    var code: SwiftCode {
        let entries = entries.map { SwiftCode([.init($0.property), ": ", .init($0.value)]) }
        let line = SwiftCode(entries, separator: ", ")
        return line.templateText.count <= 50
            ? SwiftCode([.init(label), ": [", .init(line), "]"])
            : SwiftCode([.init(label), ": [\n    ", .init(SwiftCode(entries, separator: ",\n    ")), ",\n]"])
    }
}

// MARK: From the model

extension EncodingsView {
    /// `nil` where all properties are written as the runtime does by itself.
    init?(_ encodings: [PropertyEncoding], of coding: BodyCoding) {
        switch coding {
        case .form:
            label = "styles"
            entries = encodings.compactMap { encoding in
                encoding.formStyle.map { Entry(property: SwiftStringLiteral(encoding.property), value: $0) }
            }
        case .multipart:
            label = "contentTypes"
            entries = encodings.compactMap { encoding in
                // A list or a range of media types leaves the choice to the sender of the part.
                guard let type = encoding.contentType, !type.contains(where: { ",*".contains($0) }) else { return nil }
                return Entry(
                    property: SwiftStringLiteral(encoding.property), value: SwiftCode([.init(SwiftStringLiteral(type))])
                )
            }
        case .json, .events, .jsonLines, .text, .binary: return nil
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
        case .form, .simple, .label, .matrix, nil: name = ".form"
        }
        return switch explode {
        case true?: SwiftCode([".style(", name, ", explode: true)"])
        case false?: SwiftCode([".style(", name, ", explode: false)"])
        case nil: SwiftCode([".style(", name, ")"])
        }
    }
}
