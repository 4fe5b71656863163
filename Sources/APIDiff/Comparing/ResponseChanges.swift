import APIModel

extension Comparison {
    /// - Parameter directions: Which way the responses go: those to webhooks and callbacks are sent.
    mutating func compareResponses(
        _ old: [Response], _ new: [Response], at operation: Position, directions: Directions = .response
    ) {
        var operation = operation
        operation.directions = directions
        let responses = Matching(old, new, by: \.status)
        for response in responses.removed {
            var position = operation
            (position.old, position.new) = (response.sourceLocation, nil)
            report(
                response.status.isSuccess ? .successStatusRemoved : .failureStatusRemoved,
                "the response `\(response.status.text)` was removed", at: position)
        }
        for response in responses.added {
            var position = operation
            (position.old, position.new) = (nil, response.sourceLocation)
            report(
                response.status.isSuccess ? .successStatusAdded : .failureStatusAdded,
                "new response `\(response.status.text)`", at: position)
        }
        for (old, new) in responses.pairs {
            var position = operation.part("response `\(new.status.text)`")
            (position.old, position.new) = (old.sourceLocation, new.sourceLocation)
            compareHeaders(old.headers, new.headers, at: position)
            compareContents(old.contents, new.contents, at: position)
        }
    }

    mutating func compareHeaders(_ old: [ResponseHeader], _ new: [ResponseHeader], at response: Position) {
        let headers = Matching(old, new) { $0.name.lowercased() }
        for header in headers.removed {
            var position = response
            (position.old, position.new) = (header.sourceLocation, nil)
            report(
                header.isRequired ? .requiredHeaderRemoved : .optionalHeaderRemoved,
                "the header `\(header.name)` was removed", at: position)
        }
        for header in headers.added {
            var position = response
            (position.old, position.new) = (nil, header.sourceLocation)
            report(.headerAdded, "new header `\(header.name)`", at: position)
        }
        for (old, new) in headers.pairs {
            var position = response.part("header `\(new.name)`")
            (position.old, position.new, position.isText) = (old.sourceLocation, new.sourceLocation, true)
            if !old.isRequired, new.isRequired { report(.headerBecameRequired, "always present now", at: position) }
            if old.isRequired, !new.isRequired { report(.headerBecameOptional, "may be missing now", at: position) }
            compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: position)
        }
    }
}

extension StatusPattern {
    /// Whether the status isn't a failure; `default` mostly is.
    fileprivate var isSuccess: Bool {
        switch self {
        case .code(let code): (100..<400).contains(code)
        case .range(let digit): digit < 4
        case .default: false
        }
    }
}
