import SpecLoader

extension SchemaReader {
    /// A union with, for each member, how a client tells it from the others.
    func union(_ alternatives: Shape.Alternatives) -> UnionType {
        let members = alternatives.members.compactMap { site -> Candidate? in
            guard let (shape, final) = finalShape(of: site) else { return nil }
            return Candidate(site: site, final: final, shape: shape, constants: constants(of: shape))
        }
        let discriminator = alternatives.discriminator.flatMap { context.string("propertyName", of: $0) }
        var recognitions = [UnionType.Recognition?](repeating: nil, count: members.count)
        if let discriminator, let node = alternatives.discriminator {
            recognitions = members.map { named($0, property: discriminator, discriminator: node) }
        } else if let property = tellingProperty(of: members) {
            recognitions = members.map { member in
                member.constants[property].map { .value(property: property, values: $0) }
            }
        }
        var result: [(member: UnionType.Member, weight: Int)] = []
        for (member, recognition) in zip(members, recognitions) {
            let recognition = recognition ?? structural(member, among: members)
            result.append((unionMember(member, recognition), member.weight(recognition)))
        }
        // Of objects that only decoding tells apart, those that ask for more are tried first.
        let sorted = result.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        return UnionType(
            keyword: alternatives.keyword, discriminator: discriminator, members: sorted.map(\.element.member))
    }

    /// A member, and what can be said of it.
    private struct Candidate {
        var site: SchemaSite
        var final: SchemaSite
        var shape: Shape
        /// The values of required properties that have only a few.
        var constants: [String: [String]]

        var isObject: Bool { if case .object = shape.kind { true } else { false } }
        var properties: [String: SchemaSite] { if case .object(let facets) = shape.kind { facets.properties } else { [:] } }
        var required: Set<String> { if case .object(let facets) = shape.kind { facets.required } else { [] } }

        func weight(_ recognition: UnionType.Recognition) -> Int {
            if case .decoding(.object) = recognition { required.count } else { 0 }
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

    private func constants(of shape: Shape) -> [String: [String]] {
        guard case .object(let facets) = shape.kind else { return [:] }
        return facets.required.reduce(into: [:]) { constants, name in
            if let schema = facets.properties[name] { constants[name] = constantValues(of: schema) }
        }
    }

    private func constantValues(of schema: SchemaSite) -> [String]? {
        guard case .enumeration(let enumeration)? = finalShape(of: schema)?.shape.kind, enumeration.base == .string
        else { return nil }
        return enumeration.values.map(\.text)
    }

    /// The discriminator's values for a member: those that `mapping` gives it, else those that its own property allows,
    /// else the schema's name (OpenAPI 3.1.1 §4.8.25).
    private func named(_ member: Candidate, property: String, discriminator: Node) -> UnionType.Recognition? {
        let name = places.names[member.final.node]?.last
        var values: [String] = []
        for (key, value) in context.entries("mapping", of: discriminator) {
            guard let target = value.string else { continue }
            if target == name || isSame(target, as: member, in: discriminator) { values.append(key) }
        }
        if values.isEmpty, let schema = member.properties[property], let constants = constantValues(of: schema) {
            values = constants
        }
        if values.isEmpty, let name { values = [name] }
        return values.isEmpty ? nil : .value(property: property, values: values)
    }

    private func isSame(_ reference: String, as member: Candidate, in discriminator: Node) -> Bool {
        guard reference.contains("/") || reference.contains("#") || reference.contains("."),
            let target = context.document.resolve(reference, in: discriminator).node
        else { return false }
        return target == member.final.node || resolved(target) == member.final.node || target == resolved(member.site.node)
    }

    /// The property whose constants tell all object members apart: the one with the fewest values, the first by name.
    private func tellingProperty(of members: [Candidate]) -> String? {
        let objects = members.filter(\.isObject)
        guard objects.count > 1 else { return nil }
        let telling = objects[0].constants.keys.filter { name in
            var seen: Set<String> = []
            return objects.allSatisfy { object in
                guard let values = object.constants[name] else { return false }
                return values.allSatisfy { seen.insert($0).inserted }
            }
        }
        func count(_ name: String) -> Int { objects.reduce(0) { $0 + ($1.constants[name]?.count ?? 0) } }
        return telling.min { (count($0), $0) < (count($1), $1) }
    }

    // MARK: By what it is

    private func structural(_ member: Candidate, among members: [Candidate]) -> UnionType.Recognition {
        guard let kind = member.shape.jsonKind else { return .decoding(nil) }
        let others = members.filter { $0.site != member.site }
        if others.allSatisfy({ $0.shape.jsonKind.map { $0 != kind } ?? false }) { return .kind(kind) }
        if member.isObject {
            let own = member.required.filter { name in
                member.properties[name] != nil && others.allSatisfy { $0.properties[name] == nil }
            }
            if let property = own.sorted(byBytesOf: \.self).first { return .property(property) }
        }
        return .decoding(kind)
    }
}
