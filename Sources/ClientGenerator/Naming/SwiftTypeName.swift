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

/// Where unqualified names are looked up: inside a type that is declared in an extension of its parent.
///
/// Swift looks at the members of the type, then of the extended parent, then of the module, but not at those of the
/// parent's own parents.
struct LookupScope {
    var type: SwiftTypeName?

    /// Innermost first; `nil` is the module.
    var levels: [SwiftTypeName?] {
        guard let type else { return [nil] }
        return type.parent.map { [type, $0, nil] } ?? [type, nil]
    }
}
