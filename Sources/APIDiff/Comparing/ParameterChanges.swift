import APIModel

extension Comparison {
    mutating func compareParameters(_ old: Operation, _ new: Operation, at position: Position) {
        var parameters = Matching(old.parameters, new.parameters)
        // A path parameter is identified by its position, since its name isn't sent.
        let (were, are) = (old.path.pathParameters, new.path.pathParameters)
        if were.count == are.count {
            parameters.match(
                old: { $0.location == .path ? were.firstIndex(of: $0.name) : nil },
                new: { $0.location == .path ? are.firstIndex(of: $0.name) : nil })
        }
        parameters.match(by: \.identity)
        parameters.match(by: \.movable)
        for parameter in parameters.removed {
            var position = position
            position.old = parameter.sourceLocation
            report(.parameterRemoved, "the \(parameter.words) was removed", at: position)
        }
        for parameter in parameters.added { reportAdded(parameter, at: position) }
        for (old, new) in parameters.pairs { compare(old, new, at: position) }
    }

    private mutating func reportAdded(_ parameter: Parameter, at position: Position) {
        var position = position
        position.new = parameter.sourceLocation
        if !parameter.isRequired {
            report(.optionalParameterAdded, "new optional \(parameter.words)", at: position)
        } else if let value = parameter.defaultValue {
            report(
                .requiredParameterWithDefaultAdded,
                "new required \(parameter.words) with the default \(value.words)", at: position)
        } else {
            report(.requiredParameterAdded, "new required \(parameter.words)", at: position)
        }
    }

    private mutating func compare(_ old: Parameter, _ new: Parameter, at operation: Position) {
        var position = operation.part(new.words)
        (position.old, position.new) = (old.sourceLocation, new.sourceLocation)
        position.isText = old.mediaType == nil && new.mediaType == nil
        if old.location != new.location {
            report(.parameterMoved, "it was in the \(old.location.rawValue)", at: position)
        } else if old.name != new.name, new.location == .path {
            report(.pathParameterRenamed, "renamed from `\(old.name)`", at: position)
        }
        if !old.isRequired, new.isRequired { report(.parameterBecameRequired, "required now", at: position) }
        if old.isRequired, !new.isRequired { report(.parameterBecameOptional, "optional now", at: position) }
        if old.location == new.location {
            let (was, now) = (old.serialization, new.serialization)
            if was != now {
                report(.parameterSerializationChanged, "serialized as \(now), not as \(was)", at: position)
            }
        }
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: position)
        compareLimits(old.limits ?? .none, new.limits ?? .none, at: position)
        compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: position)
    }
}

extension Parameter {
    /// The name as a server reads it: header fields regardless of case.
    private var spelling: String { location == .header ? name.lowercased() : name }

    fileprivate var identity: String? { "\(location.rawValue) \(spelling)" }

    /// The key of a parameter that may have moved to another location.
    fileprivate var movable: String? { location == .path ? nil : name.lowercased() }

    /// "query parameter `page`"
    var words: String { "\(location.noun) `\(name)`" }

    fileprivate var serialization: String {
        if let mediaType { return "`\(mediaType)`" + (encodings?.map(\.words).joined() ?? "") }
        var words = "`style: \(style.rawValue)`, `explode: \(explode)`"
        if allowReserved { words += ", `allowReserved: true`" }
        return words
    }
}

extension PropertyEncoding {
    fileprivate var words: String {
        var parts: [String] = []
        if let style { parts.append("`style: \(style.rawValue)`") }
        if let explode { parts.append("`explode: \(explode)`") }
        if let contentType { parts.append("`\(contentType)`") }
        if allowReserved { parts.append("`allowReserved: true`") }
        return " with `\(property)` as " + (parts.isEmpty ? "usual" : parts.joined(separator: ", "))
    }
}

extension Parameter.Location {
    var noun: String {
        switch self {
        case .path: "path parameter"
        case .query: "query parameter"
        case .header: "header"
        case .cookie: "cookie"
        case .querystring: "query string"
        }
    }
}
