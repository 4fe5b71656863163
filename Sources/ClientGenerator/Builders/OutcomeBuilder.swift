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
            success: side(success, nothing: ".empty"), failure: side(failure, nothing: ".undocumented"))
    }

    /// The enumeration that an outcome needs.
    func view(of outcome: Outcome, documentation: DocComment) -> OutcomeView? {
        guard case .several(let name, let cases) = outcome else { return nil }
        return OutcomeView(
            access: context.access, isNonexhaustive: context.isNonexhaustive, name: name,
            documentation: documentation.ifNotEmpty,
            isHashable: cases.allSatisfy { $0.body.isHashable },
            cases: cases.map { item in
                OutcomeCaseView(
                    name: item.name, type: type(of: item.body),
                    documentation: item.documentation.headline.map { DocComment($0) }?.ifNotEmpty)
            })
    }

    /// The type of an answer's body; `nil` for an answer without one.
    func type(of body: OutcomeBody) -> SwiftTypeExpression? {
        switch body.coding {
        case nil: nil
        case .json: context.types.expression(body.type, in: scope)
        case .events: context.types.expression(eventType(of: body.type), in: scope).events
        case .jsonLines: context.types.expression(lineType(of: body.type), in: scope).jsonLines
        case .text: .string
        case .form, .multipart, .binary: .data
        }
    }

    /// What an event tells: documents describe the data, a list of it, or the event with its field `data`.
    private func eventType(of type: TypeReference) -> TypeReference {
        switch context.table.underlying(type) {
        case .array(let element, _): eventType(of: element)
        case .named(let id):
            if case .object(let object)? = context.table[id]?.kind,
                object.properties.allSatisfy({ ["data", "event", "id", "retry"].contains($0.name) }),
                let data = object.properties.first(where: { $0.name == "data" })
            {
                data.type
            } else {
                type
            }
        case .any, .primitive, .dictionary, .nullable: type
        }
    }

    /// What a line holds: documents describe it, a list of it, or the whole body as text.
    private func lineType(of type: TypeReference) -> TypeReference {
        switch context.table.underlying(type) {
        case .array(let element, _): element
        case .primitive(.string, _), .primitive(.binary, _), .primitive(.byte, _): .any
        case .any, .primitive, .dictionary, .nullable, .named: type
        }
    }

    private func side(_ outcome: Outcome, nothing: SwiftCode) -> SwiftCode {
        switch outcome {
        case .nothing: return nothing
        case .body(let body):
            let isCalled = body.coding == .events || body.coding == .jsonLines
            return SwiftCode([".", .init(body.answerCoding), isCalled ? "()" : "", .init(body.restriction)])
        case .several(let name, let cases):
            let list = cases.map { item in
                SwiftCode([
                    ".", .init(item.body.answerCoding), "(", .init(SwiftCode(item.status)), ", ", .init(name), ".",
                    .init(item.name.afterDot), ")", .init(item.body.restriction),
                ])
            }
            return SwiftCode(calling: ".oneOf", withList: list, width: 98)
        }
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

extension OutcomeBody {
    /// What the runtime calls the decoding of the body.
    fileprivate var answerCoding: SwiftIdentifier {
        switch coding {
        case nil: "empty"
        case .json: "json"
        case .events: "events"
        case .jsonLines: "jsonLines"
        case .text: "text"
        case .form, .multipart, .binary: "data"
        }
    }

    /// What keeps the decoding to one media type.
    fileprivate var restriction: SwiftCode {
        guard let mediaType else { return SwiftCode([]) }
        return SwiftCode([".contentType(", .init(SwiftStringLiteral(mediaType)), ")"])
    }

    fileprivate var isHashable: Bool { coding != .events && coding != .jsonLines }
}
