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
    /// The names of the properties that a value may have; `nil` for too many to tell.
    var propertyNames: Set<String>?
    /// The object that every value is at least; `nil` if there is none.
    var object: Facets?

    var properties: [String: SchemaUse] { object?.properties ?? [:] }
    var required: Set<String> { object?.required ?? [] }
}

extension SchemaReader {
    func candidates(of alternatives: Shape.Alternatives) -> [UnionCandidate] {
        alternatives.members.compactMap { use in
            guard let (shape, final) = finalShape(of: use) else { return nil }
            let facts = facts(of: shape, at: final)
            return UnionCandidate(
                use: use, final: final, shape: shape, kind: facts.kind, constants: facts.constants,
                propertyNames: facts.propertyNames, object: object(of: shape))
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
}
