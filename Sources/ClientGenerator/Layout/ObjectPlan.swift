import APIModel

/// An object or a tuple as a struct.
struct ObjectPlan {
    /// Whether it is an array in JSON, an element for each property.
    let isTuple: Bool
    /// Those of an object that the initialiser requires come first, each part in the order of the model.
    let properties: [PropertyPlan]
    /// Whether one of those identifies a value.
    let isIdentifiable: Bool
    /// The values of the properties that the document doesn't name; `nil` where they are ignored.
    let additional: AdditionalPropertiesPlan?
    /// Of which properties a value has some.
    let needs: Markdown?
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
    /// Whether JSON has the value as text, which its type isn't by itself.
    let isText: Bool
    /// Whether the value is kept in a box, because the type would contain itself.
    let isBoxed: Bool
    /// The value that the initialiser gives it unless the caller does; `nil` stands for none, or for `nil`.
    let defaultValue: SwiftCode?

    var type: SwiftTypeExpression { isOptional ? storedType.optional : storedType }
    /// Whether the initialiser can't be called without it.
    var mustBeGiven: Bool { !isOptional && defaultValue == nil }
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
    /// Whether JSON has the values as text, which their type isn't by itself.
    let isText: Bool
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
                name: name, type: value, collection: value.dictionary, patterns: patterns, isText: graph.isText(type))
        }
        return ObjectPlan(
            isTuple: false,
            properties: properties.filter { !$0.isOptional } + properties.filter(\.isOptional),
            isIdentifiable: isIdentifiable(properties, in: scope), additional: additional, needs: object.needs)
    }

    func plan(of tuple: TupleType, id: TypeID, in scope: LookupScope) -> ObjectPlan {
        let elements = zip(tuple.elements, members.members(of: id)).map { element, name in
            plan(of: element, named: name, in: id, scope: scope)
        }
        var additional: AdditionalPropertiesPlan?
        if let rest = tuple.rest, let name = members.additionalProperties(of: id) {
            let value = types.expression(rest, in: scope)
            additional = AdditionalPropertiesPlan(
                name: name, type: value, collection: value.array, patterns: [],
                isText: graph.isText(rest))
        }
        return ObjectPlan(
            isTuple: true, properties: elements, isIdentifiable: isIdentifiable(elements, in: scope),
            additional: additional, needs: nil)
    }

    private func isIdentifiable(_ properties: [PropertyPlan], in scope: LookupScope) -> Bool {
        properties.contains { types.isID($0.name, of: $0.type, in: scope) }
    }

    func plan(
        of property: Property, named name: SwiftIdentifier, in object: TypeID, scope: LookupScope
    ) -> PropertyPlan {
        let resolved = graph.resolve(property.type)
        let base = types.nonNullExpression(property.type, in: scope)
        let mayBeNull = resolved.isNullable && base != .jsonValue
        // What is sent says which of the two it means; who receives a response seldom needs to know, and sends back the
        // one that the document demands.
        let keepsNull = mayBeNull && graph.sent.contains(object)
        let isOptional = !property.isRequired || (mayBeNull && !keepsNull)
        let tag = tags.value(of: property, in: object).flatMap { literal($0, as: resolved.type) }
        let value = tag ?? (isOptional || keepsNull ? nil : onlyValue(of: resolved.type))
        return PropertyPlan(
            property: property, name: name, storedType: keepsNull ? base.nullable : base, isOptional: isOptional,
            isNullable: keepsNull, isNullIfNil: isOptional && property.isRequired, isText: graph.isText(property.type),
            isBoxed: recursion.needsBox(property.type, in: object),
            defaultValue: value.map { keepsNull ? SwiftCode([".value(", .init($0), ")"]) : $0 })
    }

    /// The value of a type that has no other.
    private func onlyValue(of type: TypeReference) -> SwiftCode? {
        graph.constant(type).flatMap { members.members(of: $0).first }.map { SwiftCode([".", .init($0.afterDot)]) }
    }

    /// A tag as a value of the property that holds it; `nil` for a type that doesn't have the value.
    private func literal(_ tag: String, as type: TypeReference) -> SwiftCode? {
        switch type {
        case .primitive(.string, _): return SwiftCode([.init(SwiftStringLiteral(tag))])
        case .primitive(.integer, _), .primitive(.int32, _), .primitive(.int64, _):
            return SwiftLiteral(tag, base: .integer).map { SwiftCode([.init($0)]) }
        case .named(let id):
            guard case .enumeration(let enumeration)? = graph[id]?.kind else { return nil }
            return zip(enumeration.literals, members.members(of: id)).first { $0.0.value.text == tag }
                .map { SwiftCode([".", .init($0.1.afterDot)]) }
        case .any, .primitive, .array, .dictionary, .nullable: return nil
        }
    }
}
