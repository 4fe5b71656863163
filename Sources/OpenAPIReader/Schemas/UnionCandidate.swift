import APIModel
import SpecLoader

/// A member of a union and what is known about it.
struct UnionCandidate {
    /// The values of a property that is a constant or an enumeration.
    struct Constants {
        var base: EnumerationType.Base
        var texts: [String]
    }

    var use: SchemaUse
    var final: SchemaUse
    var shape: Shape
    var kind: JSONKind?
    /// By property.
    var constants: [String: Constants]
    /// The names of the properties that a value may have.
    var propertyNames: Set<String>
    /// The object that every value is at least; `nil` if there is none.
    var object: Facets?

    var properties: [String: SchemaUse] { object?.properties ?? [:] }
    var required: Set<String> { object?.required ?? [] }
}

extension SchemaReader {
    func candidates(of alternatives: Shape.Alternatives) -> [UnionCandidate] {
        alternatives.members.compactMap { use in
            guard let (shape, final) = finalShape(of: use) else { return nil }
            return UnionCandidate(
                use: use, final: final, shape: shape, kind: jsonKind(of: shape), constants: constants(of: shape),
                propertyNames: propertyNames(of: shape), object: object(of: shape))
        }
    }

    /// The object that every value of a shape is: a union of those that extend an object has the properties of that.
    func object(of shape: Shape) -> Facets? {
        switch shape.kind {
        case .object(let facets): facets
        case .union(let alternatives): alternatives.base.map(baseFacets)
        case .any, .null, .primitive, .array, .tuple, .dictionary, .enumeration, .reference: nil
        }
    }

    /// The values of constant and enumerated properties of an object, or of all members of a union of objects.
    private func constants(of shape: Shape) -> [String: UnionCandidate.Constants] {
        switch shape.kind {
        case .object(let facets):
            return facets.properties.compactMapValues(constantValues(of:))
        case .union(let alternatives):
            var common: [String: UnionCandidate.Constants]?
            for member in alternatives.members {
                let constants = nested(at: member) { () -> [String: UnionCandidate.Constants] in
                    finalShape(of: member).map { self.constants(of: $0.shape) } ?? [:]
                }
                common =
                    common?.reduce(into: [:]) { common, known in
                        guard let other = constants?[known.key], other.base == known.value.base else { return }
                        let texts = known.value.texts
                        common[known.key] = .init(
                            base: other.base, texts: texts + other.texts.filter { !texts.contains($0) })
                    } ?? constants ?? [:]
            }
            return common ?? [:]
        case .any, .null, .primitive, .array, .tuple, .dictionary, .enumeration, .reference: return [:]
        }
    }

    private func constantValues(of schema: SchemaUse) -> UnionCandidate.Constants? {
        guard case .enumeration(let enumeration)? = finalShape(of: schema)?.shape.kind, enumeration.base != .number,
            !enumeration.allowsOthers
        else { return nil }
        return .init(base: enumeration.base, texts: enumeration.values.map(\.text))
    }
}
