import APIModel
import SpecLoader

/// What kind of type a schema is, before its inner schemas are read.
struct Shape {
    indirect enum Kind {
        case any
        /// Only `null`.
        case null
        case primitive(Primitive, Limits)
        case array(items: SchemaUse?, Limits)
        case dictionary(values: SchemaUse?, Limits)
        case object(Facets)
        case enumeration(EnumerationType)
        case union(Alternatives)
        /// Another schema, and no more.
        case reference(SchemaUse)
    }
    /// The members of a union, `null` left out, unions in the union taken apart.
    struct Alternatives {
        var keyword: UnionType.Keyword
        var members: [SchemaUse]
        var discriminator: Node?
    }
    var kind: Kind
    var isNullable = false

    static var any: Shape { Shape(kind: .any) }
}

extension Shape {
    /// The same, with `null` where that is allowed.
    func orNull(_ isNullable: Bool) -> Shape { Shape(kind: kind, isNullable: self.isNullable || isNullable) }

    /// Whether the type needs a declaration wherever it stands.
    var needsDefinition: Bool {
        switch kind {
        case .object, .enumeration, .union: true
        case .any, .null, .primitive, .array, .dictionary, .reference: false
        }
    }
}
