import SpecLoader

// Schemas: `discriminator`, `x-nullable` and files.

extension Conversion {
    /// - Parameter values: The entries of the discriminator's mapping.
    func convertSchema(_ schema: Node, _ kind: SwaggerObject, _ values: [Entry]) {
        var entries: [Entry] = []
        var isNullable: Node?
        for entry in schema.entries {
            switch entry.key.text {
            case "x-nullable":
                if schema["nullable"] == nil { isNullable = entry.value }
            case "discriminator": entries.append((entry.key, discriminator(entry, values)))
            case "type" where entry.value.text == "file":
                if kind != .responseSchema { context.reportFile(at: entry.value) }
                entries += context.binary(at: entry.value)
            case "format" where schema["type"]?.text == "file": break
            case let name?:
                if SwaggerObject.schema.laterFields.contains(name) { reportLater(entry.key, name) }
                entries.append(entry)
            case nil: entries.append(entry)
            }
        }
        if let isNullable {
            // What stands beside a reference doesn't count in OpenAPI 3.0.
            if isNullable.bool == true, let reference = schema.entry("$ref"), let inner = self.reference(like: schema) {
                let list = context.document.newList([inner], at: reference.value)
                entries.removeAll { $0.key.text == "$ref" }
                entries.append(context.entry("allOf", list))
            }
            if schema["$ref"] == nil || isNullable.bool == true {
                entries.append(context.entry("nullable", isNullable))
            }
        }
        context.document.setEntries(entries, of: schema)
    }

    private func reportLater(_ key: Node, _ name: String) {
        context.report(
            .openAPI3Key, "a schema of Swagger 2.0 has no '\(name)': read as OpenAPI 3 does", at: key)
    }

    // MARK: Discriminators

    private func discriminator(_ entry: Entry, _ values: [Entry]) -> Node {
        guard entry.value.kind == .scalar else {
            context.report(
                .openAPI3Key, "a 'discriminator' of Swagger 2.0 is the name of a property: read as OpenAPI 3 does",
                at: entry.value)
            return entry.value
        }
        var parts = [context.entry("propertyName", entry.value)]
        if !values.isEmpty { parts.append(context.entry("mapping", context.mapping(values, at: entry.value))) }
        return context.mapping(parts, at: entry.value)
    }

    /// The values that schemas have for the discriminators of those that they extend, where these aren't their names:
    /// `x-ms-discriminator-value`.
    func discriminatorValues() -> [Node: [Entry]] {
        var bases: [Node: Node?] = [:]
        var values: [Node: [Entry]] = [:]
        for entry in context.mapping("definitions", of: context.document.root)?.entries.map(\.self) ?? [] {
            guard let value = entry.value["x-ms-discriminator-value"], let name = entry.key.text,
                let text = value.string, text != name, let base = base(of: entry.value, known: &bases),
                base.file == entry.value.file
            else { continue }
            let pointer = JSONPointer(tokens: ["components", "schemas", name]).description
            values[base, default: []].append(
                (
                    context.document.newScalar(like: value, at: value),
                    context.document.newScalar(pointer, at: value)
                ))
        }
        return values
    }

    /// The nearest schema with a discriminator that a schema extends, itself included.
    private func base(of schema: Node, known: inout [Node: Node?]) -> Node? {
        var open: [(node: Node, from: Node?)] = [(schema, nil)]
        // Each visited schema with the one that led to it.
        var origins: [Node: Node?] = [:]
        var found: Node?
        var last: Node?
        while found == nil, let (node, from) = open.popLast() {
            guard origins[node] == nil else { continue }
            origins[node] = .some(from)
            last = node
            if let base = known[node] {
                found = base
            } else if node["discriminator"]?.kind == .scalar {
                found = node
            } else if let target = survey.targets[node] {
                open.append((target, node))
            } else {
                open += node["allOf"]?.elements.reversed().map { ($0, node) } ?? []
            }
        }
        // All others that were visited lead to none.
        for node in origins.keys { known[node] = .some(nil) }
        while found != nil, let node = last {
            known[node] = .some(found)
            last = origins[node] ?? nil
        }
        return found
    }
}
