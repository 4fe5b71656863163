import APIModel
import SpecLoader

/// The values of the property that tells the members of a union apart.
struct UnionTags {
    var property: String
    var base: EnumerationType.Base
    /// For each member the values that mean it, the first the one that a client writes; none for a member without.
    var values: [[String]]
    /// For each member that is a union by the same property the values that mean its own members.
    var nested: [[String]]
    /// The members that are unions by the same property in which one member keeps any value.
    var open: Set<Int> = []

    /// For each member the values that mean no other one: those of two members distinguish neither, and a member's own
    /// come before those of members of members.
    var distinct: [[String]] {
        let (own, inner) = (values.counts, nested.counts)
        return zip(values, nested).map { values, nested in
            values.filter { own[$0] == 1 } + nested.filter { own[$0] == nil && inner[$0] == 1 }
        }
    }

    /// For each member the values that it may be sent with; none if the member writes its value itself.
    var sent: [[String]] {
        zip(values, nested).enumerated().map { index, member in
            open.contains(index) ? [] : member.0 + member.1.filter { !member.0.contains($0) }
        }
    }

    /// The values of members that have only one; without a discriminator, of several the user chooses one.
    var constants: [[String]] { values.map { $0.count == 1 ? $0 : [] } }
}

extension [[String]] {
    /// How many lists have a value.
    fileprivate var counts: [String: Int] {
        reduce(into: [:]) { counts, values in for value in Set(values) { counts[value, default: 0] += 1 } }
    }
}

extension SchemaReader {
    func discriminator(of alternatives: Shape.Alternatives) -> String? {
        alternatives.discriminator.flatMap { context.string("propertyName", of: $0) }
    }

    /// The member that `defaultMapping` leads to; `nil` if there is none. What takes all other values is no default.
    func defaultMember(of members: [UnionCandidate], discriminator: Node?) -> Int? {
        guard let value = discriminator?["defaultMapping"], let target = value.string, let discriminator else {
            return nil
        }
        let named = members.firstIndex { paths.names[$0.final.node]?.last == target }
        let found = named ?? schema(mapped: target, in: discriminator).flatMap { node in
            members.firstIndex { [$0.final.node, resolved($0.use.node)].contains(node) }
        }
        guard let found else {
            context.report(
                .undefinedMapping, "'\(target)' is no member of the union: 'defaultMapping' is ignored", at: value)
            return nil
        }
        return members[found].use.isBase ? nil : found
    }

    /// The schema that an entry of a discriminator's mapping leads to by a URI; `nil` for a name.
    func schema(mapped target: String, in discriminator: Node) -> Node? {
        guard target.contains(where: { "/#.".contains($0) }) else { return nil }
        return context.document.resolve(target, in: discriminator).node.map(resolved)
    }

    /// `nil` if no property tells the members apart.
    func tags(of members: [UnionCandidate], discriminator: Node?) -> UnionTags? {
        if let discriminator, let property = context.string("propertyName", of: discriminator) {
            return tags(of: members, property: property, mapping: Mapping(discriminator, in: self))
        }
        guard let property = distinguishingProperty(of: members) else { return nil }
        return UnionTags(
            property: property, base: base(of: property, in: members),
            values: members.map { $0.constants[property]?.texts ?? [] }, nested: members.map { _ in [] })
    }

    private func base(of property: String, in members: [UnionCandidate]) -> EnumerationType.Base {
        members.lazy.compactMap { $0.constants[property]?.base }.first ?? .string
    }

    // MARK: By a discriminator

    /// The keys of a discriminator's `mapping`, by what they lead to.
    private struct Mapping {
        private var byNode: [Node: [String]] = [:]
        private var byName: [String: [String]] = [:]

        init(_ discriminator: Node, in reader: SchemaReader) {
            for (key, value) in reader.context.namedEntries("mapping", of: discriminator) {
                guard let target = value.string else { continue }
                byName[target, default: []].append(key)
                guard target.contains(where: { "/#.".contains($0) }),
                    let node = reader.context.document.resolve(target, in: discriminator).node
                else { continue }
                for node in Set([node, reader.resolved(node)]) { byNode[node, default: []].append(key) }
            }
        }

        /// The keys that lead to a schema, sorted.
        func keys(of nodes: Set<Node>, name: String?) -> [String] {
            let keys = nodes.flatMap { byNode[$0] ?? [] } + (name.flatMap { byName[$0] } ?? [])
            return Set(keys).sorted(byBytesOf: \.self)
        }
    }

