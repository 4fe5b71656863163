import APIModel
import Diagnostics
import SpecLoader

extension SchemaReader {
    /// The shape of a schema with `oneOf` or `anyOf`; `nil` for other schemas, and if the members only constrain the
    /// type that other keywords give.
    func unionShape(_ facets: Facets, at use: SchemaUse) -> Shape? {
        var groups: [Members] = []
        var isNullable = facets.isNullable
        for alternatives in facets.alternatives {
            guard let members = members(of: alternatives, in: facets, at: use) else { continue }
            isNullable = isNullable || members.isNullable
            groups.append(members)
        }
        guard let group = groups.first else { return nil }
        var shape: Shape
        if !facets.properties.isEmpty || groups.count > 1 {
            if groups.count == 1, isBase(facets, at: use, of: group) {
                shape = Shape(kind: .union(group.alternatives))
            } else if let merged = merge(groups, into: facets, at: use) {
                shape = Shape(kind: .object(merged))
            } else if !facets.properties.isEmpty {
                shape = Shape(kind: .object(facets))
            } else {
                shape = self.shape(of: group, facets)
            }
        } else if areOneObject(group.alternatives), let merged = merge(groups, into: facets, at: use) {
            shape = Shape(kind: .object(keepingOthers(merged, of: group.alternatives)))
        } else {
            shape = self.shape(of: group, facets)
        }
        shape.isNullable = shape.isNullable || isNullable
        return shape
    }

    /// The members of a `oneOf` or `anyOf` without `null`, with the members of inline unions in place of those.
    private struct Members {
        var alternatives: Shape.Alternatives
        var isNullable = false
        var allowsAny = false
    }

    private func shape(of group: Members, _ facets: Facets) -> Shape {
        let members = group.alternatives.members
        if group.allowsAny { return .any }
        guard let only = members.first else { return Shape(kind: .null, isNullable: true) }
        if members.count == 1 {
            guard only.node.referenceNode == nil else {
                return Shape(kind: .reference(SchemaUse(resolved(only.node), path: nil)))
            }
            return shape(of: only)
        }
        if let united = unitedEnumeration(members) ?? unitedPrimitive(members) { return Shape(kind: united) }
        return Shape(kind: .union(group.alternatives))
    }

    /// `nil` if the members don't determine the type.
    private func members(of alternatives: Facets.Alternatives, in facets: Facets, at use: SchemaUse) -> Members? {
        var result = Members(
            alternatives: Shape.Alternatives(
                keyword: alternatives.keyword, members: [], discriminator: alternatives.discriminator))
        var validationOnly = 0
        var unspecified = 0
        var seen: Set<Node> = []
        for member in unfolded(alternatives.members, of: use) {
            if member.node.isOnlyValidation {
                validationOnly += 1
                continue
            }
            // A value that is none of the others isn't the union either.
            if alternatives.members.count > 1, resolved(member.node) == use.node {
                context.report(.selfMember, "the union is a member of itself: left out", at: member.node)
                continue
            }
            guard let (shape, final) = finalShape(of: member) else { continue }
            result.isNullable = result.isNullable || shape.isNullable
            switch shape.kind {
            case .null: continue
            case .any: unspecified += 1
            case .union(let inner) where isTransparent(member, final, inner):
                for inner in inner.members where seen.insert(resolved(inner.node)).inserted || inner.typeIndex != nil {
                    result.alternatives.members.append(inner)
                }
                continue
            default: break
            }
            if seen.insert(final.node).inserted { result.alternatives.members.append(member) }
        }
        if result.alternatives.members.isEmpty, validationOnly > 0 { return nil }
        if unspecified > 0 {
            // `type: string` beside `anyOf: [{format: uri}, {format: email}]` is a string.
            if !facets.types.isEmpty || facets.isObject { return nil }
            result.allowsAny = true
        }
        return result
    }

    /// Whether a member is an inline union whose members can replace it.
    private func isTransparent(_ member: SchemaUse, _ final: SchemaUse, _ inner: Shape.Alternatives) -> Bool {
        member == final && inner.discriminator == nil && !inner.members.isEmpty
            && member.node["title"] == nil && paths.names[member.node] == nil
    }

    // MARK: Members that are one type

    /// One enumeration with the values of all members. Plain strings may be among them, since clients accept other
    /// values.
    private func unitedEnumeration(_ members: [SchemaUse]) -> Shape.Kind? {
        var united: EnumerationType?
        var texts: Set<String> = []
        var hasPlainStrings = false
        for member in members {
            guard let (shape, final) = finalShape(of: member) else { return nil }
            switch shape.kind {
            case .primitive(.string, let limits) where limits.format == nil:
                hasPlainStrings = true
            case .enumeration(let enumeration):
                guard united == nil || united?.base == enumeration.base else { return nil }
                if united == nil {
                    united = EnumerationType(base: enumeration.base, values: [], limits: enumeration.limits)
                } else if united?.limits != enumeration.limits {
                    united?.limits = .none
                }
                if enumeration.allowsOthers { hasPlainStrings = true }
                var values = enumeration.values
                if values.count == 1, final.node["const"] != nil || final.node["enum"] != nil {
                    addDocumentation(of: member.node, to: &values[0], base: enumeration.base)
                }
                united?.values += values.filter { texts.insert($0.text).inserted }
            default: return nil
            }
        }
        guard var united, united.base == .string || !hasPlainStrings else { return nil }
        united.allowsOthers = hasPlainStrings
        return .enumeration(united)
    }

