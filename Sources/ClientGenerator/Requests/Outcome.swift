import APIModel

/// What an answer's body is decoded to: one type, or one of several by status and media type.
enum Outcome {
    /// No body is documented.
    case nothing
    case body(OutcomeBody)
    /// Several different bodies: an enumeration of that name, with a case for each.
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
    /// The media type, where the coding alone doesn't tell it.
    var mediaType: String?

    fileprivate static let none = OutcomeBody(coding: nil, type: .any)

    /// - Parameter isSuccess: A success's body is asked for by its media type, and read as it comes where it is made of
    ///   events or lines; a failure's is read whole, and is as the server likes.
    init(_ content: MediaContent, isSuccess: Bool) {
        let coding = content.coding
        self.coding = !isSuccess && (coding == .events || coding == .jsonLines) ? .text : coding
        type = content.type
        mediaType = isSuccess && coding == .json && !content.mediaType.isPlainJSON ? content.mediaType : nil
    }

    private init(coding: BodyCoding?, type: TypeReference) {
        self.coding = coding
        self.type = type
    }

    fileprivate func isSame(as other: OutcomeBody) -> Bool {
        coding == other.coding && type.sameType(as: other.type)
    }
}

/// A body under one status.
struct OutcomeCase {
    var name: SwiftIdentifier
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
            // Pages are those of the JSON body.
            outcome(
                successes.flatMap { bodies(of: $0, isSuccess: true, isPage: operation.pagination != nil) },
                name: name.appending("Success")),
            outcome(
                failures.filter { !$0.contents.isEmpty }.flatMap { bodies(of: $0, isSuccess: false, isPage: false) },
                name: name.appending("Failure"))
        )
    }

    private typealias Candidate = (response: Response, body: OutcomeBody, isFirst: Bool)

    private static func bodies(of response: Response, isSuccess: Bool, isPage: Bool) -> [Candidate] {
        let contents = isPage ? Array(response.alternatives.prefix(1)) : response.alternatives
        guard !contents.isEmpty else { return [(response, .none, true)] }
        var bodies: [OutcomeBody] = []
        for content in contents {
            var body = OutcomeBody(content, isSuccess: isSuccess)
            // Only its media type tells it from the one before.
            if body.coding == .json, bodies.contains(where: { $0.coding == .json }) {
                body.mediaType = content.mediaType
            }
            if !bodies.contains(where: body.isSame) { bodies.append(body) }
        }
        return bodies.enumerated().map { (response, $1, $0 == 0) }
    }

    private static func outcome(_ candidates: [Candidate], name: SwiftIdentifier) -> Outcome {
        guard let first = candidates.first else { return .nothing }
        guard candidates.allSatisfy({ $0.body.isSame(as: first.body) }) else {
            return .several(name: name, cases(candidates))
        }
        return first.body.coding == nil ? .nothing : .body(first.body)
    }

    /// The preferred body of a status is called by the status, another one by what it is, too.
    private static func cases(_ candidates: [Candidate]) -> [OutcomeCase] {
        let names = NameScope(
            candidates.enumerated().map { index, candidate in
                let words = candidate.response.status.words + (candidate.isFirst ? "" : " " + candidate.body.word)
                return .init(
                    key: index, original: words + " " + (candidate.body.mediaType ?? ""),
                    identifier: .value(from: words))
            }
        ).identifiers
        return candidates.enumerated().compactMap { index, candidate in
            names[index].map {
                OutcomeCase(
                    name: $0, status: candidate.response.status, body: candidate.body,
                    documentation: candidate.response.documentation)
            }
        }
    }
}

extension OutcomeBody {
    /// What tells a body from the preferred one of its status.
    fileprivate var word: String {
        switch coding {
        case .json: mediaType.map { String($0.mediaEssence.split(separator: "/").last ?? "json") } ?? "json"
        case .events: "events"
        case .jsonLines: "lines"
        case .text: "text"
        case .form, .multipart, .binary: "data"
        case nil: "nothing"
        }
    }
}
