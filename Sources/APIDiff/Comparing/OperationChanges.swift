import APIModel

extension Comparison {
    mutating func compareOperations() {
        var operations = Matching(old.root.allOperations, new.root.allOperations)
        operations.match { Optional("\($0.method.text) \($0.path)") }
        operations.match { Optional("\($0.method.text) \($0.path.withoutParameterNames)") }
        operations.match(by: \.id)
        for operation in operations.removed { reportRemoved(operation) }
        for operation in operations.added {
            let position = Position(operation, directions: .request, new: operation)
            report(.operationAdded, "new operation" + operation.summary, at: position)
        }
        for (old, new) in operations.pairs { compare(old, new) }
    }

    private mutating func reportRemoved(_ operation: Operation) {
        let position = Position(operation, directions: .request, old: operation)
        let sunset = operation.unmodeledKeywords?.first { $0.keyword == .sunset }
        let end = sunset.map { ", with the sunset \($0.value.words)" } ?? ""
        report(
            .operationRemoved,
            "the operation was removed" + (operation.isDeprecated ? "; it was deprecated" + end : ""),
            at: position)
    }

    private mutating func compare(_ old: Operation, _ new: Operation) {
        let position = Position(new, directions: .request, old: old, new: new)
        if old.method != new.method || old.path.withoutParameterNames != new.path.withoutParameterNames {
            let name = Subject.operation(old.method, path: old.path).name
            report(.operationMoved, "moved from `\(name)`", at: position)
        }
        compareIDs(old.id, new.id, at: position)
        let tags = Matching(old.tags, new.tags, by: \.self)
        for tag in tags.removed { report(.tagRemoved, "the tag `\(tag)` was removed", at: position) }
        for tag in tags.added { report(.tagAdded, "new tag `\(tag)`", at: position) }
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: position)
        compareKeywords(old.unmodeledKeywords, new.unmodeledKeywords, at: position)
        compareParameters(old, new, at: position)
        compareBodies(old.requestBody, new.requestBody, at: position)
        compareResponses(old.responses, new.responses, at: position)
        compareCallbacks(old.callbacks, new.callbacks, at: position)
        // A change that is only inherited from the API is reported once, for the API.
        if old.security != self.old.security || new.security != self.new.security {
            compareSecurity(old.security, new.security, at: position)
        }
        compareServers(old.servers, new.servers, at: position)
    }

    private mutating func compareIDs(_ old: String?, _ new: String?, at position: Position) {
        switch (old, new) {
        case (nil, let id?): report(.operationIDAdded, "new `operationId` `\(id)`", at: position)
        case (let id?, nil): report(.operationIDRemoved, "the `operationId` `\(id)` was removed", at: position)
        case (let old?, let new?) where old != new:
            report(.operationIDChanged, "the `operationId` was changed from `\(old)` to `\(new)`", at: position)
        default: break
        }
    }

    mutating func compareDeprecation(_ old: Bool, _ new: Bool, sunset: [UnmodeledKeyword]?, at position: Position) {
        guard old != new else { return }
        let end = sunset?.first { $0.keyword == .sunset }.map { ", with the sunset \($0.value.words)" } ?? ""
        report(new ? .deprecated : .reactivated, new ? "deprecated now" + end : "no longer deprecated", at: position)
    }
}

extension Position {
    fileprivate init(
        _ operation: Operation, directions: Directions, old: Operation? = nil, new: Operation? = nil
    ) {
        self.init(
            subject: .operation(operation.method, path: operation.path), directions: directions,
            old: old?.sourceLocation,
            new: new?.sourceLocation)
    }
}

extension Operation {
    fileprivate var summary: String {
        guard let line = documentation.summary?.split(whereSeparator: \.isNewline).first else { return "" }
        return ": " + (line.count > 80 ? line.prefix(79) + "…" : line)
    }
}

extension String {
    /// `/orders/{}` for `/orders/{orderId}`.
    var withoutParameterNames: String {
        PathSegment.segments(of: self).map { segment in
            segment.parts.map { part in
                switch part {
                case .text(let text): text
                case .parameter: "{}"
                }
            }.joined()
        }.joined(separator: "/")
    }

    /// The names of a path's parameters, in order.
    var pathParameters: [String] { PathSegment.segments(of: self).flatMap(\.parameters) }
}
