import APIModel
import SpecLoader

extension SchemaReader {
    /// The facets of a schema, with those that its `allOf` and, in 3.1, a `$ref` beside other keywords merge into it.
    func facets(of use: SchemaUse) -> Facets {
        if let known = facets[use] { return known.facets }
        guard mergesInProgress.insert(use).inserted else {
            context.report(.recursiveSchema, "this schema's 'allOf' or '$ref' leads back to itself", at: use.node)
            return Facets()
        }
        defer { mergesInProgress.remove(use) }
        guard let facets = nested(at: use, { use.typeIndex == nil ? mergedFacets(of: use) : oneType(of: use) })
        else {
            return Facets()
        }
        self.facets[use] = KeptFacets(facets)
        return facets
    }

    /// The facets of one type in a list of types.
    private func oneType(of use: SchemaUse) -> Facets {
        var facets = facets(of: SchemaUse(use.node, path: use.path, scope: use.scope))
        facets.types = facets.types.enumerated().filter { $0.offset == use.typeIndex }.map(\.element)
        facets.isNullable = false
        facets.alternatives = []
        return facets
    }

    private func mergedFacets(of use: SchemaUse) -> Facets {
        let node = use.node
        guard node.kind == .mapping else { return Facets() }
        var merged = ownFacets(of: use)
        if node.reference != nil { merge(node, of: use, into: &merged) }
        for member in context.elements("allOf", of: node) {
            if member.kind == .mapping {
                merge(member, of: use, into: &merged)
            } else if member.bool == nil {
                context.malformed(member, "a member of 'allOf'", expected: "a mapping")
            }
        }
        addConditions(of: use, to: &merged)
        return merged
    }

    // MARK: One schema

    private func ownFacets(of use: SchemaUse) -> Facets {
        let node = use.node
        var facets = Facets()
        checkUnknownKeys(of: node)
        readTypes(of: node, into: &facets)
        facets.format = context.string("format", of: node)
        facets.contentEncoding = context.string("contentEncoding", of: node)
        facets.contentMediaType = context.string("contentMediaType", of: node)
        facets.limits = context.limits(of: node)
        if node["enum"] != nil || node["const"] != nil { facets.enumeration = use }
        readProperties(of: use, into: &facets)
        readItems(of: use, into: &facets)
        for keyword in [UnionType.Keyword.oneOf, .anyOf] {
            let members = context.elements(keyword.rawValue, of: node)
            guard !members.isEmpty else { continue }
            let discriminator = node["discriminator"].flatMap { $0.kind == .mapping ? $0 : nil }
            facets.alternatives.append(
                Facets.Alternatives(
                    keyword: keyword, members: members.map { use.child($0) }, discriminator: discriminator))
        }
        return facets
    }

    private func readTypes(of node: Node, into facets: inout Facets) {
        facets.isNullable = context.isNullable(node)
        guard let type = node["type"] else { return }
        let isList = type.kind == .sequence
        if isList, context.version == .v30 { context.reportTypeListIn30(type) }
        var allowsNull = false
        for element in isList ? Array(type.elements) : [type] {
            guard element.text == "null" else {
                readType(element, into: &facets)
                continue
            }
            allowsNull = true
            if !isList, context.version == .v30 { context.reportNullTypeIn30(type) }
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
        context.report(
            text == "file" ? .fileType : .unknownType, "JSON Schema has no type '\(text)': read \(words)", at: node)
        switch substitute ?? .any {
        case .array: facets.types.append(.array)
        case .object: facets.types.append(.object)
        case let other: facets.substitute = other
        }
    }

    private func readProperties(of use: SchemaUse, into facets: inout Facets) {
        let node = use.node
        // In Swagger 1.2 and JSON Schema 3 `required` was a flag of a property.
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
        if let properties = context.mapping("properties", of: node) {
            facets.hasProperties = true
            for entry in properties.entries {
                guard let name = entry.key.text else { continue }
                let isNeeded = facets.required.contains(name)
                if context.leavesOut(entry.value, "a property", isNeeded: isNeeded) { continue }
                context.warnOfLookalikes(in: entry.key)
                // No value has it.
                if entry.value.bool == false { continue }
                facets.properties[name] = use.child(entry.value)
            }
        }
        if let extra = node["additionalProperties"] ?? node["unevaluatedProperties"], !extra.isNull {
            switch (extra.kind, extra.bool) {
            case (.mapping, _): facets.extra = extra.entries.isEmpty ? .any : .schema(use.child(extra))
            case (_, true?): facets.extra = .any
            case (_, false?): facets.extra = .forbidden
            default: context.malformed(extra, "'additionalProperties'", expected: "a schema, true or false")
            }
        }
        if let patterns = context.mapping("patternProperties", of: node) {
            facets.patterns = patterns.entries.map { ($0.key.text ?? "", use.child($0.value)) }
                .sorted(byBytesOf: \.pattern)
        }
    }

    private func readItems(of use: SchemaUse, into facets: inout Facets) {
        let node = use.node
        var prefix = context.elements("prefixItems", of: node)
        // What follows the elements of `prefixItems` in any schema that is merged.
        let others = node["unevaluatedItems"].flatMap { $0.kind == .mapping ? $0 : nil }
        var items = node["items"] ?? others
        if let list = items, list.kind == .sequence {
            context.reportItemsList(list)
            if prefix.isEmpty { prefix = Array(list.elements) }
            items = node["additionalItems"]
        }
        facets.prefix = prefix.map { use.child($0) }
        facets.hasItems = items != nil || node["prefixItems"] != nil || !prefix.isEmpty
        facets.forbidsMoreItems = node["unevaluatedItems"]?.bool == false
        guard let items else { return }
        switch items.kind {
        case .mapping: if !items.entries.isEmpty { facets.items = use.child(items) }
        case .scalar where items.bool != nil: facets.forbidsMoreItems = facets.forbidsMoreItems || items.bool == false
        case .scalar, .sequence: context.malformed(items, "'items'", expected: "a schema")
        }
    }
}
