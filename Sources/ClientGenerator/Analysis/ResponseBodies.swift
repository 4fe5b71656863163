import APIModel

/// The bodies that a client tells apart in the responses of one operation.
///
/// Either list is empty where no body is documented, and has one element where all bodies are the same.
struct ResponseBodies {
    struct Element {
        var body: ResponseBody
        /// The statuses that have the body; of several elements, each has one.
        var statuses: [StatusPattern]
        /// Whether the body is the first choice of its status.
        var isPreferred: Bool
        var documentation: Documentation
    }

    let success: [Element]
    let failure: [Element]

    init(of operation: Operation) {
        var successes = operation.responses.filter(\.status.isSuccess)
        var failures = operation.responses.filter { !$0.status.isSuccess }
        if successes.isEmpty, let other = failures.first(where: { $0.status == .default }) {
            // A document that has only `default` means every response by it.
            successes = [other]
            failures = failures.filter { $0.status == .default || !$0.contents.isEmpty }
        }
        // Pages are those of the JSON body.
        let isPage = operation.pagination != nil
        success =
            Self.merged(successes.flatMap { Self.bodies(of: $0, isSuccess: true, isPage: isPage) })
            .allowingNoContent
        failure = Self.merged(
            failures.filter { !$0.contents.isEmpty }.flatMap { Self.bodies(of: $0, isSuccess: false, isPage: false) })
    }

    private static func bodies(of response: Response, isSuccess: Bool, isPage: Bool) -> [Element] {
        var bodies = response.bodies(isSuccess: isSuccess)
        if isPage { bodies = Array(bodies.prefix(1)) }
        return (bodies.isEmpty ? [.none] : bodies).enumerated().map { index, body in
            Element(
                body: body, statuses: [response.status], isPreferred: index == 0,
                documentation: response.documentation)
        }
    }

    /// One element where all bodies are the same, none where no response has a body.
    private static func merged(_ elements: [Element]) -> [Element] {
        guard var first = elements.first, elements.allSatisfy({ $0.body.isSame(as: first.body) }) else {
            return elements
        }
        first.statuses = elements.flatMap(\.statuses)
        return first.body.coding == nil ? [] : [first]
    }
}

extension [ResponseBodies.Element] {
    /// The bodies of successes where what stands for several statuses stands for 204 too, which has no content (RFC
    /// 9110 §15.3.5): the only body is optional, and beside others there is one more element.
    fileprivate var allowingNoContent: [Element] {
        let isOpen = contains { element in
            element.body.hasContent && element.statuses.contains { $0 == .range(2) || $0 == .default }
        }
        guard isOpen, !contains(where: { $0.statuses.contains(.code(204)) }) else { return self }
        if count == 1 {
            var only = self[0]
            only.body.isOptional = true
            return [only]
        }
        return self + [
            Element(
                body: .none, statuses: [.code(204)], isPreferred: true,
                documentation: Documentation(description: "The response has no content."))
        ]
    }
}

extension ResponseBody {
    /// Whether a response without content has no such body; a stream without content has just no elements.
    fileprivate var hasContent: Bool { coding.map { !$0.isStream } ?? false }
}
