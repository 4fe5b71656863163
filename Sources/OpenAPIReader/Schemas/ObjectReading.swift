import APIModel
import SpecLoader

extension SchemaReader {
    /// An object with properties.
    func object(_ facets: Facets, at use: SchemaUse) -> ObjectType {
        let properties = facets.properties.sorted(byBytesOf: \.key)
        facets.conditional.report(in: context)
        for name in facets.required.subtracting(facets.properties.keys).sorted(byBytesOf: \.self) {
            context.report(
                .undefinedRequiredProperty, "the required property '\(name)' doesn't exist",
                at: facets.requiredNodes[name] ?? use.node)
        }
        return ObjectType(
            properties: properties.map { name, schema in
                property(name, schema, isRequired: facets.required.contains(name), facets.accesses[name] ?? [])
            },
            additionalProperties: additionalProperties(facets),
            requiredAlternatives: requiredAlternatives(facets),
            mergedFrom: facets.mergedFrom,
            limits: facets.limits)
    }

    private func additionalProperties(_ facets: Facets) -> AdditionalProperties {
        let patterns = facets.patterns.isEmpty ? nil : commonPatternValues(facets).map { type(of: $0) } ?? .any
        switch (facets.extra, patterns) {
        case (.unspecified, nil): return .unspecified
        case (.forbidden, nil): return .forbidden
        case (.unspecified, let values?):
            let patterns = keyPatterns(facets)
            return patterns.isEmpty ? .typed(values) : .matching(patterns, values)
        case (.forbidden, let values?): return .typed(values)
        case (.any, _): return .typed(.any)
        case (.schema(let values), nil): return .typed(type(of: values))
        case (.schema(let values), let others?):
            let type = type(of: values)
            return .typed(type == others ? type : .any)
        }
    }

    /// - Parameter merged: What other schemas say of the property that `allOf` merges into this one.
    func property(_ name: String, _ schema: SchemaUse, isRequired: Bool, _ merged: Access = []) -> Property {
        let node = schema.node
        var access = access(of: schema).union(merged)
        if access == [.readOnly, .writeOnly] {
            context.report(
                .contradictoryAccess, "'\(name)' is read-only and write-only at once: read as neither", at: node)
            access = []
        }
        let annotated = annotated(by: schema)
        let type = type(of: schema)
        return Property(
            name: name,
            type: type,
            isRequired: isRequired,
            isReadOnly: access == .readOnly,
            isWriteOnly: access == .writeOnly,
            isDeprecated: annotated.contains { context.isDeprecated($0) },
            documentation: documentation(of: annotated),
            limits: limits(besideReferenceIn: schema, to: type),
            defaultValue: context.json(of: annotated.lazy.compactMap { $0["default"] }.first),
            example: annotated.lazy.compactMap { self.context.schemaExample(of: $0) }.first,
            unmodeledKeywords: unmodeledKeywords(of: schema),
            sourceLocation: node.location)
    }

    /// The schemas whose annotations apply to a use of a schema: the schema itself, then those that its references lead
    /// to.
    func annotated(by schema: SchemaUse) -> [Node] {
        guard schema.node.kind == .mapping else { return [] }
        var nodes = [schema.node]
        var use = schema
        while case .reference(let target) = shape(of: use).kind, !nodes.contains(target.node), nodes.count < 16 {
            nodes.append(target.node)
            use = target
        }
        return nodes
    }

    /// The first documentation of these schemas; that of a named schema stays with the schema.
    func documentation(of annotated: [Node]) -> Documentation {
        for node in annotated {
            if node != annotated.first, paths.names[node] != nil { break }
            let documentation = context.documentation(of: node)
            if !documentation.isEmpty { return documentation }
            // `allOf` or `oneOf` around one schema.
            if let list = node["allOf"] {
                for member in list.elements where !member.hasConstraints {
                    let documentation = context.documentation(of: member)
                    if !documentation.isEmpty { return documentation }
                }
            }
        }
        return Documentation()
    }
}
