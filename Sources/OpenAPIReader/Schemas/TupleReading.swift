import APIModel
import SpecLoader

extension SchemaReader {
    /// The kind of an array: a list of one type, or a tuple of several.
    func arrayKind(_ facets: Facets) -> Shape.Kind {
        guard let first = facets.prefix.first, elementCount(of: facets) > 0 else {
            return .array(items: facets.items, facets.limits)
        }
        let rest = mayHaveMore(facets) ? [facets.items] : []
        let all = facets.prefix.prefix(elementCount(of: facets)).map { Optional($0) } + rest
        return all.allSatisfy({ $0.map { isSame($0, first) } ?? false })
            ? .array(items: first, facets.limits) : .tuple(facets)
    }

    /// A tuple, whose elements are called by their titles, or else by their positions.
    func tuple(_ facets: Facets) -> TupleType {
        let schemas = facets.prefix.prefix(elementCount(of: facets))
        let titles = schemas.map { title(of: $0) }
        let counts = titles.reduce(into: [String: Int]()) { if let title = $1 { $0[title, default: 0] += 1 } }
        let elements = schemas.enumerated().map { index, schema in
            let title = titles[index].flatMap { counts[$0] == 1 ? $0 : nil }
            var element = property(
                title ?? TupleType.word(forPosition: index), schema, isRequired: index < facets.limits.minItems ?? 0)
            // It is the name already.
            if element.documentation.summary == title { element.documentation.summary = nil }
            return element
        }
        let rest = mayHaveMore(facets) ? facets.items.map { type(of: $0) } ?? .any : nil
        return TupleType(elements: elements, rest: rest, limits: facets.limits)
    }

    private func elementCount(of facets: Facets) -> Int {
        min(facets.prefix.count, max(facets.limits.maxItems ?? .max, 0))
    }

    private func mayHaveMore(_ facets: Facets) -> Bool {
        !facets.forbidsMoreItems && facets.limits.maxItems ?? .max > facets.prefix.count
    }

    private func title(of schema: SchemaUse) -> String? {
        schema.node.kind == .mapping ? schema.node["title"]?.string : nil
    }

    /// Whether two schemas are one type, and have no titles that tell them apart.
    func isSame(_ one: SchemaUse, _ other: SchemaUse) -> Bool {
        if resolved(one.node) == resolved(other.node) { return true }
        guard title(of: one) == title(of: other), let first = finalShape(of: one)?.shape,
            let second = finalShape(of: other)?.shape, first.isNullable == second.isNullable,
            case .primitive(let primitive, let limits) = first.kind,
            case .primitive(primitive, limits) = second.kind
        else { return false }
        return true
    }
}
