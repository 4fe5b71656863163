import SpecLoader

/// The properties that a schema has under a condition only: in `then`, `else` or `dependentSchemas` (JSON Schema
/// 2020-12 §10.2.2). A type has them as optional properties.
struct ConditionalProperties {
    private(set) var schemas: [String: SchemaUse] = [:]
    /// Those that have different schemas under different conditions, of which no type is all: one of the schemas.
    private var contradictory: [String: Node] = [:]

    var isEmpty: Bool { schemas.isEmpty && contradictory.isEmpty }
}

extension SchemaReader {
    /// Adds what a schema and those that it merges have under conditions to its properties.
    func addConditions(of use: SchemaUse, to facets: inout Facets) {
        for part in conditionalSchemas(of: use) where facets.mayHaveProperties {
            for (name, schema) in self.facets(of: part).properties.sorted(by: { $0.key < $1.key }) {
                facets.conditional.insert(schema, name: name, in: self)
            }
        }
        if facets.conditional.isEmpty { return }
        facets.conditional.leaveOut(facets.properties)
        for (name, schema) in facets.conditional.schemas { facets.properties[name] = schema }
        facets.hasProperties = facets.hasProperties || !facets.conditional.schemas.isEmpty
    }

    private func conditionalSchemas(of use: SchemaUse) -> [SchemaUse] {
        var schemas = use.node["if"] == nil ? [] : ["then", "else"].compactMap { use.node[$0] }
        if let dependent = use.node["dependentSchemas"], dependent.kind == .mapping {
            schemas += dependent.entries.map(\.value)
        }
        return schemas.filter { $0.kind == .mapping }.map { part in
            part.referenceNode != nil && pureReference(part) != nil
                ? target(of: part).map { SchemaUse($0, path: nil) } ?? use.child(part) : use.child(part)
        }
    }
}

extension ConditionalProperties {
    fileprivate mutating func insert(_ schema: SchemaUse, name: String, in reader: SchemaReader) {
        guard contradictory[name] == nil else { return }
        guard let first = schemas[name], first != schema, !reader.isSame(first, schema) else {
            if schemas[name] == nil { schemas[name] = schema }
            return
        }
        schemas[name] = nil
        contradictory[name] = schema.node
    }

    /// Takes over those of a merged schema.
    mutating func merge(_ other: ConditionalProperties, in reader: SchemaReader) {
        for (name, schema) in other.contradictory where contradictory[name] == nil {
            contradictory[name] = schema
            schemas[name] = nil
        }
        for (name, schema) in other.schemas.sorted(by: { $0.key < $1.key }) { insert(schema, name: name, in: reader) }
    }

    /// Warns of those that a type lacks.
    func report(in context: ReadingContext) {
        for (name, schema) in contradictory.sorted(by: { $0.key < $1.key }) {
            context.report(
                .conditionalProperties,
                "the property '\(name)' has a different schema under another condition: the type has it not",
                at: schema)
        }
    }

    /// Leaves out what the schema has without a condition.
    fileprivate mutating func leaveOut(_ properties: [String: SchemaUse]) {
        schemas = schemas.filter { properties[$0.key] == nil }
        contradictory = contradictory.filter { properties[$0.key] == nil }
    }
}

extension Facets {
    /// Whether a value may be an object whose properties decide its type.
    fileprivate var mayHaveProperties: Bool {
        isObject || (types.isEmpty && alternatives.isEmpty && enumeration == nil && format == nil && !hasItems)
    }
}
