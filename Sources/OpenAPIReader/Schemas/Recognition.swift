import APIModel
import Diagnostics
import SpecLoader

extension SchemaReader {
    /// A union with the recognition of each member.
    func union(_ alternatives: Shape.Alternatives) -> UnionType {
        let members = alternatives.members.compactMap { use -> Candidate? in
            guard let (shape, final) = finalShape(of: use) else { return nil }
            return Candidate(
                use: use, final: final, shape: shape, kind: jsonKind(of: shape), constants: constants(of: shape),
                propertyNames: propertyNames(of: shape))
        }
        let discriminator = alternatives.discriminator.flatMap { context.string("propertyName", of: $0) }
        var property = discriminator
        var base = EnumerationType.Base.string
        var values = [[String]](repeating: [], count: members.count)
        if let discriminator, let node = alternatives.discriminator {
            base = members.lazy.compactMap { $0.constants[discriminator]?.base }.first ?? .string
            values = members.map { named($0, property: discriminator, discriminator: node) }
            if base == .integer { values = values.map { $0.filter { Int($0) != nil } } }
        } else if let distinguishing = distinguishingProperty(of: members) {
            property = distinguishing
            base = members.lazy.compactMap { $0.constants[distinguishing]?.base }.first ?? .string
            values = members.map { $0.constants[distinguishing]?.texts ?? [] }
        }
        // A value of two members distinguishes neither.
        var claims: [String: Int] = [:]
        for value in values.flatMap(Set.init) { claims[value, default: 0] += 1 }

        let own = values.map { $0.filter { claims[$0] == 1 } }
        let untagged = zip(members, own).filter(\.1.isEmpty).map(\.0)
        var result = zip(members, own).map { member, values in
            RankedMember(
                candidate: member,
                recognition: property.flatMap { values.isEmpty ? nil : .value(property: $0, values: values) }
                    ?? structural(member, among: members, untagged: untagged))
        }
        rank(&result)
        warnOfIndistinctMembers(result)
        return UnionType(
            keyword: alternatives.keyword, discriminator: discriminator, valueBase: base,
            members: result.map { unionMember($0.candidate, $0.recognition) })
    }

    /// A member and what is known about it.
    private struct Candidate {
        var use: SchemaUse
        var final: SchemaUse
        var shape: Shape
        var kind: JSONKind?
        /// The values of properties that are constants or enumerations.
        var constants: [String: Constants]
        /// The names of the properties that a value may have.
        var propertyNames: Set<String>

        var object: Facets? { if case .object(let facets) = shape.kind { facets } else { nil } }
        var properties: [String: SchemaUse] { object?.properties ?? [:] }
        var required: Set<String> { object?.required ?? [] }
    }

    private struct Constants {
        var base: EnumerationType.Base
        var texts: [String]
    }

    private struct RankedMember {
        var candidate: Candidate
        var recognition: UnionType.Recognition
    }

    private func unionMember(_ member: Candidate, _ recognition: UnionType.Recognition) -> UnionType.Member {
        let node = member.use.node
        var label = member.use.typeIndex == nil ? node["title"]?.string : nil
        if label == nil, case .value(_, let values) = recognition, values.count == 1 { label = values[0] }
        return UnionType.Member(
            type: type(of: member.use).withoutNull, label: label, recognition: recognition,
            documentation: member.use.typeIndex == nil ? context.documentation(of: node) : Documentation(),
            unmodeledKeywords: unmodeledKeywords(of: member.use), sourceLocation: node.location)
    }

    // MARK: By a value

    /// The values of constant and enumerated properties of an object, or of all members of a union of objects.
    private func constants(of shape: Shape) -> [String: Constants] {
        switch shape.kind {
        case .object(let facets):
            return facets.properties.compactMapValues(constantValues(of:))
        case .union(let alternatives):
            var common: [String: Constants]?
            for member in alternatives.members {
                let constants = nested(at: member) { () -> [String: Constants] in
                    finalShape(of: member).map { self.constants(of: $0.shape) } ?? [:]
                }
                common =
                    common?.reduce(into: [:]) { common, known in
                        guard let other = constants?[known.key], other.base == known.value.base else { return }
                        common[known.key] = Constants(base: other.base, texts: known.value.texts + other.texts)
                    } ?? constants ?? [:]
            }
            return common ?? [:]
        case .any, .null, .primitive, .array, .dictionary, .enumeration, .reference: return [:]
        }
    }

    private func constantValues(of schema: SchemaUse) -> Constants? {
        guard case .enumeration(let enumeration)? = finalShape(of: schema)?.shape.kind, enumeration.base != .number,
            !enumeration.allowsOthers
        else { return nil }
        return Constants(base: enumeration.base, texts: enumeration.values.map(\.text))
    }

