import APIModel
import Diagnostics
import SpecLoader

extension SchemaReader {
    /// A union with the recognition of each member.
    func union(_ alternatives: Shape.Alternatives) -> UnionType {
        let members = candidates(of: alternatives)
        let tags = tags(of: members, discriminator: alternatives.discriminator)
        let values = tags?.distinct
        let sent = tags.map { alternatives.discriminator == nil ? $0.constants : $0.sent }
        let untagged = members.indices.filter { values?[$0].isEmpty ?? true }.map { members[$0] }
        var result = members.enumerated().map { index, member in
            RankedMember(
                candidate: member,
                recognition: member.use.isBase
                    ? .otherwise
                    : recognition(by: tags?.property, values?[index] ?? [])
                        ?? structural(member, among: members, untagged: untagged),
                tags: sent?[index] ?? [])
        }
        if alternatives.keyword == .anyOf { findOverlaps(in: &result) }
        rank(&result)
        warnOfIndistinctMembers(result)
        return UnionType(
            keyword: alternatives.keyword, discriminator: discriminator(of: alternatives),
            valueBase: tags?.base ?? .string, members: result.map(unionMember))
    }

    private func recognition(by property: String?, _ values: [String]) -> UnionType.Recognition? {
        guard let property, !values.isEmpty else { return nil }
        return .value(property: property, values: values)
    }

    private struct RankedMember {
        var candidate: UnionCandidate
        var recognition: UnionType.Recognition
        var tags: [String]
        var overlaps = false
    }

    private func findOverlaps(in members: inout [RankedMember]) {
        let isTagged = members.map { !$0.tags.isEmpty || $0.recognition.isByValue }
        let overlaps = overlaps(of: members.map(\.candidate), isTagged: isTagged)
        for index in members.indices { members[index].overlaps = overlaps[index] }
        guard let first = members.first(where: \.overlaps) else { return }
        context.report(
            .overlappingMembers,
            "a value can be several members of this 'anyOf' at once: read as 'several' where it has properties of each",
            at: first.candidate.use.node.parent ?? first.candidate.use.node)
    }

    /// The value that means a member as a name: as `x-enum-varnames` has it; a bare number with its property, unless the
    /// member's schema has a name.
    private func word(forTag text: String, of property: String, in member: UnionCandidate) -> String? {
        if let schema = member.properties[property],
            case .enumeration(let enumeration)? = finalShape(of: schema)?.shape.kind,
            let name = enumeration.values.first(where: { $0.text == text })?.name
        {
            return name
        }
        if text.contains(where: \.isLetter) { return text }
        return paths.names[member.final.node] == nil ? "\(property) \(text)" : nil
    }

    private func unionMember(_ ranked: RankedMember) -> UnionType.Member {
        let member = ranked.candidate
        let node = member.use.node
        // A member without a reference may be a named schema, whose definition has all this.
        guard paths.names[node] == nil else {
            return UnionType.Member(
                type: type(of: member.use).withoutNull, recognition: ranked.recognition, tags: ranked.tags,
                documentation: Documentation(), sourceLocation: node.location)
        }
        var label = member.use.typeIndex == nil ? node["title"]?.string : nil
        if label == nil, case .value(let property, let values) = ranked.recognition, values.count == 1 {
            label = word(forTag: values[0], of: property, in: member)
        }
        return UnionType.Member(
            type: type(of: member.use).withoutNull, label: label, recognition: ranked.recognition, tags: ranked.tags,
            overlaps: ranked.overlaps,
            documentation: member.use.typeIndex == nil ? context.documentation(of: node) : Documentation(),
            unmodeledKeywords: unmodeledKeywords(of: member.use), sourceLocation: node.location)
    }

    // MARK: By what it is

    /// - Parameter untagged: The members that no value of a property distinguishes.
    private func structural(_ member: UnionCandidate, among members: [UnionCandidate], untagged: [UnionCandidate])
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
    func propertyNames(of shape: Shape) -> Set<String> {
        switch shape.kind {
        case .object(let facets):
            return Set(facets.properties.keys)
        case .union(let alternatives):
            return alternatives.members.reduce(into: []) { names, member in
                names.formUnion(
                    nested(at: member) { finalShape(of: member).map { propertyNames(of: $0.shape) } ?? [] } ?? [])
            }
        case .any, .null, .primitive, .array, .tuple, .dictionary, .enumeration, .reference: return []
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
        // What takes all values that no other member has.
        members = members.filter { $0.recognition != .otherwise } + members.filter { $0.recognition == .otherwise }
    }

    /// How much a member requires of a value.
    private func demand(of member: RankedMember) -> Int {
        switch member.recognition {
        case .value, .property, .kind: .max
        case .otherwise: .min
        case .properties, .decoding: demand(of: member.candidate.shape)
        }
    }

    private func demand(of shape: Shape) -> Int {
        switch shape.kind {
        case .object(let facets): facets.required.count
        case .union(let alternatives) where alternatives.base != nil: object(of: shape)?.required.count ?? 0
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
        case .tuple(let facets): facets.limits.minItems ?? 0 > 0 ? 3 : -1
        case .any, .null, .array(nil, _), .dictionary, .union, .reference: -1
        }
    }

    /// Warns of objects that are never read, since an earlier member accepts all their values.
    private func warnOfIndistinctMembers(_ members: [RankedMember]) {
        var objects: [UnionCandidate] = []
        for member in members where member.recognition == .decoding(.object) && member.candidate.object != nil {
            if let first = objects.first(where: { looksAlike($0, member.candidate) }) {
                context.report(
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
    private func looksAlike(_ first: UnionCandidate, _ second: UnionCandidate) -> Bool {
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
        case .array, .tuple: return .array
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

extension UnionType.Recognition {
    fileprivate var isByValue: Bool { if case .value = self { true } else { false } }
}
