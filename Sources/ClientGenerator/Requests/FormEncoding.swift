import APIModel

extension SwiftCode {
    /// The argument that says how properties of a form are written (OpenAPI 3.1.1 §4.8.15); `nil` where all are written
    /// as the runtime does by itself.
    init?(_ encodings: [PropertyEncoding], of coding: BodyCoding) {
        let entries: [SwiftCode]
        let label: Part
        switch coding {
        case .form:
            label = "styles: ["
            entries = encodings.compactMap { encoding in
                FormEncoding(encoding).style.map {
                    Self([.init(SwiftStringLiteral(encoding.property)), ": ", .init($0)])
                }
            }
        case .multipart:
            label = "contentTypes: ["
            entries = encodings.compactMap { encoding in
                // A list or a range of media types leaves the choice to who sends the part.
                guard let type = encoding.contentType, !type.contains(where: { ",*".contains($0) }) else { return nil }
                return Self([.init(SwiftStringLiteral(encoding.property)), ": ", .init(SwiftStringLiteral(type))])
            }
        case .json, .events, .jsonLines, .text, .binary: return nil
        }
        guard !entries.isEmpty else { return nil }
        let line = Self(entries, separator: ", ")
        self =
            line.templateText.count <= 50
            ? Self([label, .init(line), "]"])
            : Self([label, "\n    ", .init(Self(entries, separator: ",\n    ")), ",\n]"])
    }
}

/// How one property of an `application/x-www-form-urlencoded` body is written.
private struct FormEncoding {
    let encoding: PropertyEncoding

    init(_ encoding: PropertyEncoding) { self.encoding = encoding }

    /// The runtime's `FormFieldStyle`. With a style, the content type doesn't count.
    var style: SwiftCode? {
        guard encoding.style != nil || encoding.explode != nil else {
            let essence = encoding.contentType?.prefix { $0 != ";" }.lowercased()
            return essence.map { $0 == "application/json" || $0.hasSuffix("+json") } == true
                ? SwiftCode([".json"]) : nil
        }
        if encoding.style == .deepObject { return SwiftCode([".deepObject"]) }
        let name: SwiftCode.Part =
            switch encoding.style {
            case .spaceDelimited: ".spaceDelimited"
            case .pipeDelimited: ".pipeDelimited"
            case .form, .deepObject, .simple, .label, .matrix, nil: ".form"
            }
        let explode: SwiftCode.Part =
            switch encoding.explode {
            case true?: ", explode: true"
            case false?: ", explode: false"
            case nil: ""
            }
        return SwiftCode([".style(", name, explode, ")"])
    }
}
