import SpecLoader

extension SchemaReader {
    /// A union with, for each member, how a client tells it from the others.
    func union(_ alternatives: Shape.Alternatives) -> UnionType {
        let members = alternatives.members.compactMap { site -> Candidate? in
            guard let (shape, final) = finalShape(of: site) else { return nil }
            return Candidate(
                site: site, final: final, shape: shape, kind: jsonKind(of: shape), constants: constants(of: shape))
        }
        let discriminator = alternatives.discriminator.flatMap { context.string("propertyName", of: $0) }
        var property = discriminator
        var values = [[String]](repeating: [], count: members.count)
        if let discriminator, let node = alternatives.discriminator {
            values = members.map { named($0, property: discriminator, discriminator: node) }
        } else if let telling = tellingProperty(of: members) {
            property = telling
            values = members.map { $0.constants[telling] ?? [] }
        }
        // What two members claim tells neither of them apart.
        var claims: [String: Int] = [:]
        for value in values.flatMap(Set.init) { claims[value, default: 0] += 1 }

        var result: [(member: UnionType.Member, weight: Int)] = []
        for (member, values) in zip(members, values) {
            let own = values.filter { claims[$0] == 1 }
            let recognition =
                if let property, !own.isEmpty {
                    UnionType.Recognition.value(property: property, values: own)
                } else {
                    structural(member, among: members)
                }
            result.append((unionMember(member, recognition), member.weight(recognition)))
        }
        // Objects that ask for more are tried first, and last what takes every object; the others keep their places.
        let slots = result.indices.filter { members[$0].kind == .object || members[$0].kind == nil }
        let ranked = slots.sorted { (result[$1].weight, $0) < (result[$0].weight, $1) }
        var sorted = result.map(\.member)
        for (slot, source) in zip(slots, ranked) { sorted[slot] = result[source].member }
        return UnionType(keyword: alternatives.keyword, discriminator: discriminator, members: sorted)
    }

    /// A member, and what can be said of it.
    private struct Candidate {
        var site: SchemaSite
        var final: SchemaSite
        var shape: Shape
        var kind: JSONKind?
        /// The values of properties that have only a few.
        var constants: [String: [String]]

        var isObject: Bool { if case .object = shape.kind { true } else { false } }
        var properties: [String: SchemaSite] {
            if case .object(let facets) = shape.kind { facets.properties } else { [:] }
        }
        var required: Set<String> { if case .object(let facets) = shape.kind { facets.required } else { [] } }

        /// How much a value must have to be read as this member; less than 0 where every object will do.
        func weight(_ recognition: UnionType.Recognition) -> Int {
            switch recognition {
            case .value, .property, .kind: .max
            case .decoding(nil): -2
            case .decoding: isObject ? required.count : -1
            }
        }
    }

    private func unionMember(_ member: Candidate, _ recognition: UnionType.Recognition) -> UnionType.Member {
        let node = member.site.node
        var label = member.site.typeIndex == nil ? node["title"]?.string : nil
        if label == nil, case .value(_, let values) = recognition, values.count == 1 { label = values[0] }
        return UnionType.Member(
            type: type(of: member.site).withoutNull, label: label, recognition: recognition,
            documentation: member.site.typeIndex == nil ? context.documentation(of: node) : Documentation())
    }

    // MARK: By a value

    /// The few values that each property of an object, or of all members of a union of objects, has.
    private func constants(of shape: Shape) -> [String: [String]] {
        switch shape.kind {
        case .object(let facets):
            return facets.properties.compactMapValues(constantValues(of:))
        case .union(let alternatives):
            var common: [String: [String]]?
            for member in alternatives.members {
                let constants = nested(at: member) { () -> [String: [String]] in
                    finalShape(of: member).map { self.constants(of: $0.shape) } ?? [:]
                }
                common =
                    common?.reduce(into: [:]) { common, known in
                        if let values = constants?[known.key] { common[known.key] = known.value + values }
                    } ?? constants ?? [:]
            }
            return common ?? [:]
        case .any, .null, .primitive, .array, .dictionary, .enumeration, .reference: return [:]
        }
    }

    private func constantValues(of schema: SchemaSite) -> [String]? {
        guard case .enumeration(let enumeration)? = finalShape(of: schema)?.shape.kind, enumeration.base == .string
        else { return nil }
        return enumeration.values.map(\.text)
    }

    /// The discriminator's values for a member: those that `mapping` gives it, else those that its own property allows,
    /// else the schema's name (OpenAPI 3.1.1 §4.8.25).
    private func named(_ member: Candidate, property: String, discriminator: Node) -> [String] {
        let name = places.names[member.final.node]?.last
        let mapped = context.entries("mapping", of: discriminator).compactMap { key, value -> String? in
            guard let target = value.string else { return nil }
            return target == name || isSame(target, as: member, in: discriminator) ? key : nil
        }
        if !mapped.isEmpty { return mapped.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        if let values = member.constants[property] { return values }
        if let schema = member.properties[property], let values = constantValues(of: schema) { return values }
        return name.map { [$0] } ?? []
    }

    private func isSame(_ reference: String, as member: Candidate, in discriminator: Node) -> Bool {
        guard reference.contains("/") || reference.contains("#") || reference.contains("."),
            let target = context.document.resolve(reference, in: discriminator).node
        else { return false }
        return target == member.final.node || resolved(target) == member.final.node
            || target == resolved(member.site.node)
    }

    /// The property whose constants tell all object members apart: one that all require, the one with the fewest
    /// values, the first by name. An object that leaves out an optional one is none of the members.
    private func tellingProperty(of members: [Candidate]) -> String? {
        let objects = members.filter { $0.kind == .object }
        guard objects.count > 1 else { return nil }
        let telling = objects[0].constants.keys.filter { name in
            var seen: Set<String> = []
            return objects.allSatisfy { object in
                guard let values = object.constants[name] else { return false }
                return Set(values).allSatisfy { seen.insert($0).inserted }
            }
        }
        func rank(_ name: String) -> (Int, Int, String) {
            let optional = objects.count { !$0.required.contains(name) }
            return (optional, objects.reduce(0) { $0 + ($1.constants[name]?.count ?? 0) }, name)
        }
        return telling.min { rank($0) < rank($1) }
    }

    // MARK: By what it is

    private func structural(_ member: Candidate, among members: [Candidate]) -> UnionType.Recognition {
        guard let kind = member.kind else { return .decoding(nil) }
        let others = members.filter { $0.site != member.site }
        if others.allSatisfy({ $0.kind != nil && $0.kind != kind }) { return .kind(kind) }
        if member.isObject {
            let own = member.required.filter { name in
                member.properties[name] != nil && others.allSatisfy { $0.properties[name] == nil }
            }
            if let property = own.sorted(byBytesOf: \.self).first { return .property(property) }
        }
        return .decoding(kind)
    }

    /// The JSON kind of all values of a shape; `nil` where there are several, or nothing is known.
    func jsonKind(of shape: Shape) -> JSONKind? {
        switch shape.kind {
        case .any, .null, .reference: return nil
        case .primitive(let primitive, _): return primitive.jsonKind
        case .array: return .array
        case .dictionary, .object: return .object
        case .enumeration(let enumeration): return enumeration.base == .string ? .string : .number
        case .union(let alternatives):
            guard let first = alternatives.members.first else { return nil }
            return nested(at: first) { () -> JSONKind? in
                let kinds = Set(alternatives.members.map { finalShape(of: $0).flatMap { jsonKind(of: $0.shape) } })
                return kinds.count == 1 ? kinds.first ?? nil : nil
            } ?? nil
        }
    }
}
