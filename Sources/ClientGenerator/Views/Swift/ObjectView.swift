import APIModel
import Templating

/// A struct.
struct ObjectView: TemplateView {
    let access: Access
    /// Whether it is an array in JSON.
    let isTuple: Bool
    let properties: [PropertyView]
    let additional: AdditionalPropertiesView?
    let parameters: [SwiftCode]
    let isIdentifiable: Bool
    /// Of which properties the initialiser needs some.
    let needs: DocComment?

    private var hasCodingKeys: Bool {
        !isTuple && (additional != nil && !properties.isEmpty || properties.contains { $0.isRenamed || $0.isBoxed })
    }

    private var hasEncoding: Bool {
        !isTuple && (additional != nil || properties.contains { $0.isText || $0.isOptional && !$0.isLeftOut })
    }

    static let fields: Fields<ObjectView> = [
        .optional(
            "needs", "The initialiser's documentation comment: of which properties it needs some.", \.needs),
        .flag("isTuple", "Whether it is an array in JSON, an element for each property.", \.isTuple),
        .list("properties", "Required ones first, alphabetical in each part.", \.properties),
        .texts("parameters", "The initialiser's parameters with their defaults.", \.parameters),
        .flag("hasProperties", "Whether there are named properties.") { !$0.properties.isEmpty },
        .view("additional", "The values of properties that the document doesn't name.", \.additional),
        .texts("keys", "The names of the properties in JSON, as literals.") { $0.properties.map(\.key) },
        .flag(
            "isIdentifiable", "Whether it is `Identifiable`: it has a property `id` that is never absent or `null`.",
            \.isIdentifiable),
        .flag("isEmpty", "Whether it holds nothing.") { $0.properties.isEmpty && $0.additional == nil },
        .flag(
            "hasEncoding",
            "Whether encoding is written out: a property is `null` if it is `nil`, or text, or there are others.",
            \.hasEncoding),
        .flag(
            "hasCodingKeys", "Whether coding keys are written out: a name differs, or the coding isn't synthesized.",
            \.hasCodingKeys),
    ]
}

/// A property of a struct, and the parameter of its initialiser.
struct PropertyView: TemplateView {
    let access: Access
    let name: SwiftIdentifier
    let key: SwiftStringLiteral
    let type: SwiftTypeExpression
    let storedType: SwiftTypeExpression
    let isOptional: Bool
    /// The default of the initialiser's parameter: `nil`, the only value that there is, or the tag of a union.
    let defaultValue: SwiftCode?
    /// Whether it is left out of JSON where it is `nil`.
    let isLeftOut: Bool
    let isText: Bool
    let isBoxed: Bool
    let isRenamed: Bool
    let documentation: DocComment?

    /// The parameter of the initialiser, with its default.
    var parameter: SwiftCode {
        let declaration = SwiftCode([.init(name.label), ": ", .init(type)])
        return defaultValue.map { SwiftCode([.init(declaration), " = ", .init($0)]) } ?? declaration
    }

