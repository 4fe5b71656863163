import APIModel
import SpecLoader

/// What all values of a schema have in common, as far as it tells members of unions apart.
struct ValueFacts {
    /// `nil` if there are several, or it is unknown.
    var kind: JSONKind?
    /// The names of the properties that a value may have; `nil` where unions in unions have too many to tell.
    var propertyNames: Set<String>? = []
    /// The properties that are a constant or an enumeration.
    var constants: [String: UnionCandidate.Constants] = [:]
    var isUnion = false
}

extension SchemaReader {
    /// The facts of a schema by its final shape. Those of a union follow from its members, however deeply they are
    /// unions.
    func facts(of shape: Shape, at final: SchemaUse) -> ValueFacts {
        switch shape.kind {
        case .object(let facets):
            return ValueFacts(
                kind: .object, propertyNames: Set(facets.properties.keys),
                constants: facets.properties.compactMapValues(constantValues(of:)))
        case .union(let alternatives):
            if unionFacts[final] == nil { readFacts(ofUnion: alternatives, at: final) }
            return unionFacts[final] ?? ValueFacts()
        case .any, .null, .primitive, .array, .tuple, .dictionary, .enumeration, .reference:
            return ValueFacts(kind: shape.jsonKind)
        }
    }

    /// Reads the facts of a union, after those of its members that are unions. Each union is read once; one that leads
    /// back to itself adds nothing.
    private func readFacts(ofUnion union: Shape.Alternatives, at use: SchemaUse) {
        var pending = [(use: use, members: union.members)]
        var entered: Set<SchemaUse> = []
        while let (use, members) = pending.last {
            if unionFacts[use] == nil, entered.insert(use).inserted {
                for member in members {
                    guard let (shape, final) = finalShape(of: member), case .union(let inner) = shape.kind,
                        unionFacts[final] == nil, !entered.contains(final)
                    else { continue }
                    pending.append((final, inner.members))
                }
                continue
            }
            pending.removeLast()
            if unionFacts[use] != nil { continue }
            let all = members.map { member in
                finalShape(of: member).map { shape, final -> ValueFacts in
                    if case .union = shape.kind { return unionFacts[final] ?? ValueFacts() }
                    return facts(of: shape, at: final)
                } ?? ValueFacts()
            }
            unionFacts[use] = ValueFacts(ofUnion: all)
        }
    }

    /// The values of a property that is a constant or an enumeration; `nil` for others.
    private func constantValues(of schema: SchemaUse) -> UnionCandidate.Constants? {
        guard let (shape, final) = finalShape(of: schema), case .enumeration(let enumeration) = shape.kind,
            enumeration.base != .number, !enumeration.allowsOthers
        else { return nil }
        // Many members may have one enumeration.
        if let known = constants[final] { return known }
        let values = UnionCandidate.Constants(base: enumeration.base, texts: enumeration.values.map(\.text))
        constants[final] = values
        return values
    }
}

extension ValueFacts {
    /// The facts of a union of members with these facts.
    fileprivate init(ofUnion members: [ValueFacts]) {
        isUnion = true
        guard let first = members.first else { return }
        if members.allSatisfy({ $0.kind == first.kind }) { kind = first.kind }
        propertyNames = Self.propertyNames(of: members)
        for (name, own) in first.constants {
            var seen: Set<String> = []
            var texts: [String] = []
            let areConstants = members.allSatisfy { member in
                guard let constants = member.constants[name], constants.base == own.base else { return false }
                texts += constants.texts.filter { seen.insert($0).inserted }
                return true
            }
            if areConstants { constants[name] = UnionCandidate.Constants(base: own.base, texts: texts) }
        }
    }
}

extension ValueFacts {
    /// More names than unions that are members of unions of unions have: a chain of them would have all at each step.
    private static let mostNames = 500

    private static func propertyNames(of members: [ValueFacts]) -> Set<String>? {
        var names: Set<String> = []
        for member in members {
            guard let more = member.propertyNames, !member.isUnion || more.count <= mostNames else { return nil }
            names.formUnion(more)
        }
        return names
    }
}

extension Shape {
    /// The JSON kind of all values; `nil` if there are several, if it is unknown, and for a union, whose members
    /// decide.
    var jsonKind: JSONKind? {
        switch kind {
        case .any, .null, .reference, .union: nil
        case .primitive(let primitive, _): primitive.jsonKind
        case .array, .tuple: .array
        case .dictionary, .object: .object
        case .enumeration(let enumeration): enumeration.base == .string ? .string : .number
        }
    }
}
