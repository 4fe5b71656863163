import APIModel
import Templating

/// How the bodies of responses are decoded.
struct DecodingView: TemplateView {
    let success: ResponseDecodingView
    let failure: ResponseDecodingView

    static let fields: Fields<DecodingView> = [
        .view("success", "How the body of a success is decoded.", \.success),
        .view("failure", "How the body of a failure is decoded.", \.failure),
    ]
}

/// The runtime's decoding of one body, or of one of several.
enum ResponseDecodingView: TemplateView {
    /// Nothing to decode, as the runtime calls it.
    case nothing(SwiftIdentifier)
    case body(BodyDecodingView)
    case several([CaseDecodingView])

    static let fields: Fields<ResponseDecodingView> = [
        .optional("nothing", "What the runtime calls a response without a body.") {
            if case .nothing(let name) = $0 { name } else { nil }
        },
        .view("body", "The decoding of the only body.") { if case .body(let body) = $0 { body } else { nil } },
        .list("cases", "The decodings of several bodies, in the order in which they are tried.") {
            if case .several(let cases) = $0 { cases } else { [] }
        },
        .flag("hasCases", "Whether there are several bodies.") { if case .several = $0 { true } else { false } },
    ]
}

/// The runtime's decoding of a body.
struct BodyDecodingView: TemplateView {
    let coding: SwiftIdentifier
    let isCalled: Bool
    let isOptional: Bool
    let mediaTypes: [SwiftStringLiteral]
    /// Empty for all.
    let statuses: [SwiftCode]

    static let fields: Fields<BodyDecodingView> = [
        .text("coding", "What the runtime calls the decoding.", \.coding),
        .flag("isCalled", "Whether it is called without arguments.", \.isCalled),
        .flag("isOptional", "Whether there may be no content instead.", \.isOptional),
        .texts("mediaTypes", "The media types that are decoded; none where the coding says it all.", \.mediaTypes),
        .flag("hasMediaTypes", "Whether media types are named.") { !$0.mediaTypes.isEmpty },
        .texts("statuses", "The statuses that have the body; none where all have it.", \.statuses),
        .flag("hasStatuses", "Whether statuses are named.") { !$0.statuses.isEmpty },
    ]
}

/// The runtime's decoding of a case of an ``OutcomeView``.
struct CaseDecodingView: TemplateView {
    let body: BodyDecodingView
    let isEmpty: Bool
    let status: SwiftCode
    let enumeration: SwiftIdentifier
    let name: SwiftIdentifier

    static let fields: Fields<CaseDecodingView> =
        BodyDecodingView.fields.of(\.body) + [
            .flag("isEmpty", "Whether the case holds no body.", \.isEmpty),
            .text("status", "The status or the range of them, as the runtime takes it.", \.status),
            .text("enumeration", "The name of the enumeration of bodies.", \.enumeration),
            .text("name", "The case's name after a dot.", \.name.afterDot),
        ]
}

// MARK: From the plan

extension DecodingView {
    /// `nil` where the runtime knows by the types.
    init?(success: Outcome, failure: Outcome) {
        guard !success.isPlain || !failure.isPlain else { return nil }
        self.init(
            success: ResponseDecodingView(success, nothing: "empty", namesStatuses: false),
            failure: ResponseDecodingView(failure, nothing: "undocumented", namesStatuses: true))
    }
}

extension ResponseDecodingView {
    /// - Parameter namesStatuses: Whether the only body is that of the documented statuses alone: a success is decoded
    ///   whatever its status.
    init(_ outcome: Outcome, nothing: SwiftIdentifier, namesStatuses: Bool) {
        switch outcome {
        case .nothing: self = .nothing(nothing)
        case .body(let body, let statuses): self = .body(BodyDecodingView(body, namesStatuses ? statuses : []))
        case .several(let name, let cases):
            self = .several(
                cases.map { item in
                    CaseDecodingView(
                        body: BodyDecodingView(item.body, []), isEmpty: item.body.coding == nil,
                        status: SwiftCode(item.status), enumeration: name.last, name: item.name)
                })
        }
    }
}

extension BodyDecodingView {
    fileprivate init(_ body: ResponseBody, _ statuses: [StatusPattern]) {
        coding = body.runtimeName
        isCalled = body.coding?.isStream == true
        isOptional = body.isOptional
        mediaTypes = body.namedTypes.map { SwiftStringLiteral($0) }
        self.statuses = SwiftCode.list(statuses)
    }
}

extension Outcome {
    /// Whether the runtime decodes the outcome without being told how.
    fileprivate var isPlain: Bool {
        switch self {
        case .nothing: true
        case .body(let body, _): body.coding == .json && body.namedTypes.isEmpty && !body.isOptional
        case .several: false
        }
    }
}

extension ResponseBody {
    /// What the runtime calls the decoding of the body.
    fileprivate var runtimeName: SwiftIdentifier {
        switch coding {
        case nil: "empty"
        case .json: "json"
        case .jsonOrText: "jsonOrText"
        case .events: "events"
        case .jsonLines: "jsonLines"
        case .text: "text"
        case .form, .multipart, .binary, .media: "data"
        }
    }
}

extension SwiftCode {
    /// Statuses as elements of a list; none where they are all.
    static func list(_ statuses: [StatusPattern]) -> [SwiftCode] {
        if statuses.contains(.default) { return [] }
        return statuses.map { status in
            if case .range = status {
                SwiftCode([".range(", .init(SwiftCode(status)), ")"])
            } else {
                SwiftCode(status)
            }
        }
    }

    /// A status or a range of them, as the runtime takes it.
    fileprivate init(_ status: StatusPattern) {
        switch status {
        case .code(let code): self.init([.init(SwiftLiteral(code))])
        case .range(let digit):
            self.init([.init(SwiftLiteral(digit * 100)), "..<", .init(SwiftLiteral((digit + 1) * 100))])
        case .default: self = ".any"
        }
    }
}
