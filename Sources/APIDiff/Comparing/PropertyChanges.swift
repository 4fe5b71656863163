import APIModel

extension Comparison {
    mutating func compareObjects(_ old: ObjectType, _ new: ObjectType, at position: Position) {
        let properties = Matching(old.properties, new.properties, by: \.name)
        for property in properties.removed { reportRemoved(property, at: position) }
        for property in properties.added { reportAdded(property, at: position) }
        for (old, new) in properties.pairs { compare(old, new, at: position) }
        if !position.hasUnevaluated {
            compareAdditional(old.additionalProperties, new.additionalProperties, at: position)
        }
        compareLimits(old.limits, new.limits, at: position)
    }

    private mutating func reportRemoved(_ property: Property, at owner: Position) {
        var position = owner
        (position.old, position.new) = (property.sourceLocation, nil)
        let rule = property.isRequired ? NamedRule.requiredPropertyRemoved : .optionalPropertyRemoved
        report(
            rule, "the \(property.necessity) property `\(property.name)` was removed", at: position,
            directions: property.directions(of: owner))
    }

    private mutating func reportAdded(_ property: Property, at owner: Position) {
        var position = owner
        (position.old, position.new) = (nil, property.sourceLocation)
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
        report(rule, words, at: position, directions: property.directions(of: owner))
    }

    private mutating func compare(_ old: Property, _ new: Property, at owner: Position) {
        let position = owner.property(new, was: old)
        if !old.isRequired, new.isRequired {
            let hasDefault = new.defaultValue != nil
            report(
                hasDefault ? .propertyBecameRequiredWithDefault : .propertyBecameRequired,
                hasDefault ? "required now, with a default" : "required now", at: position)
        }
        if old.isRequired, !new.isRequired { report(.propertyBecameOptional, "optional now", at: position) }
        compareAccess(old, new, at: position)
        compareDeprecation(old.isDeprecated, new.isDeprecated, sunset: new.unmodeledKeywords, at: position)
        compareLimits(old.limits ?? .none, new.limits ?? .none, at: position)
        compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: position)
    }

    /// `readOnly` and `writeOnly`.
    private mutating func compareAccess(_ old: Property, _ new: Property, at position: Position) {
        let isRequired = new.isRequired
        switch (old.isReadOnly, new.isReadOnly) {
        case (false, true):
            report(
                isRequired ? .requiredPropertyBecameReadOnly : .optionalPropertyBecameReadOnly,
                "read-only now: it can't be sent", at: position)
        case (true, false):
            report(
                isRequired ? .requiredPropertyBecameNotReadOnly : .optionalPropertyBecameNotReadOnly,
                isRequired ? "no longer read-only: it must be sent" : "no longer read-only", at: position)
        default: break
        }
        switch (old.isWriteOnly, new.isWriteOnly) {
        case (false, true):
            report(
                isRequired ? .requiredPropertyBecameWriteOnly : .optionalPropertyBecameWriteOnly,
                "write-only now: it is not received", at: position)
        case (true, false):
            report(
                isRequired ? .requiredPropertyBecameNotWriteOnly : .optionalPropertyBecameNotWriteOnly,
                "no longer write-only", at: position)
        default: break
        }
    }

    private mutating func compareAdditional(
        _ old: AdditionalProperties, _ new: AdditionalProperties, at position: Position
    ) {
        // Changes of patterns have rules of their own.
        switch (old, new) {
        case (.typed(let was), .typed(let now)), (.typed(let was), .matching(_, let now)),
            (.matching(_, let was), .typed(let now)), (.matching(_, let was), .matching(_, let now)):
            compare(was, now, nil, nil, at: position.stepping(.values))
        case (.matching, .unspecified), (.unspecified, .matching): break
        case (.forbidden, .forbidden), (.unspecified, .unspecified), (.unspecified, .typed(.any)),
            (.typed(.any), .unspecified):
            break
        case (.forbidden, _): report(.additionalPropertiesAllowed, "other properties are allowed now", at: position)
        case (_, .forbidden):
            report(.additionalPropertiesForbidden, "other properties are no longer allowed", at: position)
        case (.unspecified, .typed(let type)):
            report(
                .typeSpecialized, "other properties are \(words(type, newTypes)) now", at: position.stepping(.values))
        case (.typed, .unspecified):
            report(.typeGeneralized, "other properties have any value now", at: position.stepping(.values))
        }
    }
}

extension Property {
    fileprivate var necessity: String { isRequired ? "required" : "optional" }

    /// The directions of the property, given those of its owner.
    fileprivate func directions(of owner: Position) -> Directions {
        var directions = owner.directions
        if isReadOnly { directions.remove(.request) }
        if isWriteOnly { directions.remove(.response) }
        return directions
    }
}
