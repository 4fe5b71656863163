import APIModel
import SpecLoader

// A schema that is a reference: what stands beside its `$ref` says nothing of the type's shape.

extension SchemaReader {
    /// The mapping with the `$ref` that a schema consists of: itself, or the only member of its `allOf` that says
    /// something of the type.
    func pureReference(_ node: Node) -> Node? { reference(in: node, beside: \.isShapeless) }

    /// The same where limits stand beside the reference, and its target is a type that has no place for them: an
    /// object, an enumeration or a union. A primitive, a list or a dictionary takes them in.
    func limitedReference(_ node: Node) -> Node? {
        guard let reference = reference(in: node, beside: \.isShapelessOrLimit), let target = target(of: reference),
            let (shape, _) = finalShape(of: SchemaUse(target, path: nil)), shape.needsDefinition
        else { return nil }
        return reference
    }

    private func reference(in node: Node, beside isAllowed: (SchemaKey) -> Bool) -> Node? {
        if node.reference != nil { return isAlone("$ref", in: node, beside: isAllowed) ? node : nil }
        guard let list = node["allOf"], list.kind == .sequence, isAlone("allOf", in: node, beside: isAllowed) else {
            return nil
        }
        var found: Node?
        for member in list.elements {
            if member.reference == nil, member.says(only: isAllowed) { continue }
            guard found == nil, member.reference != nil, isAlone("$ref", in: member, beside: isAllowed) else {
                return nil
            }
            found = member
        }
        return found
    }

    /// Whether the keys beside a keyword don't change the type; in OpenAPI 3.0 no key beside `$ref` does.
    private func isAlone(_ keyword: String, in node: Node, beside isAllowed: (SchemaKey) -> Bool) -> Bool {
        let others = node.entries.map(SchemaKey.init).filter { key in
            let isReference = keyword == "$ref" && node["$ref"] == nil && key.value == node.referenceNode
            return key.text != keyword && !isReference && !isAllowed(key)
        }.map(\.text)
        if keyword == "$ref", node["nullable"] != nil, context.version == .v30 {
            context.report(
                .referenceSiblings, "\(context.standard) ignores 'nullable' beside '$ref': read as nullable", at: node)
        }
        // A type beside a schema that has one adds nothing.
        if others.allSatisfy({ $0 == "type" || $0 == "nullable" }) { return true }
        guard keyword == "$ref", context.version == .v30 else { return false }
        let names = others.map { "'\($0)'" }.joined(separator: ", ")
        context.report(.referenceSiblings, "\(context.standard) ignores \(names) beside '$ref'", at: node)
        return true
    }

    /// The limits that stand beside a reference, for a type that has no place for them; `nil` for none.
    func limits(besideReferenceIn use: SchemaUse, to type: TypeReference) -> Limits? {
        guard case .named = type.withoutNull, use.typeIndex == nil, case .reference = shape(of: use).kind else {
            return nil
        }
        var limits = context.limits(of: use.node)
        for member in context.elements("allOf", of: use.node) where member.kind == .mapping {
            limits = limits.merged(with: context.limits(of: member))
        }
        return limits == .none ? nil : limits
    }
}

/// A key of a schema with its value.
private struct SchemaKey {
    let text: String
    let value: Node

    init(_ entry: (key: Node, value: Node)) {
        text = entry.key.text ?? ""
        value = entry.value
    }

    /// Whether it leaves a type as it is: it annotates, it is no keyword, or no type expresses it.
    var isShapeless: Bool { !isLimit && !givesShape }

    var isShapelessOrLimit: Bool { !givesShape }

    private var givesShape: Bool {
        switch text {
        case "additionalProperties", "unevaluatedProperties": return value.bool != false
        case "then", "else": return value.mayHaveProperties
        case "dependentSchemas": return value.entries.contains { $0.value.mayHaveProperties }
        default: return Self.shape.contains(text)
        }
    }

    private var isLimit: Bool { Self.limits.contains(text) }

    private static let shape: Set = [
        "$dynamicRef", "$recursiveRef", "$ref", "additionalItems", "allOf", "anyOf", "const", "contentEncoding",
        "contentMediaType", "contentSchema", "discriminator", "enum", "format", "items", "nullable", "oneOf",
        "patternProperties", "prefixItems", "properties", "required", "type",
    ]

    private static let limits: Set = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames",
    ]
}

extension Node {
    /// Whether a schema, or one that it merges, may describe properties.
    fileprivate var mayHaveProperties: Bool {
        kind == .mapping && (self["properties"] != nil || referenceNode != nil || self["allOf"] != nil)
    }

    /// Whether a schema has no other keys than these; `true` is such a schema.
    fileprivate func says(only isAllowed: (SchemaKey) -> Bool) -> Bool {
        guard kind == .mapping else { return bool == true }
        return entries.allSatisfy { entry in isAllowed(SchemaKey(entry)) }
    }
}
