import APIModel
import Templating

/// The enumeration of the media types that an operation takes.
struct ContentView: TemplateView {
    let access: Access
    let isNonexhaustive: Bool
    let name: SwiftIdentifier
    let documentation: DocComment?
    let isHashable: Bool
    let cases: [ContentCaseView]

    static let fields: Fields<ContentView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .flag("isNonexhaustive", "Whether it says that cases may be added.", \.isNonexhaustive),
        .text("name", "The enumeration's name.", \.name),
        .optional("documentation", "The documentation comment.", \.documentation),
        .flag(
            "isHashable", "Whether its values can be compared: bytes that may come from anywhere can't.",
            \.isHashable),
        .list("cases", "A case for each media type.", \.cases),
    ]
}

/// One media type of a ``ContentView``.
struct ContentCaseView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    /// The runtime's body that the case makes of its value `body`.
    let body: MediaBodyView
    let documentation: DocComment?

    static let fields: Fields<ContentCaseView> = [
        .text("name", "The case's name.", \.name),
        .text("member", "The case's name after a dot.", \.name.afterDot),
        .text("type", "The type of its value.", \.type),
        .view("body", "The runtime\'s body, made of the value of the case.", \.body),
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

/// The body of a request, which its function makes of the argument `body`.
struct RequestBodyView: TemplateView {
    enum Content {
        case media(MediaBodyView)
        /// An enumeration of several media types, which knows its body.
        case enumeration
    }

    let content: Content
    let isRequired: Bool

    static let fields: Fields<RequestBodyView> = [
        .view("media", "The body in the only media type; absent for an enumeration of several.") {
            if case .media(let media) = $0.content { media } else { nil }
        },
        .flag("isRequired", "Whether the argument is always there.", \.isRequired),
    ]
}

/// The runtime's body in one media type.
struct MediaBodyView: TemplateView {
    let coding: SwiftIdentifier
    let value: SwiftCode
    let mediaType: SwiftStringLiteral?
    let encodings: EncodingsView?

    static let fields: Fields<MediaBodyView> = [
        .text("coding", "What the runtime calls the coding.", \.coding),
        .text("value", "What is sent.", \.value),
        .optional("mediaType", "The media type; absent where the runtime knows it by the coding.", \.mediaType),
        .view("encodings", "How properties are written, where that isn't as usual.", \.encodings),
    ]
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
            isHashable: cases.allSatisfy { ![.binary, .media].contains($0.content.requestCoding) },
            cases: cases.map { item in
                ContentCaseView(
                    name: item.name, type: types.expression(item.content, in: scope),
                    body: MediaBodyView(item.content, of: "body", types: types),
                    documentation: DocComment("\(code: item.content.mediaType)"))
            })
    }
}

extension RequestBodyView {
    init(_ content: RequestContent, isRequired: Bool, types: SwiftTypes) {
        self.isRequired = isRequired
        switch content {
        case .one(let content):
            self.content = .media(MediaBodyView(content, of: isRequired ? "body" : "$0", types: types))
        case .several: self.content = .enumeration
        }
    }
}

extension MediaBodyView {
    fileprivate init(_ content: MediaContent, of value: SwiftCode, types: SwiftTypes) {
        let coding = content.requestCoding
        let isText = types.graph.isText(content.type)
        self.value =
            switch coding {
            case .json where isText: SwiftCode([.init(value), ".asText"])
            case .jsonLines where isText && content.sendsItems: SwiftCode([.init(value), ".map(\\.asText)"])
            default: value
            }
        self.coding = content.sendsItems ? "jsonLines" : coding.runtimeName
        let isImplied =
            content.sendsItems
            ? content.mediaType.mediaTypeKey == ["application/jsonl"] : coding.implies(content.mediaType)
        mediaType = isImplied ? nil : SwiftStringLiteral(content.mediaType)
        encodings = EncodingsView(content.encodings, of: coding)
    }
}

extension BodyCoding {
    /// What the runtime calls the coding of a request's body.
    fileprivate var runtimeName: SwiftIdentifier {
        switch self {
        case .json, .jsonOrText: "json"
        case .form: "form"
        case .multipart: "multipart"
        case .text, .events, .jsonLines: "text"
        case .binary: "binary"
        case .media: "media"
        }
    }

    /// Whether the runtime sends this media type without being told.
    fileprivate func implies(_ mediaType: String) -> Bool {
        let key = mediaType.mediaTypeKey
        return switch self {
        case .json, .jsonOrText: key == ["application/json"] || mediaType.isRange
        case .form, .multipart, .media: true
        case .text, .events, .jsonLines: key == ["text/plain"] && !mediaType.hasForeignCharset
        case .binary: key == ["application/octet-stream"]
        }
    }
}
