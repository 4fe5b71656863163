import APIModel

extension Comparison {
    mutating func compareOperations() {
        var operations = Matching(old.root.allOperations, new.root.allOperations)
        operations.match { Optional("\($0.method.rawValue) \($0.path)") }
        operations.match { Optional("\($0.method.rawValue) \($0.path.withoutParameterNames)") }
        operations.match(by: \.id)
        for operation in operations.removed { reportRemoved(operation) }
        for operation in operations.added {
            let site = Site(operation, directions: .request, new: operation)
            report(.operationAdded, "new operation" + operation.summary, at: site)
        }
        for (old, new) in operations.pairs { compare(old, new) }
    }

    private mutating func reportRemoved(_ operation: Operation) {
        let site = Site(operation, directions: .request, old: operation)
        let sunset = operation.unmodeledKeywords?.first { $0.keyword == .sunset }
        let end = sunset.map { ", with the sunset \($0.value.words)" } ?? ""
        report(
            .operationRemoved, "the operation is gone" + (operation.isDeprecated ? "; it was deprecated" + end : ""),
            at: site)
    }

    private mutating func compare(_ old: Operation, _ new: Operation) {
        let site = Site(new, directions: .request, old: old, new: new)
        if old.method != new.method || old.path.withoutParameterNames != new.path.withoutParameterNames {
            let name = Subject.operation(old.method, path: old.path).name
            report(.operationMoved, "the operation was `\(name)`", at: site)
        }
        compareIDs(old.id, new.id, at: site)
        let tags = Matching(old.tags, new.tags, by: \.self)
        for tag in tags.removed { report(.tagRemoved, "the tag `\(tag)` is gone", at: site) }
        for tag in tags.added { report(.tagAdded, "new tag `\(tag)`", at: site) }
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: site)
        compareFolded(old.unmodeledKeywords, new.unmodeledKeywords, at: site)
        compareParameters(old, new, at: site)
        compareBodies(old.requestBody, new.requestBody, at: site)
        compareResponses(old.responses, new.responses, at: site)
        // What only follows the API's own words is said once, for the API.
        if old.security != self.old.security || new.security != self.new.security {
            compareSecurity(old.security, new.security, at: site)
        }
        compareServers(old.servers, new.servers, at: site)
    }

    private mutating func compareIDs(_ old: String?, _ new: String?, at site: Site) {
        switch (old, new) {
        case (nil, let id?): report(.operationIDAdded, "new `operationId` `\(id)`", at: site)
        case (let id?, nil): report(.operationIDRemoved, "the `operationId` `\(id)` is gone", at: site)
        case (let old?, let new?) where old != new:
            report(.operationIDChanged, "the `operationId` `\(old)` became `\(new)`", at: site)
        default: break
        }
    }

    mutating func compareDeprecation(_ old: Bool, _ new: Bool, sunset: [UnmodeledKeyword]?, at site: Site) {
        guard old != new else { return }
        let end = sunset?.first { $0.keyword == .sunset }.map { ", with the sunset \($0.value.words)" } ?? ""
        report(new ? .deprecated : .reactivated, new ? "deprecated now" + end : "not deprecated any more", at: site)
    }
}

extension Site {
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

extension Resource {
    /// The operations here and below, in the order of the tree.
    var allOperations: [Operation] { operations + children.flatMap(\.allOperations) }
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

    /// The names of the parameters of a path, in its order.
    var pathParameters: [String] { PathSegment.segments(of: self).flatMap(\.parameters) }
}