    /// The values of a discriminator (OpenAPI 3.1.1 §4.8.25): for each member those that `mapping` gives it, else those
    /// that its own property allows, else the schema's name.
    private func tags(of members: [UnionCandidate], property: String, mapping: Mapping) -> UnionTags {
        let base = base(of: property, in: members)
        let names = members.map { paths.names[$0.final.node]?.last }
        let mapped = zip(members, names).map { member, name in
            member.isObject ? mapping.keys(of: [member.final.node, resolved(member.use.node)], name: name) : []
        }
        let allMapped = Set(mapped.joined())
        let own = zip(members, mapped).map { member, mapped -> [String] in
            guard member.isObject, mapped.isEmpty, let constants = member.constants[property] else { return [] }
            return constants.texts.filter { !allMapped.contains($0) }
        }
        let counts = own.counts
        let values = members.indices.map { index -> [String] in
            let member = members[index]
            guard member.isObject, mapped[index].isEmpty else { return mapped[index] }
            guard member.constants[property] != nil else { return [names[index]].compactMap { $0 } }
            if member.use.isBase { return own[index].spelled(like: names[index]) }
            return own[index].preferring(names[index]) { counts[$0] == 1 }
        }
        let nested = members.map { nestedTags(of: $0, property: property) }
        let isInteger = base == .integer
        return UnionTags(
            property: property, base: base, values: isInteger ? values.map(\.integers) : values,
            nested: isInteger ? nested.map(\.integers) : nested,
            open: Set(members.indices.filter { isOpen(members[$0], property: property) }))
    }

    private func isOpen(_ member: UnionCandidate, property: String) -> Bool {
        guard case .union(let alternatives) = member.shape.kind else { return false }
        return alternatives.base != nil && discriminator(of: alternatives) == property
    }

    /// The values of all members of a member that is a union by the same property.
    private func nestedTags(of member: UnionCandidate, property: String) -> [String] {
        guard case .union(let alternatives) = member.shape.kind, discriminator(of: alternatives) == property else {
            return []
        }
        if let known = nestedTags[member.final] { return known }
        // A union that leads back to itself adds nothing.
        nestedTags[member.final] = []
        let found = nested(at: member.use) { () -> [String] in
            let inner = tags(of: candidates(of: alternatives), discriminator: alternatives.discriminator)
            return inner?.sent.flatMap(\.self) ?? []
        }
        nestedTags[member.final] = found
        return found ?? []
    }

    // MARK: By constants

    /// The property whose constants distinguish all members that are objects: if there are several, one that all
    /// require, then the one with the fewest values, then the first by name.
    private func distinguishingProperty(of members: [UnionCandidate]) -> String? {
        let objects = members.filter { $0.kind == .object }
        guard objects.count > 1 else { return nil }
        let distinguishing = objects[0].constants.keys.filter { name in
            var seen: Set<String> = []
            return objects.allSatisfy { object in
                guard let constants = object.constants[name], constants.base == objects[0].constants[name]?.base
                else { return false }
                return Set(constants.texts).allSatisfy { seen.insert($0).inserted }
            }
        }
        func rank(_ name: String) -> (Int, Int, String) {
            let optional = objects.count { !$0.required.contains(name) }
            return (optional, objects.reduce(0) { $0 + ($1.constants[name]?.texts.count ?? 0) }, name)
        }
        return distinguishing.min { rank($0) < rank($1) }
    }
}

extension UnionCandidate {
    /// Whether a value may be an object, so that it can have a tag.
    fileprivate var isObject: Bool { kind == nil || kind == .object }
}

extension [String] {
    fileprivate var integers: [String] { filter { Int($0) != nil } }

    /// The values that a member's own property allows: first the one that is spelled like the schema's name, then those
    /// that no other member has. If others have them all, only the name tells which one is meant.
    fileprivate func preferring(_ name: String?, isOwn: (String) -> Bool) -> [String] {
        let preferred = spelled(like: name).first
        guard contains(where: isOwn) else { return preferred.map { [$0] } ?? (count == 1 ? self : []) }
        let sorted = filter(isOwn) + filter { !isOwn($0) }
        guard let preferred else { return sorted }
        return [preferred] + sorted.filter { $0 != preferred }
    }
}

extension [String] {
    /// The value that is spelled like a schema's name, if there is exactly one.
    fileprivate func spelled(like name: String?) -> [String] {
        guard let name, !contains(name) else { return name.map { [$0] } ?? [] }
        let alike = filter { $0.comparable == name.comparable }
        return alike.count == 1 ? alike : []
    }
}

extension String {
    /// The letters and digits, for comparing `credit_card` with `CreditCard`.
    fileprivate var comparable: String { filter { $0.isLetter || $0.isNumber }.lowercased() }
}
