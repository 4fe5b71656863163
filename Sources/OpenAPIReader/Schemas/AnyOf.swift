import APIModel
import SpecLoader

// Members of `anyOf` that a value can be at once (JSON Schema Core 2020-12 §10.2.1.2).

extension SchemaReader {
    /// Whether the members of an `anyOf` are objects without names that don't contradict one another: they are one type
    /// with the properties of all.
    func areOneObject(_ alternatives: Shape.Alternatives) -> Bool {
        guard alternatives.keyword == .anyOf, alternatives.discriminator == nil, alternatives.members.count > 1 else {
            return false
        }
        var known: [String: SchemaUse] = [:]
        for member in alternatives.members {
            guard member.typeIndex == nil, let (shape, final) = finalShape(of: member),
                paths.names[final.node] == nil, case .object(let facets) = shape.kind, facets.isOpen
            else { return false }
            for (name, schema) in facets.properties {
                guard let other = known.updateValue(schema, forKey: name) else { continue }
                if moreSpecific(other, schema) == nil { return false }
            }
        }
        return true
    }

    /// The object that members make together, which keeps other properties where one of them does.
    func keepingOthers(_ merged: Facets, of alternatives: Shape.Alternatives) -> Facets {
        var merged = merged
        guard !merged.extra.isSpecified else { return merged }
        let hasOthers = alternatives.members.contains { member in
            guard case .object(let facets)? = finalShape(of: member)?.shape.kind else { return false }
            return facets.extra.isSpecified || !facets.patterns.isEmpty
        }
        if hasOthers { merged.extra = .any }
        return merged
    }

    /// What the members of a `oneOf` or `anyOf` require beyond what all do, if each requires something.
    func requiredAlternatives(_ merged: Facets) -> [[String]]? {
        for alternatives in merged.alternatives {
            let members = alternatives.members.filter { !$0.node.isNullSchema }
            let lists = members.map { member in
                let required = facets(of: finalShape(of: member)?.use ?? member).required
                return required.subtracting(merged.required).filter { merged.properties[$0] != nil }
                    .sorted(byBytesOf: \.self)
            }
            guard lists.count > 1, lists.allSatisfy({ !$0.isEmpty }) else { continue }
            var seen: Set<[String]> = []
            return lists.filter { seen.insert($0).inserted }
        }
        return nil
    }

    /// For each member of an `anyOf`, whether a value can be another one as well, and each has properties that the
    /// other doesn't have. Where there are many members, each is compared with some others only.
    func overlaps(of members: [UnionCandidate], isTagged: [Bool]) -> [Bool] {
        let open = zip(members, isTagged).map { member, isTagged in
            !isTagged && (member.object.map { $0.isOpen && !$0.extra.isSpecified && $0.patterns.isEmpty } ?? false)
        }
        let indices = members.indices.filter { open[$0] }
        return members.indices.map { index in
            open[index] && indices.prefix(64).contains { $0 != index && canMeet(members[index], members[$0]) }
        }
    }

    private func canMeet(_ one: UnionCandidate, _ other: UnionCandidate) -> Bool {
        guard let names = one.propertyNames, let others = other.propertyNames, !names.isSubset(of: others),
            !others.isSubset(of: names)
        else { return false }
        return one.properties.allSatisfy { name, schema in
            other.properties[name].map { moreSpecific(schema, $0) != nil } ?? true
        }
    }
}

extension Facets {
    /// Whether an object may have properties that the schema doesn't have.
    fileprivate var isOpen: Bool { if case .forbidden = extra { false } else { true } }
}
