import APIModel
import SpecLoader

/// The kind of type that a schema is, before its inner schemas are read.
struct Shape {
    indirect enum Kind {
        case any
        /// Only `null`.
        case null
        case primitive(Primitive, Limits)
        case array(items: SchemaUse?, Limits)
        case dictionary(values: SchemaUse?, Limits)
        /// An array with `prefixItems` that are not all of one type.
        case tuple(Facets)
        case object(Facets)
        case enumeration(EnumerationType)
        case union(Alternatives)
        /// Nothing but another schema.
        case reference(SchemaUse)
    }
    /// The members of a union without `null`, with the members of inner unions in place of those.
    struct Alternatives {
        var keyword: UnionType.Keyword
        var members: [SchemaUse]
        var discriminator: Node?
        /// The object that the other members extend, which is a member too.
        var base: SchemaUse?
    }
    var kind: Kind
    var isNullable = false

    static var any: Shape { Shape(kind: .any) }
}

extension Shape {
    /// The same shape, or `null` if allowed.
    func orNull(_ isNullable: Bool) -> Shape { Shape(kind: kind, isNullable: self.isNullable || isNullable) }

    /// Whether the type needs a declaration even without a name.
    var needsDefinition: Bool {
        switch kind {
        case .object, .tuple, .enumeration, .union: true
        case .any, .null, .primitive, .array, .dictionary, .reference: false
        }
    }
}
