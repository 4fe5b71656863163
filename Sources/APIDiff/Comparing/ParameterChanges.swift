import APIModel

extension Comparison {
    mutating func compareParameters(_ old: Operation, _ new: Operation, at site: Site) {
        var parameters = Matching(old.parameters, new.parameters)
        // A path parameter is known by its position: its name reaches no server.
        let (were, are) = (old.path.pathParameters, new.path.pathParameters)
        if were.count == are.count {
            parameters.match(
                old: { $0.location == .path ? were.firstIndex(of: $0.name) : nil },
                new: { $0.location == .path ? are.firstIndex(of: $0.name) : nil })
        }
        parameters.match(by: \.identity)
        parameters.match(by: \.movable)
        for parameter in parameters.removed {
            var site = site
            site.old = parameter.sourceLocation
            report(.parameterRemoved, "the \(parameter.words) is gone", at: site)
        }
        for parameter in parameters.added { reportAdded(parameter, at: site) }
        for (old, new) in parameters.pairs { compare(old, new, at: site) }
    }

    private mutating func reportAdded(_ parameter: Parameter, at site: Site) {
        var site = site
        site.new = parameter.sourceLocation
        if !parameter.isRequired {
            report(.optionalParameterAdded, "new optional \(parameter.words)", at: site)
        } else if let value = parameter.defaultValue {
            report(
                .requiredParameterWithDefaultAdded,
                "new required \(parameter.words) with the default \(value.words)", at: site)
        } else {
            report(.requiredParameterAdded, "new required \(parameter.words)", at: site)
        }
    }

    private mutating func compare(_ old: Parameter, _ new: Parameter, at operation: Site) {
        var site = operation.part(new.words)
        (site.old, site.new) = (old.sourceLocation, new.sourceLocation)
        site.isText = old.mediaType == nil && new.mediaType == nil
        if old.location != new.location {
            report(.parameterMoved, "it was in the \(old.location.rawValue)", at: site)
        } else if old.name != new.name, new.location == .path {
            report(.pathParameterRenamed, "it was called `\(old.name)`", at: site)
        }
        if !old.isRequired, new.isRequired { report(.parameterBecameRequired, "required now", at: site) }
        if old.isRequired, !new.isRequired { report(.parameterBecameOptional, "optional now", at: site) }
        if old.location == new.location {
            let (was, now) = (old.serialization, new.serialization)
            if was != now { report(.parameterSerializationChanged, "written as \(now), not as \(was)", at: site) }
        }
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: site)
        compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: site)
    }
}

extension Parameter {
    /// The name as a server sees it: that of a header field in any case.
    private var spelling: String { location == .header ? name.lowercased() : name }

    fileprivate var identity: String? { "\(location.rawValue) \(spelling)" }

    /// What is left of a parameter that went to another place.
    fileprivate var movable: String? { location == .path ? nil : name.lowercased() }

    /// "query parameter `page`"
    var words: String { "\(location.noun) `\(name)`" }

    fileprivate var serialization: String {
        if let mediaType { return "`\(mediaType)`" }
        var words = "`style: \(style.rawValue)`, `explode: \(explode)`"
        if allowReserved { words += ", `allowReserved: true`" }
        return words
    }
}

extension Parameter.Location {
    var noun: String {
        switch self {
        case .path: "path parameter"
        case .query: "query parameter"
        case .header: "header"
        case .cookie: "cookie"
        }
    }
}
