import APIModel
import SpecLoader

extension SchemaReader {
    /// An object with properties.
    func object(_ facets: Facets, at site: SchemaSite) -> ObjectType {
        let properties = facets.properties.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for name in facets.required.subtracting(facets.properties.keys).sorted(byBytesOf: \.self) {
            context.warn(
                .undefinedRequiredProperty, "'\(name)' is required, but no such property exists",
                at: facets.requiredNodes[name] ?? site.node)
        }
        return ObjectType(
            properties: properties.map { name, schema in
                property(name, schema, isRequired: facets.required.contains(name))
            },
            additionalProperties: additionalProperties(facets),
            mergedFrom: facets.mergedFrom,
            limits: facets.limits)
    }

    private func additionalProperties(_ facets: Facets) -> AdditionalProperties {
        let patterns = facets.patterns.isEmpty ? nil : commonPatternValues(facets).map { type(of: $0) } ?? .any
        switch (facets.extra, patterns) {
        case (.unsaid, nil): return .unspecified
        case (.forbidden, nil): return .forbidden
        case (.unsaid, let values?), (.forbidden, let values?): return .typed(values)
        case (.any, _): return .typed(.any)
        case (.schema(let values), nil): return .typed(type(of: values))
        case (.schema(let values), let others?):
            let type = type(of: values)
            return .typed(type == others ? type : .any)
        }
    }

    private func property(_ name: String, _ schema: SchemaSite, isRequired: Bool) -> Property {
        let node = schema.node
        let words = words(of: schema)
        return Property(
            name: name,
            type: type(of: schema),
            isRequired: isRequired,
            isReadOnly: words.contains { context.flag("readOnly", of: $0) },
            isWriteOnly: words.contains { context.flag("writeOnly", of: $0) },
            isDeprecated: words.contains { context.flag("deprecated", of: $0) },
            documentation: documentation(of: words),
            defaultValue: words.lazy.compactMap { $0["default"] }.first.jsonText,
            example: words.lazy.compactMap { self.context.schemaExample(of: $0) }.first,
            unmodeledKeywords: folded(at: schema),
            sourceLocation: node.location)
    }

    /// The schemas that say something in words of a place: the one that stands there, then those that its references
    /// lead to.
    func words(of schema: SchemaSite) -> [Node] {
        guard schema.node.kind == .mapping else { return [] }
        var nodes = [schema.node]
        var site = schema
        while case .reference(let target) = shape(of: site).kind, !nodes.contains(target.node), nodes.count < 16 {
            nodes.append(target.node)
            site = target
        }
        return nodes
    }

    /// The words of a place; those of a named schema stay with it.
    func documentation(of words: [Node]) -> Documentation {
        for node in words {
            if node != words.first, places.names[node] != nil { break }
            let documentation = context.documentation(of: node)
            if !documentation.isEmpty { return documentation }
            // `allOf` or `oneOf` around one schema.
            if let list = node["allOf"] {
                for member in list.elements where !member.saysMoreThanWords {
                    let documentation = context.documentation(of: member)
                    if !documentation.isEmpty { return documentation }
                }
            }
        }
        return Documentation()
    }
}
