import Diagnostics
import SpecLoader

extension SchemaReader {
    /// Merges a member of `allOf`, or the target of a `$ref` that has other keywords beside it.
    func merge(_ member: Node, of owner: SchemaUse, into merged: inout Facets) {
        var part: Facets
        if member.reference != nil {
            guard let target = target(of: member), target != owner.node else { return }
            // In 3.1 a member can have other keywords beside its `$ref`.
            let isWhole = member == owner.node || pureReference(member) != nil
            let scope = owner.scope ?? dynamicScope(of: owner.node)
            part = facets(of: isWhole ? SchemaUse(target, path: nil, scope: scope) : owner.child(member))
            inheritedCount += part.properties.count
            guard inheritedCount <= mostInherited else {
                context.report(
                    .tooDeep,
                    """
                    schemas have more than \(mostInherited) properties together from those that they extend: what this \
                    one extends is left out
                    """,
                    at: member)
                return
            }
            // A base class often lists the schemas that extend it as its own alternatives.
            part.alternatives.removeAll { $0.members.contains { resolved($0.node) == owner.node } }
            // A nullable base class doesn't make this schema nullable.
            part.isNullable = false
            merged.ancestors.insert(target)
            if paths.names[target] != nil {
                merged.mergedFrom.append(paths.locate(SchemaUse(target, path: nil)).id)
            }
        } else {
            part = facets(of: owner.child(member))
            merged.mergedFrom += part.mergedFrom
        }
        merge(part, at: member, into: &merged)
    }

    private func merge(_ part: Facets, at node: Node, into merged: inout Facets) {
        var part = part
        if !part.conditional.isEmpty {
            for name in part.conditional.schemas.keys { part.properties[name] = nil }
            merged.conditional.merge(part.conditional, in: self)
        }
        mergeTypes(part, at: node, into: &merged)
        merged.format = merged.format ?? part.format
        merged.contentEncoding = merged.contentEncoding ?? part.contentEncoding
        merged.contentMediaType = merged.contentMediaType ?? part.contentMediaType
        merged.enumeration = merged.enumeration ?? part.enumeration
        var common: [(name: String, first: SchemaUse, second: SchemaUse)] = []
        if merged.properties.isEmpty {
            // Without a copy: a chain of schemas that extend one another has all properties at each step.
            merged.properties = part.properties
        } else {
            for (name, schema) in part.properties {
                if let first = merged.properties[name] {
                    common.append((name, first, schema))
                } else {
                    merged.properties[name] = schema
                }
            }
        }
        for (name, first, second) in common.sorted(by: { $0.name < $1.name }) {
            merged.accesses[name, default: []].formUnion(access(of: first).union(access(of: second)))
            merged.properties[name] = merge(first, second, name: name)
        }
        merged.accesses.merge(part.accesses) { $0.union($1) }
        merged.hasProperties = merged.hasProperties || part.hasProperties
        if merged.required.isEmpty {
            (merged.required, merged.requiredNodes) = (part.required, part.requiredNodes)
        } else {
            merged.required.formUnion(part.required)
            merged.requiredNodes.merge(part.requiredNodes) { first, _ in first }
        }
        switch (merged.extra, part.extra) {
        case (.unspecified, _), (.forbidden, .schema), (.forbidden, .any): merged.extra = part.extra
        default: break
        }
        if merged.patterns.isEmpty { merged.patterns = part.patterns }
        if merged.prefix.isEmpty { merged.prefix = part.prefix }
        merged.items = merged.items ?? part.items
        merged.forbidsMoreItems = merged.forbidsMoreItems || part.forbidsMoreItems
        merged.hasItems = merged.hasItems || part.hasItems
        merged.limits = merged.limits.merged(with: part.limits)
        merged.alternatives += part.alternatives
        if merged.ancestors.count < part.ancestors.count {
            merged.ancestors = part.ancestors.union(merged.ancestors)
        } else {
            merged.ancestors.formUnion(part.ancestors)
        }
    }

    private func mergeTypes(_ part: Facets, at node: Node, into merged: inout Facets) {
        merged.isNullable = merged.isNullable || part.isNullable
        merged.isOnlyNull = merged.isOnlyNull || part.isOnlyNull
        merged.substitute = merged.substitute ?? part.substitute
        guard !merged.types.isEmpty, !part.types.isEmpty else {
            if merged.types.isEmpty { merged.types = part.types }
            return
        }
        let common = merged.types.filter { type in
            part.types.contains(type) || (type == .integer && part.types.contains(.number))
        }
        if !common.isEmpty {
            merged.types = common
        } else if merged.types.contains(.number), part.types.contains(.integer) {
            merged.types = [.integer]
        } else {
            let (first, other) = (merged.types[0].rawValue, part.types[0].rawValue)
            context.report(
                .allOfConflict, "no value is both of type '\(other)' and of type '\(first)': read as '\(first)'",
                at: node)
        }
    }

    /// The schema of a property that two members have: the more specific one, or the first with a warning.
    private func merge(_ first: SchemaUse, _ second: SchemaUse, name: String) -> SchemaUse {
        guard let preferred = moreSpecific(first, second) else {
            context.report(
                .allOfConflict, "the property '\(name)' has a different schema here: the first one is used",
                at: second.node,
                notes: [Diagnostic.Note("the first is here", at: first.node.location)])
            return first
        }
        return preferred
    }

    /// The one of two schemas that allows fewer values; `nil` if they contradict each other.
    func moreSpecific(_ first: SchemaUse, _ second: SchemaUse) -> SchemaUse? {
        if first.node == second.node || resolved(first.node) == resolved(second.node) { return first }
        guard let (one, oneUse) = finalShape(of: first), let (other, otherUse) = finalShape(of: second) else {
            return first
        }
        switch (one.kind, other.kind) {
        case (_, .any), (.object, .dictionary(values: nil, _)), (.enumeration, .primitive): return first
        case (.any, _): return second
        case (.dictionary(values: nil, _), .object), (.primitive, .enumeration):
            return one.jsonKind == other.jsonKind || one.jsonKind == nil ? second : nil
        case (.primitive(let a, let limits), .primitive(let b, _)):
            if a.jsonKind == .number, b.jsonKind == .number, a.isInteger != b.isInteger {
                return a.isInteger ? first : second
            }
            guard let united = a.united(with: b) else { return nil }
            return united == a && (a != b || limits == .none) ? second : first
        case (.enumeration(let a), .enumeration(let b)):
            let (few, many) = (Set(a.values.map(\.text)), Set(b.values.map(\.text)))
            return few.isSubset(of: many) ? first : many.isSubset(of: few) ? second : nil
        case (.array(let a?, _), .array(let b?, _)):
            return nested(at: a) { moreSpecific(a, b) }.flatMap { $0 }.map { $0 == a ? first : second }
        case (.array(nil, _), .array(_?, _)): return second
        case (.array, .array(nil, _)): return first
        default: return oneUse == otherUse ? first : nil
        }
    }
}
