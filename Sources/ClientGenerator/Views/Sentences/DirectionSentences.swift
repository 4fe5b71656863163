import APIModel

extension DirectionPlan {
    /// Why a type differs from that of the other direction, and what that means; nothing where the only type there is
    /// has all that the document says.
    var sentences: [Markdown] {
        switch (direction, counterpart) {
        case (.response, let other?): ["Requests have \(code: other.templateText): \(.joined(reasons))."]
        case (.request, let other?):
            ["\(code: other.templateText) in requests: \(.joined(reasons))."] + obstacle(to: other)
        case (_, nil) where !foreign.isEmpty: ["\(foreign, in: direction.opposite)."]
        case (.response, nil): []
        case (.request, nil): ["\(.joined(reasons))."]
        }
    }

    /// What is said of a type that others are nested in, although nothing has a value of it.
    var namespaceSentence: Markdown {
        guard let counterpart else { return "Types of a schema that nothing has a value of." }
        return direction == .response
            ? "The types in \(code: counterpart.templateText) that are the same in responses."
            : "The types in \(code: counterpart.templateText) that aren't the same in requests."
    }

    private var reasons: [Markdown] {
        let (requests, responses) = direction == .request ? (own, foreign) : (foreign, own)
        switch (responses.isEmpty, requests.isEmpty) {
        case (false, true): return ["\(responses, in: .response)"]
        case (true, false): return ["\(requests, in: .request)"]
        case (false, false): return ["\(responses, in: .response)", "\(names: requests) only in requests"]
        case (true, true): break
        }
        if differing.isEmpty { return ["what it consists of isn't the same in both"] }
        return ["\(names: differing) \(differing.count == 1 ? "isn't" : "aren't") the same in both"]
    }

    private func obstacle(to counterpart: SwiftTypeExpression) -> [Markdown] {
        guard let obstacle else { return [] }
        return [
            """
            It can't be made from \(code: counterpart.templateText), since \(code: obstacle.type.templateText) requires \
            \(code: obstacle.property), which no response has.
            """
        ]
    }
}

extension Markdown.StringInterpolation {
    /// `a`, `b` and `c`
    fileprivate mutating func appendInterpolation(names: [String]) {
        for (index, name) in names.enumerated() {
            if index > 0 { appendLiteral(index + 1 < names.count ? ", " : " and ") }
            appendInterpolation(code: name)
        }
    }

    /// The properties that only one direction has: "`a` and `b` are only in responses".
    fileprivate mutating func appendInterpolation(_ names: [String], in direction: Direction) {
        appendInterpolation(names: names)
        appendLiteral(names.count == 1 ? " is" : " are")
        appendLiteral(direction == .request ? " only in requests" : " only in responses")
    }
}
