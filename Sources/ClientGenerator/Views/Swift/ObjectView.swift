import APIModel

/// A struct.
struct ObjectView: TemplateView {
    let access: Access
    /// Required ones first, alphabetical in each part.
    let properties: [PropertyView]
    /// The values of properties that the document doesn't name.
    let additional: AdditionalPropertiesView?

    /// Whether coding keys must be written out, because a name differs or the coding isn't synthesized.
    private var hasCodingKeys: Bool {
        additional != nil && !properties.isEmpty || properties.contains(where: \.isRenamed)
    }

    /// The names of the properties in JSON, on as many lines as they need.
    private var keys: SwiftCode { SwiftCode(list: properties.map(\.key), width: 100, continuation: "") }

    /// The initialiser's parameters with their defaults.
    private var parameters: [SwiftCode] {
        properties.map(\.parameter)
            + (additional.map { [SwiftCode([.init($0.name.label), ": [String: ", .init($0.type), "] = [:]"])] } ?? [])
    }

    /// Whether the initialiser is too long for one line.
    private var isWrapped: Bool {
        var width = 8 + access.templateText.count + " init() {".count
        for property in properties {
            width += property.name.templateText.count + property.type.templateText.count + 4
            if let value = property.defaultValue { width += 3 + value.templateText.count }
        }
        if let additional { width += additional.name.name.count + additional.type.templateText.count + 18 }
        return width > 120
    }

    static let fields: [Field<ObjectView>] = [
        .list("properties", \.properties),
        .texts("parameters", \.parameters),
        .flag("hasProperties") { !$0.properties.isEmpty },
        .view("additional", \.additional),
        .text("keys", \.keys),
        .flag("areKeysWrapped") { $0.keys.templateText.count > 50 },
        .flag("isEmpty") { $0.properties.isEmpty && $0.additional == nil },
        .flag("hasCodingKeys", \.hasCodingKeys),
        .flag("isWrapped", \.isWrapped),
    ]
}

/// A property of a struct, and the parameter of its initialiser.
struct PropertyView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let key: SwiftStringLiteral
    /// The type with its question mark.
    let type: SwiftTypeExpression
    /// The type that decoding asks for, without the question mark.
    let storedType: SwiftTypeExpression
    let isOptional: Bool
    /// The default of the initialiser's parameter: `nil`, or the only value that there is.
    let defaultValue: SwiftCode?
    let isBoxed: Bool
    let isRenamed: Bool
    let documentation: DocComment?

    /// The parameter of the initialiser, with its default.
    var parameter: SwiftCode {
        let declaration = SwiftCode([.init(name.label), ": ", .init(type)])
        return defaultValue.map { SwiftCode([.init(declaration), " = ", .init($0)]) } ?? declaration
    }

    static let fields: [Field<PropertyView>] = [
        .text("access", \.access),
        .text("name", \.name),
        .text("reference", \.name.reference),
        .text("member", \.name.afterDot),
        .text("key", \.key),
        .text("type", \.type),
        .text("storedType", \.storedType),
        .flag("isOptional", \.isOptional),
        .flag("isBoxed", \.isBoxed),
        .flag("isRenamed", \.isRenamed),
        .optional("documentation", \.documentation),
    ]
}

/// The dictionary of properties that the document doesn't name.
struct AdditionalPropertiesView: TemplateView {
    let name: SwiftIdentifier
    /// The type of one value.
    let type: SwiftTypeExpression
    let documentation: DocComment?

    static let fields: [Field<AdditionalPropertiesView>] = [
        .text("name", \.name),
        .text("type", \.type),
        .optional("documentation", \.documentation),
    ]
}

// MARK: From the plan

extension DeclarationBuilder {
    func view(of object: ObjectPlan) -> ObjectView {
        ObjectView(
            access: modifiers.access, properties: object.properties.map(view(of:)),
            additional: object.additional.map { additional in
                AdditionalPropertiesView(
                    name: additional.name, type: additional.type,
                    documentation: DocComment("The properties that the document doesn't name."))
            })
    }

    private func view(of plan: PropertyPlan) -> PropertyView {
        PropertyView(
            access: modifiers.access, name: plan.name, key: SwiftStringLiteral(plan.property.name), type: plan.type,
            storedType: plan.storedType, isOptional: plan.isOptional,
            defaultValue: plan.isOptional ? "nil" : plan.onlyValue.map { SwiftCode([".", .init($0.afterDot)]) },
            isBoxed: plan.isBoxed, isRenamed: plan.name.name != plan.property.name,
            documentation: documentation(of: plan.property))
    }

    private func documentation(of property: Property) -> DocComment? {
        let own = property.documentation
        let documentation = own.isEmpty ? graph.resolve(property.type).documentation ?? own : own
        // An attribute would make the struct's own initialiser warn.
        var facts: [Markdown] = property.isDeprecated ? ["Deprecated."] : []
        facts += property.type.limitSentences(in: graph)
        if let value = property.defaultValue { facts.append("Default: \(code: value.rawValue).") }
        return DocComment(documentation, facts: facts).ifNotEmpty
    }
}
