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

    private var one: SwiftCode? {
        switch self {
        case .nothing(let name): SwiftCode([".", .init(name)])
        case .body(let body): body.code
        case .several: nil
        }
    }

    private var cases: [SwiftCode] {
        switch self {
        case .nothing, .body: []
        case .several(let cases): cases.map(\.code)
        }
    }

    static let fields: Fields<ResponseDecodingView> = [
        .optional("one", "The decoding of the only body; absent where there are several.", \.one),
        .texts("cases", "The decodings of several bodies.", \.cases),
    ]
}

/// The runtime's decoding of a body.
struct BodyDecodingView {
    /// What the runtime calls the decoding.
    let coding: SwiftIdentifier
    /// Whether it is called without arguments.
    let isCalled: Bool
    /// The only media type that is decoded; `nil` where any is.
    let mediaType: SwiftStringLiteral?

    fileprivate var code: SwiftCode { SwiftCode([".", .init(coding), isCalled ? "()" : "", .init(restriction)]) }

    /// What keeps the decoding to one media type.
    fileprivate var restriction: SwiftCode {
        mediaType.map { SwiftCode([".contentType(", .init($0), ")"]) } ?? ""
    }
}

/// The runtime's decoding of a case of an ``OutcomeView``.
struct CaseDecodingView {
    let body: BodyDecodingView
    /// The status or the range of them, as the runtime takes it.
    let status: SwiftCode
    let enumeration: SwiftIdentifier
    let name: SwiftIdentifier

    fileprivate var code: SwiftCode {
        SwiftCode([
            ".", .init(body.coding), "(", .init(status), ", ", .init(enumeration), ".", .init(name.afterDot), ")",
            .init(body.restriction),
        ])
    }
}

// MARK: From the plan

extension DecodingView {
    /// `nil` where the runtime knows by the types.
    init?(success: Outcome, failure: Outcome) {
        guard !success.isPlain || !failure.isPlain else { return nil }
        self.init(
            success: ResponseDecodingView(success, nothing: "empty"),
            failure: ResponseDecodingView(failure, nothing: "undocumented"))
    }
}

extension ResponseDecodingView {
    fileprivate init(_ outcome: Outcome, nothing: SwiftIdentifier) {
        switch outcome {
        case .nothing: self = .nothing(nothing)
        case .body(let body): self = .body(BodyDecodingView(body))
        case .several(let name, let cases):
            self = .several(
                cases.map { item in
                    CaseDecodingView(
                        body: BodyDecodingView(item.body), status: SwiftCode(item.status), enumeration: name.last,
                        name: item.name)
                })
        }
    }
}

extension BodyDecodingView {
    fileprivate init(_ body: ResponseBody) {
        coding = body.runtimeName
        isCalled = body.coding == .events || body.coding == .jsonLines
        mediaType = body.mediaType.map(SwiftStringLiteral.init)
    }
}

extension Outcome {
    /// Whether the runtime decodes the outcome without being told how.
    fileprivate var isPlain: Bool {
        switch self {
        case .nothing: true
        case .body(let body): body.coding == .json && body.mediaType == nil
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
        case .events: "events"
        case .jsonLines: "jsonLines"
        case .text: "text"
        case .form, .multipart, .binary: "data"
        }
    }
}

extension SwiftCode {
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
