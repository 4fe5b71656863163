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
        let usual = defaultMember(of: members, discriminator: alternatives.discriminator)
        let structure = UnionStructure(members, untagged: members.indices.filter { values?[$0].isEmpty ?? true })
        var result = members.enumerated().map { index, member in
            RankedMember(
                candidate: member,
                recognition: member.use.isBase
                    ? .otherwise
                    : recognition(by: tags?.property, values?[index] ?? [])
                        ?? structure.recognition(of: member),
                // The default may have any value, which a client keeps.
                tags: index == usual ? [] : sent?[index] ?? [], isDefault: index == usual)
        }
        if alternatives.keyword == .anyOf { findOverlaps(in: &result) }
        rank(&result)
        warnOfIndistinctMembers(result)
        return UnionType(
            keyword: alternatives.keyword, discriminator: discriminator(of: alternatives),
            valueBase: tags?.base ?? .string, members: result.map(unionMember),
            defaultMember: result.firstIndex(where: \.isDefault))
    }

    private func recognition(by property: String?, _ values: [String]) -> UnionType.Recognition? {
        guard let property, !values.isEmpty else { return nil }
        return .value(property: property, values: values)
    }

    private struct RankedMember {
        var candidate: UnionCandidate
        var recognition: UnionType.Recognition
        var tags: [String]
        var isDefault: Bool
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

    /// The value that means a member as a name: as `x-enum-varnames` has it; a bare number with its property, unless
    /// the member's schema has a name.
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
                overlaps: ranked.overlaps, documentation: Documentation(), sourceLocation: node.location)
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
        var first: [ObjectLook: UnionCandidate] = [:]
        for member in members.lazy.filter({ $0.recognition == .decoding(.object) }).map(\.candidate) {
            guard let look = look(of: member) else { continue }
            if let first = first[look] {
                context.report(
                    .indistinctMember,
                    "this member of the union can't be distinguished from an earlier one: read as the earlier one",
                    at: member.use.node,
                    notes: [Diagnostic.Note("the earlier one", at: first.use.node.location)])
            } else {
                first[look] = member
            }
        }
    }
}

extension UnionType.Recognition {
    fileprivate var isByValue: Bool { if case .value = self { true } else { false } }
}