    /// The discriminator's values for a member: those that `mapping` gives it, else those that its own property allows,
    /// else the schema's name (OpenAPI 3.1.1 §4.8.25).
    private func named(_ member: Candidate, property: String, discriminator: Node) -> [String] {
        let name = paths.names[member.final.node]?.last
        let mapped = context.namedEntries("mapping", of: discriminator).compactMap { key, value -> String? in
            guard let target = value.string else { return nil }
            return target == name || isSame(target, as: member, in: discriminator) ? key : nil
        }
        if !mapped.isEmpty { return mapped.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        if let constants = member.constants[property] { return constants.texts }
        return name.map { [$0] } ?? []
    }

    private func isSame(_ reference: String, as member: Candidate, in discriminator: Node) -> Bool {
        guard reference.contains("/") || reference.contains("#") || reference.contains("."),
            let target = context.document.resolve(reference, in: discriminator).node
        else { return false }
        return target == member.final.node || resolved(target) == member.final.node
            || target == resolved(member.use.node)
    }

    /// The property whose constants distinguish all members that are objects: if there are several, one that all
    /// require, then the one with the fewest values, then the first by name.
    private func distinguishingProperty(of members: [Candidate]) -> String? {
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

    // MARK: By what it is

    /// - Parameter untagged: The members that no value of a property distinguishes.
    private func structural(_ member: Candidate, among members: [Candidate], untagged: [Candidate])
        -> UnionType.Recognition
    {
        guard let kind = member.kind else { return .decoding(nil) }
        if members.allSatisfy({ $0.use == member.use || ($0.kind != nil && $0.kind != kind) }) { return .kind(kind) }
        guard let object = member.object else { return .decoding(kind) }
        let others = untagged.filter { $0.use != member.use }
        let own = object.properties.keys.filter { name in others.allSatisfy { !$0.propertyNames.contains(name) } }
            .sorted(byBytesOf: \.self)
        if let required = own.first(where: object.required.contains) { return .property(required) }
        return own.isEmpty ? .decoding(kind) : .properties(own)
    }

    /// The names of the properties of an object, or of all objects in a union.
    private func propertyNames(of shape: Shape) -> Set<String> {
        switch shape.kind {
        case .object(let facets):
            return Set(facets.properties.keys)
        case .union(let alternatives):
            return alternatives.members.reduce(into: []) { names, member in
                names.formUnion(
                    nested(at: member) { finalShape(of: member).map { propertyNames(of: $0.shape) } ?? [] } ?? [])
            }
        case .any, .null, .primitive, .array, .dictionary, .enumeration, .reference: return []
        }
    }

    // MARK: Which is tried first

    /// Sorts members with more requirements before others of their JSON kind, dictionaries after objects, and members
    /// of several kinds last. The rest keep their order.
    private func rank(_ members: inout [RankedMember]) {
        members = members.filter { $0.candidate.kind != nil } + members.filter { $0.candidate.kind == nil }
        for kind in Set(members.compactMap(\.candidate.kind)) {
            let slots = members.indices.filter { members[$0].candidate.kind == kind }
            guard slots.count > 1 else { continue }
            let demands = members.map { demand(of: $0) }
            let ranked = slots.sorted { (demands[$1], $0) < (demands[$0], $1) }
            let sorted = ranked.map { members[$0] }
            for (slot, member) in zip(slots, sorted) { members[slot] = member }
        }
    }

    /// How much a member requires of a value.
    private func demand(of member: RankedMember) -> Int {
        switch member.recognition {
        case .value, .property, .kind: .max
        case .properties, .decoding: demand(of: member.candidate.shape)
        }
    }

    private func demand(of shape: Shape) -> Int {
        switch shape.kind {
        case .object(let facets): facets.required.count
        case .enumeration: 3
        case .primitive(let primitive, _):
            switch primitive {
            // No value of an enumeration looks like one of these.
            case .dateTime, .date, .uuid: 4
            case .int8, .int16, .int32, .uint8, .uint16, .uint32: 3
            case .integer, .int64, .decimalText: 2
            case .uint, .uint64, .byte, .base64url: 1
            case .string, .binary, .boolean, .number, .float, .double, .decimal: 0
            }
        case .array(let element?, _):
            nested(at: element) { finalShape(of: element).map { demand(of: $0.shape) } ?? -1 } ?? -1
        case .any, .null, .array(nil, _), .dictionary, .union, .reference: -1
        }
    }

    /// Warns of objects that are never read, since an earlier member accepts all their values.
    private func warnOfIndistinctMembers(_ members: [RankedMember]) {
        var objects: [Candidate] = []
        for member in members where member.recognition == .decoding(.object) && member.candidate.object != nil {
            if let first = objects.first(where: { looksAlike($0, member.candidate) }) {
                context.warn(
                    .indistinctMember,
                    "this member of the union can't be distinguished from an earlier one: read as the earlier one",
                    at: member.candidate.use.node,
                    notes: [Diagnostic.Note("the earlier one", at: first.use.node.location)])
            } else {
                objects.append(member.candidate)
            }
        }
    }

    /// Whether two objects have the same properties with similar values.
    private func looksAlike(_ first: Candidate, _ second: Candidate) -> Bool {
        guard first.required == second.required, first.propertyNames == second.propertyNames else { return false }
        return first.properties.allSatisfy { name, schema in
            guard let other = second.properties[name] else { return false }
            if resolved(schema.node) == resolved(other.node) { return true }
            guard let (one, _) = finalShape(of: schema), let (two, _) = finalShape(of: other) else { return false }
            switch (one.kind, two.kind) {
            case (.primitive(let a, _), .primitive(let b, _)): return a == b
            case (.enumeration(let a), .enumeration(let b)): return a.base == b.base
            case (.object(let a), .object(let b)):
                return a.required == b.required && Set(a.properties.keys) == Set(b.properties.keys)
            default: return false
            }
        }
    }

    /// The JSON kind of all values of a shape; `nil` if there are several, or it is unknown.
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
