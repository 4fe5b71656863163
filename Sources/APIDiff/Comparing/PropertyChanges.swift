import APIModel

extension Comparison {
    mutating func compareObjects(_ old: ObjectType, _ new: ObjectType, at site: Site) {
        let properties = Matching(old.properties, new.properties, by: \.name)
        for property in properties.removed { reportRemoved(property, at: site) }
        for property in properties.added { reportAdded(property, at: site) }
        for (old, new) in properties.pairs { compare(old, new, at: site) }
        if !site.hasUnevaluated { compareAdditional(old.additionalProperties, new.additionalProperties, at: site) }
        compareLimits(old.limits, new.limits, at: site)
    }

    private mutating func reportRemoved(_ property: Property, at owner: Site) {
        var site = owner
        (site.old, site.new) = (property.sourceLocation, nil)
        let rule = property.isRequired ? NamedRule.requiredPropertyRemoved : .optionalPropertyRemoved
        report(
            rule, "the \(property.necessity) property `\(property.name)` is gone", at: site,
            directions: property.directions(of: owner))
    }

    private mutating func reportAdded(_ property: Property, at owner: Site) {
        var site = owner
        (site.old, site.new) = (nil, property.sourceLocation)
        var words = "new \(property.necessity) property `\(property.name)`"
        let rule: NamedRule
        if !property.isRequired {
            rule = .optionalPropertyAdded
        } else if let value = property.defaultValue {
            words += " with the default \(value.words)"
            rule = .requiredPropertyWithDefaultAdded
        } else {
            rule = .requiredPropertyAdded
        }
        report(rule, words, at: site, directions: property.directions(of: owner))
    }

    private mutating func compare(_ old: Property, _ new: Property, at owner: Site) {
        let site = owner.property(new, was: old)
        if !old.isRequired, new.isRequired {
            let hasDefault = new.defaultValue != nil
            report(
                hasDefault ? .propertyBecameRequiredWithDefault : .propertyBecameRequired,
                hasDefault ? "required now, with a default" : "required now", at: site)
        }
        if old.isRequired, !new.isRequired { report(.propertyBecameOptional, "optional now", at: site) }
        compareAccess(old, new, at: site)
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: site)
        compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: site)
    }

    /// `readOnly` and `writeOnly`.
    private mutating func compareAccess(_ old: Property, _ new: Property, at site: Site) {
        let isRequired = new.isRequired
        switch (old.isReadOnly, new.isReadOnly) {
        case (false, true):
            report(
                isRequired ? .requiredPropertyBecameReadOnly : .optionalPropertyBecameReadOnly,
                "read-only now: it can't be sent", at: site)
        case (true, false):
            report(
                isRequired ? .requiredPropertyBecameNotReadOnly : .optionalPropertyBecameNotReadOnly,
                isRequired ? "not read-only any more: it must be sent" : "not read-only any more", at: site)
        default: break
        }
        switch (old.isWriteOnly, new.isWriteOnly) {
        case (false, true):
            report(
                isRequired ? .requiredPropertyBecameWriteOnly : .optionalPropertyBecameWriteOnly,
                "write-only now: it isn't received", at: site)
        case (true, false):
            report(
                isRequired ? .requiredPropertyBecameNotWriteOnly : .optionalPropertyBecameNotWriteOnly,
                "not write-only any more", at: site)
        default: break
        }
    }

    private mutating func compareAdditional(_ old: AdditionalProperties, _ new: AdditionalProperties, at site: Site) {
        switch (old, new) {
        case (.typed(let was), .typed(let now)): compare(was, now, nil, nil, at: site.stepping(.values))
        case (.forbidden, .forbidden), (.unspecified, .unspecified), (.unspecified, .typed(.any)),
            (.typed(.any), .unspecified):
            break
        case (.forbidden, _): report(.additionalPropertiesAllowed, "other properties are allowed now", at: site)
        case (_, .forbidden):
            report(.additionalPropertiesForbidden, "other properties aren't allowed any more", at: site)
        case (.unspecified, .typed(let type)):
            report(.typeSpecialized, "other properties are \(words(type, newTypes)) now", at: site.stepping(.values))
        case (.typed, .unspecified):
            report(.typeGeneralized, "other properties are any values now", at: site.stepping(.values))
        }
    }
}

extension Property {
    fileprivate var necessity: String { isRequired ? "required" : "optional" }

    /// The ways that the property goes where its owner goes some.
    fileprivate func directions(of owner: Site) -> Directions {
        var directions = owner.directions
        if isReadOnly { directions.remove(.request) }
        if isWriteOnly { directions.remove(.response) }
        return directions
    }
}
