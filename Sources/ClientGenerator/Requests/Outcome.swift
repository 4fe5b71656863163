import APIModel

/// What an answer's body is decoded to: one type, or one of several by status.
enum Outcome {
    /// No body is documented.
    case nothing
    case body(OutcomeBody)
    /// Several different bodies: an enumeration of that name, with a case for each status.
    case several(name: SwiftIdentifier, [OutcomeCase])

    /// The name of the enumeration that the outcome needs.
    var enumerationName: SwiftIdentifier? {
        if case .several(let name, _) = self { name } else { nil }
    }
}

/// A body and how it travels; `nil` for an answer without one.
struct OutcomeBody {
    var coding: BodyCoding?
    var type: TypeReference
}

/// A body under one status.
struct OutcomeCase {
    var status: StatusPattern
    var body: OutcomeBody
    var documentation: Documentation
}

extension Outcome {
    /// The outcomes of an operation: what it answers when it succeeds, and when it fails.
    static func outcomes(of operation: Operation, function: SwiftIdentifier) -> (success: Outcome, failure: Outcome) {
        var successes = operation.responses.filter(\.status.isSuccess)
        var failures = operation.responses.filter { !$0.status.isSuccess }
        if successes.isEmpty, let other = failures.first(where: { $0.status == .default }) {
            // A document that only knows `default` means every answer by it.
            successes = [other]
            failures = failures.filter { $0.status == .default || !$0.contents.isEmpty }
        }
        let name = SwiftIdentifier.type(from: function.name)
        return (
            outcome(successes.map(OutcomeCase.init), name: name.appending("Success")),
            outcome(
                failures.filter { !$0.contents.isEmpty }.map(OutcomeCase.init), name: name.appending("Failure"))
        )
    }

    private static func outcome(_ cases: [OutcomeCase], name: SwiftIdentifier) -> Outcome {
        guard let first = cases.first else { return .nothing }
        let areSame = cases.allSatisfy {
            $0.body.coding == first.body.coding && $0.body.type.sameType(as: first.body.type)
        }
        guard areSame else { return .several(name: name, cases) }
        return first.body.coding == nil ? .nothing : .body(first.body)
    }
}

extension OutcomeCase {
    init(_ response: Response) {
        let content = response.preferredContent
        status = response.status
        body = OutcomeBody(
            coding: content.map { BodyCoding(mediaType: $0.mediaType) }, type: content?.type ?? .any)
        documentation = response.documentation
    }
}

extension TypeReference {
    /// Whether two references mean the same type, limits aside.
    fileprivate func sameType(as other: TypeReference) -> Bool {
        switch (self, other) {
        case (.any, .any): true
        case (.primitive(let a, _), .primitive(let b, _)): a == b
        case (.array(let a, _), .array(let b, _)), (.dictionary(let a, _), .dictionary(let b, _)): a.sameType(as: b)
        case (.nullable(let a), .nullable(let b)): a.sameType(as: b)
        case (.named(let a), .named(let b)): a == b
        case (.any, _), (.primitive, _), (.array, _), (.dictionary, _), (.nullable, _), (.named, _): false
        }
    }
}
