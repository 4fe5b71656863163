import Templating

/// The full name of a declared type from the module's top: `Common.Blocks.Graph`.
struct SwiftTypeName: Hashable, Comparable, TemplateText {
    var components: [SwiftIdentifier]

    /// The name without those of its parents.
    var last: SwiftIdentifier { components[components.count - 1] }

    /// What the type is nested in; `nil` at the module's top.
    var parent: SwiftTypeName? {
        components.count > 1 ? SwiftTypeName(components: Array(components.dropLast())) : nil
    }

    func appending(_ identifier: SwiftIdentifier) -> SwiftTypeName {
        SwiftTypeName(components: components + [identifier])
    }

    static func < (left: Self, right: Self) -> Bool { left.components.lexicographicallyPrecedes(right.components) }

    var templateText: String { components.map(\.name).joined(separator: ".") }
}

/// Where unqualified names are looked up: inside a type that is declared in an extension of its parent, in an extension
/// of `Nullable`, or in another module.
///
/// Swift looks at the members of the type, then of the extended parent, then of the module, but not at those of the
/// parent's own parents.
struct LookupScope {
    var type: SwiftTypeName?
    /// Whether the code is in another module, which sees no names but those behind the module's.
    private(set) var isOutside = false
    /// The names that mean something else there, and so lead to none of the client's types.
    private(set) var hidden: Set<String> = []

    init(type: SwiftTypeName?) { self.type = type }

    static var otherModule: LookupScope {
        var scope = LookupScope(type: nil)
        scope.isOutside = true
        return scope
    }

    /// Inside an extension of the runtime's `Nullable`.
    static var nullable: LookupScope {
        var scope = LookupScope(type: nil)
        scope.hidden = ReservedTypeNames.insideNullable
        return scope
    }

    /// Innermost first; `nil` is the module.
    var levels: [SwiftTypeName?] {
        if isOutside { return [] }
        guard let type else { return [nil] }
        return type.parent.map { [type, $0, nil] } ?? [type, nil]
    }
}
