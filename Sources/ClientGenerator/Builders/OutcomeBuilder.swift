import APIModel

/// Builds what a function says of the answers to its request.
struct OutcomeBuilder {
    let context: TypeContext
    let scope: LookupScope

    /// The type of an outcome's body.
    func type(of outcome: Outcome, orElse nothing: SwiftTypeExpression) -> SwiftTypeExpression {
        switch outcome {
        case .nothing: nothing
        case .body(let body): type(of: body) ?? nothing
        case .several(let name, _):
            if let resource = scope.type {
                context.types.expression(resource.appending(name), in: scope)
            } else {
                nothing
            }
        }
    }

    /// How answers are decoded; `nil` when the runtime knows by the types.
    func decoding(success: Outcome, failure: Outcome) -> DecodingView? {
        guard !success.isPlain || !failure.isPlain else { return nil }
        return DecodingView(
            success: side(success, nothing: "empty"), failure: side(failure, nothing: "undocumented"))
    }

    /// The enumeration that an outcome needs.
    func view(of outcome: Outcome, documentation: DocComment) -> OutcomeView? {
        guard case .several(let name, let cases) = outcome else { return nil }
        return OutcomeView(
            access: context.access, name: name, documentation: documentation.ifNotEmpty,
            cases: cases.map { item in
                OutcomeCaseView(
                    name: .value(from: item.status.words), type: type(of: item.body),
                    documentation: item.documentation.headline.map { DocComment($0) }?.ifNotEmpty)
            })
    }

    /// The type of one answer's body; `nil` for an answer without one.
    func type(of response: Response) -> SwiftTypeExpression? { type(of: OutcomeCase(response).body) }

    private func type(of body: OutcomeBody) -> SwiftTypeExpression? {
        switch body.coding {
        case nil: nil
        case .json: context.types.expression(body.type, in: scope)
        case .text: .string
        case .form, .multipart, .binary: .data
        }
    }

    private func side(_ outcome: Outcome, nothing: SwiftIdentifier) -> OutcomeDecodingView {
        switch outcome {
        case .nothing: OutcomeDecodingView(coding: nothing, cases: [])
        case .body(let body): OutcomeDecodingView(coding: body.answerCoding, cases: [])
        case .several(let name, let cases):
            OutcomeDecodingView(
                coding: nil,
                cases: cases.map {
                    CaseDecodingView(
                        coding: $0.body.answerCoding, status: SwiftCode($0.status), outcome: name,
                        name: .value(from: $0.status.words))
                })
        }
    }
}

extension Outcome {
    /// Whether the runtime decodes the outcome without being told how.
    fileprivate var isPlain: Bool {
        switch self {
        case .nothing: true
        case .body(let body): body.coding == .json
        case .several: false
        }
    }
}

extension OutcomeBody {
    /// What the runtime calls the decoding of the body.
    fileprivate var answerCoding: SwiftIdentifier {
        switch coding {
        case nil: "empty"
        case .json: "json"
        case .text: "text"
        case .form, .multipart, .binary: "data"
        }
    }
}