    static let fields: Fields<PropertyView> = [
        .text("access", "The access of the declaration: `public`, `package` or `internal`.", \.access),
        .text("name", "The property's name.", \.name),
        .text("reference", "The property's name, as a body of the initialiser writes it.", \.name.reference),
        .text("member", "The property's name after a dot.", \.name.afterDot),
        .text("key", "The property's name in JSON, as a literal.", \.key),
        .text("type", "The type with its question mark.", \.type),
        .text("storedType", "The type that decoding asks for, without the question mark.", \.storedType),
        .flag("isOptional", "Whether the property may be absent.", \.isOptional),
        .flag(
            "isLeftOut", "Whether the property is left out of JSON if it is `nil`, and not `null` there.", \.isLeftOut),
        .flag("isText", "Whether JSON has the value as text, which its type isn't by itself.", \.isText),
        .flag("isBoxed", "Whether the type would contain itself without a box.", \.isBoxed),
        .text("stored", "What stores the value, after a dot: the property itself, or its box.") {
            $0.isBoxed ? $0.name.box : $0.name.afterDot
        },
        .text("codingKey", "The case of the coding keys: the name of what stores the value.") {
            $0.isBoxed ? $0.name.box : $0.name.declared
        },
        .flag("isRenamed", "Whether the name of that case differs from the name in JSON.") {
            $0.isRenamed || $0.isBoxed
        },
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

/// The dictionary of properties that the document doesn't name.
struct AdditionalPropertiesView: TemplateView {
    let name: SwiftIdentifier
    let type: SwiftTypeExpression
    let collection: SwiftTypeExpression
    let patterns: [SwiftStringLiteral]
    let isText: Bool
    let documentation: DocComment?

    /// The parameter of the initialiser, with its default.
    fileprivate func parameter(isTuple: Bool) -> SwiftCode {
        SwiftCode([.init(name.label), ": ", .init(collection), isTuple ? " = []" : " = [:]"])
    }

    static let fields: Fields<AdditionalPropertiesView> = [
        .text("name", "The property's name.", \.name),
        .text("type", "The type of one value.", \.type),
        .text("collection", "The type of all of them.", \.collection),
        .texts("patterns", "The patterns one of which a property's name matches, as literals.", \.patterns),
        .flag("hasPatterns", "Whether there are such patterns.") { !$0.patterns.isEmpty },
        .flag("isText", "Whether JSON has the values as text, which their type isn't by itself.", \.isText),
        .optional("documentation", "The documentation comment.", \.documentation),
    ]
}

// MARK: From the plan

extension DeclarationBuilder {
    func view(of object: ObjectPlan) -> ObjectView {
        let properties = object.properties.map(view(of:))
        let additional = object.additional.map { additional in
            AdditionalPropertiesView(
                name: additional.name, type: additional.type, collection: additional.collection,
                patterns: additional.patterns.map(SwiftStringLiteral.init), isText: additional.isText,
                documentation: DocComment(object.sentenceOfAdditional(additional)))
        }
        return ObjectView(
            access: modifiers.access, isTuple: object.isTuple, properties: properties, additional: additional,
            parameters: properties.map(\.parameter)
                + [additional?.parameter(isTuple: object.isTuple)].compactMap { $0 },
            isIdentifiable: object.isIdentifiable,
            needs: object.needs.map { DocComment($0) })
    }

    func view(of plan: PropertyPlan) -> PropertyView {
        PropertyView(
            access: modifiers.access, name: plan.name, key: SwiftStringLiteral(plan.property.name), type: plan.type,
            storedType: plan.storedType, isOptional: plan.isOptional,
            defaultValue: plan.defaultValue ?? (plan.isOptional ? "nil" : nil),
            isLeftOut: plan.isOptional && !plan.isNullIfNil, isText: plan.isText, isBoxed: plan.isBoxed,
            isRenamed: plan.name.name != plan.property.name,
            documentation: documentation(of: plan.property))
    }

    func documentation(of property: Property) -> DocComment? {
        let own = property.documentation
        let documentation = own.isEmpty ? graph.resolve(property.type).documentation ?? own : own
        // An attribute would make the struct's own initialiser warn.
        var facts: [Markdown] = property.isDeprecated ? ["Deprecated."] : []
        facts += property.limitSentences(in: graph)
        if let value = property.defaultValue { facts.append("Default: \(code: value.rawValue).") }
        return DocComment(documentation, facts: facts).ifNotEmpty
    }
}

extension ObjectPlan {
    /// What comments and pages say of the values that the document doesn't name.
    func sentenceOfAdditional(_ additional: AdditionalPropertiesPlan) -> Markdown {
        if isTuple { return "The elements that follow." }
        let patterns = additional.patterns
        if patterns.isEmpty { return "The properties that the document doesn't name." }
        if patterns.count == 1 { return "The properties whose names match \(code: patterns[0]); others are ignored." }
        let list = Markdown.joined(patterns.map { "\(code: $0)" }, separator: ", ")
        return "The properties whose names match one of \(list); others are ignored."
    }
}
