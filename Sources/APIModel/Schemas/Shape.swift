import SpecLoader

/// What kind of type a schema is, before its inner schemas are read.
struct Shape {
    enum Kind {
        case any
        /// Only `null`.
        case null
        case primitive(Primitive, Limits)
        case array(items: SchemaSite?, Limits)
        case dictionary(values: SchemaSite?, Limits)
        case object(Facets)
        case enumeration(EnumerationType)
        case union(Alternatives)
        /// Another schema, and no more.
        case reference(SchemaSite)
    }
    /// The members of a union, `null` left out, unions in the union taken apart.
    struct Alternatives {
        var keyword: UnionType.Keyword
        var members: [SchemaSite]
        var discriminator: Node?
    }
    var kind: Kind
    var isNullable = false

    static var any: Shape { Shape(kind: .any) }
}

extension Shape {
    /// Whether the type needs a declaration wherever it stands.
    var needsDefinition: Bool {
        switch kind {
        case .object, .enumeration, .union: true
        case .any, .null, .primitive, .array, .dictionary, .reference: false
        }
    }

    /// The JSON kind of all its values; `nil` where there are several, or nothing is known.
    var jsonKind: JSONKind? {
        switch kind {
        case .any, .null, .union, .reference: nil
        case .primitive(let primitive, _): primitive.jsonKind
        case .array: .array
        case .dictionary, .object: .object
        case .enumeration(let enumeration): enumeration.base == .string ? .string : .number
        }
    }
}
