import APIModel
import RegularExpressions
import SpecLoader

extension SchemaReader {
    /// The kind of type that a schema is.
    func shape(of use: SchemaUse) -> Shape {
        if let known = shapes[use] { return known }
        // A schema that is being read counts as a union without known members.
        guard shapesInProgress.insert(use).inserted else {
            return Shape(kind: .union(Shape.Alternatives(keyword: .oneOf, members: [])))
        }
        defer { shapesInProgress.remove(use) }
        let shape = nested(at: use) { readShape(of: use) } ?? .any
        shapes[use] = shape
        return shape
    }

    /// The shape after all references and the schema that has it, with `null` if a reference allows it; `nil` for
    /// references that only lead to one another.
    func finalShape(of use: SchemaUse) -> (shape: Shape, use: SchemaUse)? {
        var references: [(use: SchemaUse, isNullable: Bool)] = []
        var seen: Set<SchemaUse> = []
        var last = use
        while finalShapes[last] == nil {
            guard seen.insert(last).inserted else {
                context.report(.recursiveSchema, "this schema only refers to itself", at: last.node)
                return nil
            }
            let shape = shape(of: last)
            guard case .reference(let target) = shape.kind else {
                // A schema that is being read may turn out to have another shape.
                if shapesInProgress.contains(last) {
                    return (shape.orNull(references.contains(where: \.isNullable)), last)
                }
                finalShapes[last] = (shape, last)
                break
            }
            references.append((last, shape.isNullable))
            last = target
        }
        for step in references.reversed() {
            finalShapes[step.use] = finalShapes[last].map { ($0.shape.orNull(step.isNullable), $0.use) }
            last = step.use
        }
        return finalShapes[use]
    }

    private func readShape(of use: SchemaUse) -> Shape {
        let node = use.node
        guard node.kind == .mapping else {
            // `true` and `false` are schemas in JSON Schema 2020-12 §4.3.2.
            if node.bool == nil { context.malformed(node, "a schema", expected: "a mapping") }
            return .any
        }
        if node.referenceNode != nil, !context.hasReadableReference(node) { return .any }
        if use.isBase { return Shape(kind: .object(baseFacets(of: use))) }
        if use.typeIndex == nil, !extendsUnion(node), dynamicScope(of: node) == nil,
            let reference = pureReference(node) ?? limitedReference(node)
        {
            checkUnknownKeys(of: node)
            guard let target = dynamicTarget(of: reference, in: use) ?? target(of: reference) else { return .any }
            let isNullable = context.isNullable(node)
            return Shape(kind: .reference(SchemaUse(target, path: nil)), isNullable: isNullable)
        }
        return shape(facets(of: use), at: use)
    }

    private func shape(_ facets: Facets, at use: SchemaUse) -> Shape {
        if let shape = enumerationShape(facets) ?? unionShape(facets, at: use) ?? familyShape(facets, at: use) {
            return shape
        }
        let isNullable = facets.isNullable
        if facets.types.count > 1 { return typeList(facets, at: use) }
        if let substitute = facets.substitute {
            guard case .primitive(let primitive) = substitute else { return .any }
            return Shape(kind: .primitive(primitive, facets.limits), isNullable: isNullable)
        }
        if facets.isObject { return Shape(kind: objectKind(facets), isNullable: isNullable) }
        if facets.isArray { return Shape(kind: arrayKind(facets), isNullable: isNullable) }
        if let type = facets.types.first ?? facets.typeOfFormat,
            let (primitive, format) = Primitive.of(type, facets: facets)
        {
            var limits = facets.limits
            limits.format = format
            if primitive == .string {
                limits.contentMediaType = facets.contentMediaType
                limits.contentEncoding = facets.contentEncoding
            }
            return Shape(kind: .primitive(primitive, limits), isNullable: isNullable)
        }
        return facets.isOnlyNull ? Shape(kind: .null, isNullable: true) : .any
    }

    /// `type: [string, integer]`.
    private func typeList(_ facets: Facets, at use: SchemaUse) -> Shape {
        let members = facets.types.indices.map { SchemaUse(use.node, path: use.path, typeIndex: $0, scope: use.scope) }
        if let shape = unitedPrimitive(members) { return Shape(kind: shape, isNullable: facets.isNullable) }
        return Shape(
            kind: .union(Shape.Alternatives(keyword: .anyOf, members: members)), isNullable: facets.isNullable)
    }

    private func objectKind(_ facets: Facets) -> Shape.Kind {
        if !facets.properties.isEmpty { return .object(facets) }
        switch facets.extra {
        case .schema(let values):
            let isOne = facets.patterns.allSatisfy { isSame($0.values, values) }
            return .dictionary(values: isOne ? values : nil, facets.limits)
        case .any: return .dictionary(values: nil, facets.limits)
        case .forbidden where facets.patterns.isEmpty: return .object(facets)
        case .unspecified where facets.patterns.contains { !$0.pattern.describesWholeName }:
            if !keyPatterns(facets).isEmpty { return .object(facets) }
        case .forbidden, .unspecified: break
        }
        var limits = facets.limits
        if facets.patterns.count == 1 { limits.keyPattern = limits.keyPattern ?? facets.patterns[0].pattern }
        return .dictionary(values: commonPatternValues(facets), limits)
    }

    /// The patterns that tell which names of properties `patternProperties` is about; none where it is about all.
    func keyPatterns(_ facets: Facets) -> [String] {
        let patterns = facets.patterns.map(\.pattern)
        if patterns.contains(where: \.matchesEverything) { return [] }
        for (pattern, values) in facets.patterns where (try? RegularExpression(pattern, as: .ecmaScript)) == nil {
            let words = "every name of a property counts as one of its"
            if let fault = PatternSyntax.fault(in: pattern) {
                context.report(
                    .invalidPattern, "'\(pattern)' is no regular expression (ECMA-262): \(fault); \(words)",
                    at: values.node)
            } else {
                context.report(
                    .unsupportedPattern, "'\(pattern)' can't be matched here: \(words)", at: values.node)
            }
            return []
        }
        return patterns
    }

    /// The schema of the values of all `patternProperties`; `nil` if there is none, or if they differ.
    func commonPatternValues(_ facets: Facets) -> SchemaUse? {
        guard let first = facets.patterns.first?.values else { return nil }
        if facets.patterns.allSatisfy({ isSame($0.values, first) }) { return first }
        context.report(
            .severalPatterns, "'patternProperties' with different schemas: the values are read as any value",
            at: first.node)
        return nil
    }

    /// The node itself, or the target of its `$ref`.
    func resolved(_ node: Node) -> Node { node.referenceNode == nil ? node : (target(of: node) ?? node) }
}

extension Facets {
    /// The type that a format implies, if the schema has no type.
    fileprivate var typeOfFormat: JSONType? {
        guard !isOnlyNull else { return nil }
        return switch format {
        case "date-time", "date", "uuid", "byte", "base64", "base64url", "binary": .string
        case "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64": .integer
        case "float", "double": .number
        default: nil
        }
    }
}

extension String {
    /// Whether a regular expression describes a name from its start to its end: `^[a-z]+$`. A schema that has nothing
    /// else means all of a dictionary's keys.
    fileprivate var describesWholeName: Bool { matchesEverything || hasPrefix("^") && hasSuffix("$") }

    /// Whether a regular expression asks for nothing.
    fileprivate var matchesEverything: Bool {
        ["", "^", "$", ".*", "^.*", ".*$", "^.*$", "^(.*)$", ".+", "^.+$"].contains(self)
    }
}
