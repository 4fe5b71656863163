import APIModel

/// The enumeration of the media types that an operation takes.
struct ContentView: TemplateView {
    let access: Access
    /// Whether it says that cases may be added.
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
    /// The runtime's body that the case makes of its value `body`.
    let body: MediaBodyView
    let documentation: DocComment?

    static let fields: [Field<ContentCaseView>] = [
        .text("name", \.name),
        .text("member", \.name.afterDot),
        .text("type", \.type),
        .text("code") { $0.body.code(of: "body") },
        .optional("documentation", \.documentation),
    ]
}

/// The body of a request, which its function makes of the argument `body`.
struct RequestBodyView {
    enum Content {
        case media(MediaBodyView)
        /// An enumeration of several media types, which knows its body.
        case enumeration
    }

    let content: Content
    let isRequired: Bool

    var code: SwiftCode {
        switch (content, isRequired) {
        case (.media(let media), true): media.code(of: "body")
        case (.media(let media), false): SwiftCode(["body.map { ", .init(media.code(of: "$0")), " }"])
        case (.enumeration, true): "body.requestBody"
        case (.enumeration, false): "body?.requestBody"
        }
    }
}

/// The runtime's body in one media type.
struct MediaBodyView {
    /// What the runtime calls the coding.
    let coding: SwiftIdentifier
    /// `nil` where the runtime knows the media type by the coding.
    let mediaType: SwiftStringLiteral?
    let encodings: EncodingsView?

    fileprivate func code(of value: SwiftCode) -> SwiftCode {
        var parts: [SwiftCode.Part] = [".", .init(coding), "(", .init(value)]
        if let mediaType { parts += [", contentType: ", .init(mediaType)] }
        if let encodings { parts += [", ", .init(encodings.code)] }
        return SwiftCode(parts + [")"])
    }
}

// MARK: From the plan

extension ContentView {
    /// `nil` for content in one media type, which needs no enumeration.
    init?(_ content: RequestContent?, of function: SwiftIdentifier, modifiers: Modifiers, types: SwiftTypes) {
        guard case .several(let name, let cases)? = content else { return nil }
        let scope = LookupScope(type: name.parent)
        self.init(
            access: modifiers.access, isNonexhaustive: modifiers.isNonexhaustive, name: name.last,
            documentation: DocComment("What \(code: function) sends.").ifNotEmpty,
            isHashable: cases.allSatisfy { $0.content.coding != .binary },
            cases: cases.map { item in
                ContentCaseView(
                    name: item.name, type: types.expression(item.content, in: scope), body: MediaBodyView(item.content),
                    documentation: DocComment("\(code: item.content.mediaType)"))
            })
    }
}

extension RequestBodyView {
    init(_ content: RequestContent, isRequired: Bool) {
        self.isRequired = isRequired
        switch content {
        case .one(let content): self.content = .media(MediaBodyView(content))
        case .several: self.content = .enumeration
        }
    }
}

extension MediaBodyView {
    init(_ content: MediaContent) {
        let coding = content.coding
        self.coding = coding.runtimeName
        mediaType = coding.implies(content.mediaType) ? nil : SwiftStringLiteral(content.mediaType)
        encodings = EncodingsView(content.encodings, of: coding)
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

    /// Whether the runtime sends this media type without being told.
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
