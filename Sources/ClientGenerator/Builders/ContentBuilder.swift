import APIModel

/// Builds what a function says of the body that its request sends.
struct ContentBuilder {
    let context: TypeContext
    /// What the enumeration of several media types is nested in.
    let resource: ResourcePlan
    let scope: LookupScope

    /// The type of the function's argument.
    func type(of content: RequestContent) -> SwiftTypeExpression {
        switch content {
        case .one(let content): type(of: content)
        case .several(let name, _):
            context.types.expression(SwiftTypeName(components: [resource.typeName, name]), in: scope)
        }
    }

    private func type(of content: MediaContent) -> SwiftTypeExpression {
        switch content.coding {
        case .json, .form, .multipart: context.types.expression(content.type, in: scope)
        case .text, .events, .jsonLines: .string
        case .binary: .binaryBody
        }
    }

    /// The runtime's body that the argument makes.
    func code(for content: RequestContent, isRequired: Bool) -> SwiftCode {
        switch (content, isRequired) {
        case (.one(let content), true): call(content, with: "body")
        case (.one(let content), false): SwiftCode(["body.map { ", .init(call(content, with: "$0")), " }"])
        case (.several, true): "body.requestBody"
        case (.several, false): "body?.requestBody"
        }
    }

    private func call(_ content: MediaContent, with value: SwiftCode) -> SwiftCode {
        let coding = content.coding
        var parts: [SwiftCode.Part] = [".", .init(coding.runtimeName), "(", .init(value)]
        if !coding.implies(content.mediaType) {
            parts += [", contentType: ", .init(SwiftStringLiteral(content.mediaType))]
        }
        if let encodings = SwiftCode(content.encodings, of: coding) { parts += [", ", .init(encodings)] }
        return SwiftCode(parts + [")"])
    }

    /// The enumeration that the content needs.
    func view(of content: RequestContent?, documentation: DocComment) -> ContentView? {
        guard case .several(let name, let cases)? = content else { return nil }
        return ContentView(
            access: context.access, isNonexhaustive: context.isNonexhaustive, name: name,
            documentation: documentation.ifNotEmpty,
            isHashable: cases.allSatisfy { $0.content.coding != .binary },
            cases: cases.map { item in
                ContentCaseView(
                    name: item.name, type: type(of: item.content), code: call(item.content, with: "body"),
                    documentation: DocComment("\(code: item.content.mediaType)"))
            })
    }
}

extension BodyCoding {
    /// What the runtime calls the coding of a request's body.
    fileprivate var runtimeName: SwiftIdentifier {
        switch self {
        case .json: "json"
        case .form: "form"
        case .multipart: "multipart"
        case .text, .events, .jsonLines: "text"
        case .binary: "binary"
        }
    }

    /// Whether the runtime sends this media type without being told, or the caller has to tell it.
    fileprivate func implies(_ mediaType: String) -> Bool {
        let essence = mediaType.mediaEssence
        return switch self {
        case .json: essence == "application/json" || essence.contains("*")
        case .form, .multipart: true
        case .text, .events, .jsonLines: essence == "text/plain"
        case .binary: essence == "application/octet-stream" || essence.contains("*")
        }
    }
}
