import APIModel

/// An object as a struct.
struct ObjectPlan {
    /// Those that the initialiser requires first, each part in the order of the model.
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
    /// Whether the value is kept in a box, because the type would contain itself.
    let isBoxed: Bool
    /// The value of an enumeration that has no other: the default of the initialiser.
    let onlyValue: SwiftIdentifier?

    var type: SwiftTypeExpression { isOptional ? storedType.optional : storedType }
}

/// The dictionary of the properties that the document doesn't name.
struct AdditionalPropertiesPlan {
    let name: SwiftIdentifier
    /// The type of one value.
    let type: SwiftTypeExpression
}

extension DeclarationLayout {
    func plan(of object: ObjectType, id: TypeID, in scope: LookupScope) -> ObjectPlan {
        let properties = zip(object.properties, members.members(of: id)).map { property, name in
            plan(of: property, named: name, in: id, scope: scope)
        }
        var additional: AdditionalPropertiesPlan?
        if case .typed(let type) = object.additionalProperties, let name = members.additionalProperties(of: id) {
            additional = AdditionalPropertiesPlan(name: name, type: types.expression(type, in: scope))
        }
        return ObjectPlan(
            properties: properties.filter { !$0.isOptional } + properties.filter(\.isOptional), additional: additional)
    }

    private func plan(
        of property: Property, named name: SwiftIdentifier, in object: TypeID, scope: LookupScope
    ) -> PropertyPlan {
        let resolved = graph.resolve(property.type)
        let base = types.nonNullExpression(property.type, in: scope)
        let mayBeNull = resolved.isNullable && base != .jsonValue
        // What is sent says which of the two it means; who receives a response seldom needs to know.
        let keepsNull = mayBeNull && graph.sent.contains(object)
        let isOptional = !property.isRequired || (mayBeNull && !keepsNull)
        return PropertyPlan(
            property: property, name: name, storedType: keepsNull ? base.nullable : base, isOptional: isOptional,
            isNullable: keepsNull, isBoxed: recursion.needsBox(property.type, in: object),
            onlyValue: isOptional ? nil : graph.constant(property.type).flatMap { members.members(of: $0).first })
    }
}
