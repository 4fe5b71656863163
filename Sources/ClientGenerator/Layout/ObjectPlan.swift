import APIModel

/// An object or a tuple as a struct.
struct ObjectPlan {
    /// Whether it is an array in JSON, an element for each property.
    let isTuple: Bool
    /// Those of an object that the initialiser requires come first, each part in the order of the model.
    let properties: [PropertyPlan]
    /// The values of the properties that the document doesn't name; `nil` where they are ignored.
    let additional: AdditionalPropertiesPlan?
}

/// A property of a struct.
struct PropertyPlan {
    /// What the document says of it.
    let property: Property
    let name: SwiftIdentifier
    /// The type without the question mark of an optional.
    let storedType: SwiftTypeExpression
    let isOptional: Bool
    /// Whether the type tells `null` from a property that is left out.
    let isNullable: Bool
    /// Whether `nil` stands for `null`, which the property must then be: it is required, and nullable.
    let isNullIfNil: Bool
    /// Whether the value is kept in a box, because the type would contain itself.
    let isBoxed: Bool
    /// The value of an enumeration that has no other: the default of the initialiser.
    let onlyValue: SwiftIdentifier?

    var type: SwiftTypeExpression { isOptional ? storedType.optional : storedType }
}

/// The dictionary of the properties that the document doesn't name, or the array of a tuple's last elements.
struct AdditionalPropertiesPlan {
    let name: SwiftIdentifier
    /// The type of one value.
    let type: SwiftTypeExpression
    /// The type of all of them.
    let collection: SwiftTypeExpression
    /// The patterns one of which a property's name matches; empty where the name can be any.
    let patterns: [String]
}

extension DeclarationLayout {
    func plan(of object: ObjectType, id: TypeID, in scope: LookupScope) -> ObjectPlan {
        let properties = zip(object.properties, members.members(of: id)).map { property, name in
            plan(of: property, named: name, in: id, scope: scope)
        }
        var additional: AdditionalPropertiesPlan?
        if let type = object.additionalProperties.type, let name = members.additionalProperties(of: id) {
            let value = types.expression(type, in: scope)
            var patterns: [String] = []
            if case .matching(let found, _) = object.additionalProperties { patterns = found }
            additional = AdditionalPropertiesPlan(
                name: name, type: value, collection: value.dictionary, patterns: patterns)
        }
        return ObjectPlan(
            isTuple: false,
            properties: properties.filter { !$0.isOptional } + properties.filter(\.isOptional), additional: additional)
    }

    func plan(of tuple: TupleType, id: TypeID, in scope: LookupScope) -> ObjectPlan {
        let elements = zip(tuple.elements, members.members(of: id)).map { element, name in
            plan(of: element, named: name, in: id, scope: scope)
        }
        var additional: AdditionalPropertiesPlan?
        if let rest = tuple.rest, let name = members.additionalProperties(of: id) {
            let value = types.expression(rest, in: scope)
            additional = AdditionalPropertiesPlan(name: name, type: value, collection: value.array, patterns: [])
        }
        return ObjectPlan(isTuple: true, properties: elements, additional: additional)
    }

    private func plan(
        of property: Property, named name: SwiftIdentifier, in object: TypeID, scope: LookupScope
    ) -> PropertyPlan {
        let resolved = graph.resolve(property.type)
        let base = types.nonNullExpression(property.type, in: scope)
        let mayBeNull = resolved.isNullable && base != .jsonValue
        // What is sent says which of the two it means; who receives a response seldom needs to know, and sends back the
        // one that the document demands.
        let keepsNull = mayBeNull && graph.sent.contains(object)
        let isOptional = !property.isRequired || (mayBeNull && !keepsNull)
        return PropertyPlan(
            property: property, name: name, storedType: keepsNull ? base.nullable : base, isOptional: isOptional,
            isNullable: keepsNull, isNullIfNil: isOptional && property.isRequired, isBoxed: recursion.needsBox(property.type, in: object),
            onlyValue: isOptional || keepsNull ? nil : onlyValue(of: resolved.type))
    }

    private func onlyValue(of type: TypeReference) -> SwiftIdentifier? {
        guard case .named(let id) = type, case .enumeration(let enumeration)? = graph[id]?.kind,
            enumeration.values.count == 1, !enumeration.allowsOthers
        else { return nil }
        return members.members(of: id).first
    }
}
