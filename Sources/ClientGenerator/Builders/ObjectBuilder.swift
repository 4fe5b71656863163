import APIModel

/// Builds the view of a struct.
struct ObjectBuilder {
    let context: TypeContext
    let definition: TypeDefinition
    let object: ObjectType
    let scope: LookupScope

    func view() -> ObjectView {
        let additional = additionalProperties()
        let names = NameScope(
            object.properties.map { .init(key: $0.name, original: $0.name, identifier: .member(from: $0.name)) },
            reserved: additional.map { ["hashValue", $0.name] } ?? ["hashValue"]
        ).identifiers
        let views = object.properties.compactMap { property in
            names[property.name].map { view(of: property, named: $0) }
        }
        let properties = views.filter { !$0.isOptional } + views.filter(\.isOptional)
        return ObjectView(
            properties: properties, additional: additional,
            hasCodingKeys: additional != nil && !properties.isEmpty || properties.contains(where: \.isRenamed),
            isWrapped: isWrapped(properties, additional))
    }

    private func view(of property: Property, named name: SwiftIdentifier) -> PropertyView {
        let resolved = context.table.resolve(property.type)
        let base = context.types.nonNullExpression(property.type, in: scope)
        let keepsNull = resolved.isNullable && base != .jsonValue && context.table.sent.contains(definition.id)
        let stored = keepsNull ? base.nullable : base
        let isOptional = !property.isRequired || (resolved.isNullable && !keepsNull && base != .jsonValue)
        return PropertyView(
            access: context.access, name: name, key: SwiftStringLiteral(property.name),
            type: isOptional ? stored.optional : stored, storedType: stored, isOptional: isOptional,
            isNullable: keepsNull,
            defaultValue: isOptional ? SwiftCode(["nil"]) : keepsNull ? nil : onlyValue(of: resolved.type),
            isBoxed: context.recursion.needsBox(property.type, in: definition.id),
            isRenamed: name.name != property.name,
            documentation: documentation(of: property, resolved: resolved))
    }

    /// The value of an enumeration that has no other.
    private func onlyValue(of type: TypeReference) -> SwiftCode? {
        guard case .named(let id) = type, let definition = context.table[id],
            case .enumeration(let enumeration) = definition.kind, enumeration.values.count == 1,
            !enumeration.allowsOthers
        else { return nil }
        let value = EnumerationBuilder(context: context, enumeration: enumeration).view().values.first
        return value.map { SwiftCode([".", .init($0.name.afterDot)]) }
    }

    private func documentation(of property: Property, resolved: TypeTable.Resolved) -> DocComment? {
        let own = property.documentation
        let documentation = own.isEmpty ? resolved.documentation ?? own : own
        // An attribute would make the struct's own initialiser warn.
        var facts: [Markdown] = property.isDeprecated ? ["Deprecated."] : []
        facts += property.type.limitSentences(in: context.table)
        if let value = property.defaultValue { facts.append("Default: \(code: value.rawValue).") }
        return DocComment(documentation, facts: facts).ifNotEmpty
    }

    private func additionalProperties() -> AdditionalPropertiesView? {
        guard case .typed(let type) = object.additionalProperties else { return nil }
        let taken = Set(object.properties.map { SwiftIdentifier.member(from: $0.name) })
        let name: SwiftIdentifier = taken.contains("additionalProperties") ? "otherProperties" : "additionalProperties"
        return AdditionalPropertiesView(
            name: name, type: context.types.expression(type, in: scope),
            documentation: DocComment("The properties that the document doesn't name."))
    }

    private func isWrapped(_ properties: [PropertyView], _ additional: AdditionalPropertiesView?) -> Bool {
        var width = 8 + context.access.templateText.count + " init() {".count
        for property in properties {
            width += property.name.templateText.count + property.type.templateText.count + 4
            if let value = property.defaultValue { width += 3 + value.templateText.count }
        }
        if let additional { width += additional.name.name.count + additional.type.templateText.count + 18 }
        return width > 120
    }
}
