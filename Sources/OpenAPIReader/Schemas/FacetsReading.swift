import APIModel
import SpecLoader

extension SchemaReader {
    /// What a schema says, with what its `allOf` and, in 3.1, its `$ref` beside other keywords merge into it.
    func facets(of site: SchemaSite) -> Facets {
        if let known = facets[site] { return known }
        guard mergesInProgress.insert(site).inserted else {
            context.warn(.recursiveSchema, "this schema merges itself", at: site.node)
            return Facets()
        }
        defer { mergesInProgress.remove(site) }
        guard let facets = nested(at: site, { site.typeIndex == nil ? mergedFacets(of: site) : oneType(of: site) })
        else {
            return Facets()
        }
        self.facets[site] = facets
        return facets
    }

    /// One member of a list of types.
    private func oneType(of site: SchemaSite) -> Facets {
        var facets = facets(of: SchemaSite(site.node, path: site.path))
        facets.types = facets.types.enumerated().filter { $0.offset == site.typeIndex }.map(\.element)
        facets.isNullable = false
        facets.alternatives = []
        return facets
    }

    private func mergedFacets(of site: SchemaSite) -> Facets {
        let node = site.node
        guard node.kind == .mapping else { return Facets() }
        var merged = ownFacets(of: site)
        if node.reference != nil { merge(node, of: site, into: &merged) }
        for member in context.elements("allOf", of: node) {
            if member.kind == .mapping {
                merge(member, of: site, into: &merged)
            } else if member.bool == nil {
                context.malformed(member, "a member of 'allOf'", expected: "a mapping")
            }
        }
        return merged
    }

    // MARK: One schema

    private func ownFacets(of site: SchemaSite) -> Facets {
        let node = site.node
        var facets = Facets()
        checkUnknownKeys(of: node)
        readTypes(of: node, into: &facets)
        facets.format = context.string("format", of: node)
        facets.contentEncoding = context.string("contentEncoding", of: node)
        facets.contentMediaType = context.string("contentMediaType", of: node)
        facets.limits = context.limits(of: node)
        if node["enum"] != nil || node["const"] != nil { facets.enumeration = site }
        readProperties(of: site, into: &facets)
        readItems(of: site, into: &facets)
        for keyword in [UnionType.Keyword.oneOf, .anyOf] {
            let members = context.elements(keyword.rawValue, of: node)
            guard !members.isEmpty else { continue }
            let discriminator = node["discriminator"].flatMap { $0.kind == .mapping ? $0 : nil }
            facets.alternatives.append(
                Facets.Alternatives(
                    keyword: keyword, members: members.map { site.child($0) }, discriminator: discriminator))
        }
        return facets
    }

    private func readTypes(of node: Node, into facets: inout Facets) {
        facets.isNullable = context.flag("nullable", of: node)
        guard let type = node["type"] else { return }
        let isList = type.kind == .sequence
        if isList, context.version == .v30 {
            context.warn(.typeListIn30, "OpenAPI 3.0 has no lists of types: read as OpenAPI 3.1 does", at: type)
        }
        var allowsNull = false
        for element in isList ? Array(type.elements) : [type] {
            guard element.text == "null" else {
                readType(element, into: &facets)
                continue
            }
            allowsNull = true
            if !isList, context.version == .v30 {
                context.warn(.nullTypeIn30, "OpenAPI 3.0 has no type 'null': read as OpenAPI 3.1 does", at: type)
            }
        }
        facets.isNullable = facets.isNullable || allowsNull
        facets.isOnlyNull = allowsNull && facets.types.isEmpty && facets.substitute == nil
    }

    private func readType(_ node: Node, into facets: inout Facets) {
        guard let text = node.string else {
            context.malformed(node, "'type'", expected: "a string or a list of strings")
            return
        }
        if let type = JSONType(rawValue: text) {
            if !facets.types.contains(type) { facets.types.append(type) }
            return
        }
        let substitute = TypeSubstitute(type: text)
        let words = (substitute ?? .any).words
        context.warn(
            text == "file" ? .fileType : .unknownType, "JSON Schema has no type '\(text)': read \(words)", at: node)
        switch substitute ?? .any {
        case .array: facets.types.append(.array)
        case .object: facets.types.append(.object)
        case let other: facets.substitute = other
        }
    }

    private func readProperties(of site: SchemaSite, into facets: inout Facets) {
        let node = site.node
        if let properties = context.mapping("properties", of: node) {
            facets.hasProperties = true
            for entry in properties.entries {
                guard let name = entry.key.text else { continue }
                facets.properties[name] = site.child(entry.value)
            }
        }
        // In 3.0's ancestors `required` was a flag of a property.
        if let required = node["required"], required.bool == nil {
            for element in context.elements("required", of: node) {
                guard let name = element.string else {
                    context.malformed(element, "an element of 'required'", expected: "a string")
                    continue
                }
                facets.required.insert(name)
                facets.requiredNodes[name] = element
            }
        }
        if let extra = node["additionalProperties"] ?? node["unevaluatedProperties"], !extra.isNull {
            switch (extra.kind, extra.bool) {
            case (.mapping, _): facets.extra = extra.entries.isEmpty ? .any : .schema(site.child(extra))
            case (_, true?): facets.extra = .any
            case (_, false?): facets.extra = .forbidden
            default: context.malformed(extra, "'additionalProperties'", expected: "a schema, true or false")
            }
        }
        if let patterns = context.mapping("patternProperties", of: node) {
            facets.patterns = patterns.entries.map { ($0.key.text ?? "", site.child($0.value)) }
                .sorted(byBytesOf: \.pattern)
        }
    }

    private func readItems(of site: SchemaSite, into facets: inout Facets) {
        guard let items = site.node["items"] else {
            facets.hasItems = site.node["prefixItems"] != nil
            return
        }
        facets.hasItems = true
        switch items.kind {
        case .mapping: if !items.entries.isEmpty { facets.items = site.child(items) }
        case .sequence:
            context.malformed(items, "'items'", expected: "a schema")
        case .scalar: if items.bool == nil { context.malformed(items, "'items'", expected: "a schema") }
        }
    }
}