    /// `{const: 1, title: Low}` names a value.
    private func addDocumentation(of node: Node, to value: inout EnumerationType.Value, base: EnumerationType.Base) {
        guard value.documentation.isEmpty, node.referenceNode == nil else { return }
        value.documentation = context.documentation(of: node)
        if value.name == nil, base != .string { value.name = node["title"]?.string }
    }

    /// One primitive with the values of all members.
    func unitedPrimitive(_ members: [SchemaUse]) -> Shape.Kind? {
        var united: (primitive: Primitive, limits: Limits)?
        for member in members {
            guard case .primitive(let primitive, let limits)? = finalShape(of: member)?.shape.kind else { return nil }
            guard let (known, knownLimits) = united else {
                united = (primitive, limits)
                continue
            }
            guard let both = known.united(with: primitive) else { return nil }
            united = (both, both == known && both == primitive && knownLimits == limits ? limits : .none)
        }
        return united.map { .primitive($0.primitive, $0.limits) }
    }

    // MARK: Unions beside properties

    /// Whether all members of a union extend the schema that has the union.
    private func isBase(_ facets: Facets, at use: SchemaUse, of group: Members) -> Bool {
        let members = group.alternatives.members
        guard members.count > 1, !group.allowsAny else { return false }
        return members.allSatisfy { member in
            guard let (_, final) = finalShape(of: member) else { return false }
            let other = self.facets(of: final)
            return other.ancestors.contains(use.node)
                || (!other.properties.isEmpty && facets.properties.keys.allSatisfy { other.properties[$0] != nil })
        }
    }

    /// An object with the properties of all members, optional unless all members require them; `nil` with a warning if
    /// a member isn't an object.
    private func merge(_ groups: [Members], into facets: Facets, at use: SchemaUse) -> Facets? {
        var merged = facets
        for group in groups {
            var required: Set<String>?
            for member in group.alternatives.members {
                guard let shape = finalShape(of: member)?.shape else { continue }
                let other: Facets
                switch shape.kind {
                case .object(let found): other = found
                case .dictionary: other = Facets()
                case .union(let inner) where inner.base != nil: other = object(of: shape) ?? Facets()
                case .union where isInProgress(shape): continue
                default:
                    context.report(
                        .lossyUnion,
                        """
                        '\(group.alternatives.keyword.rawValue)' has members that are not objects and can't be \
                        merged with other keywords: ignored
                        """,
                        at: member.node)
                    return nil
                }
                add(other, to: &merged, own: facets, keyword: group.alternatives.keyword)
                required = required?.intersection(other.required) ?? other.required
            }
            merged.required.formUnion(required ?? [])
        }
        return merged
    }

    /// Whether a shape is that of a schema that is being read.
    private func isInProgress(_ shape: Shape) -> Bool {
        if case .union(let alternatives) = shape.kind { alternatives.members.isEmpty } else { false }
    }

    private func add(_ other: Facets, to merged: inout Facets, own: Facets, keyword: UnionType.Keyword) {
        for (name, schema) in other.properties.sorted(by: { $0.key < $1.key }) where own.properties[name] == nil {
            guard let known = merged.properties[name] else {
                merged.properties[name] = schema
                continue
            }
            guard let preferred = moreSpecific(known, schema) else {
                context.report(
                    .lossyUnion,
                    """
                    the property '\(name)' has a different schema in another member of '\(keyword.rawValue)': the \
                    first one is used
                    """,
                    at: schema.node, notes: [Diagnostic.Note("the first is here", at: known.node.location)])
                continue
            }
            merged.properties[name] = preferred == known ? schema : known
        }
        merged.requiredNodes.merge(other.requiredNodes) { first, _ in first }
        if case .forbidden = merged.extra { merged.extra = other.extra.isSpecified ? other.extra : .forbidden }
    }
}

extension Node {
    /// Whether a schema only constrains which properties appear together, and doesn't describe them.
    fileprivate var isOnlyValidation: Bool {
        guard kind == .mapping, !entries.isEmpty else { return false }
        var hasValidation = false
        for entry in entries {
            let key = entry.key.text ?? ""
            if Node.isAnnotation(key) { continue }
            guard Self.validation.contains(key) else { return false }
            hasValidation = true
        }
        return hasValidation
    }

    private static let validation: Set = [
        "required", "not", "if", "then", "else", "dependentRequired", "minProperties", "maxProperties",
    ]
}
