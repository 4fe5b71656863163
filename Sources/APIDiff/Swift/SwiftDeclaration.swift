/// A declaration of generated Swift that other code can use.
struct SwiftDeclaration: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `struct`, `enum`, `typealias`; `inherited` are the names after the colon.
        case type(keyword: String, inherited: [String])
        case alias(of: String)
        case property(type: String, isStatic: Bool)
        /// A function or an initialiser.
        case function(SwiftSignature)
        /// A case of an enum; its associated values in parentheses, or an empty text.
        case enumCase(payload: String)
    }
    /// The qualified name of the enclosing type; empty at the top level.
    var parent: String
    var name: String
    var kind: Kind
    var isDeprecated = false
    /// Whether an enum is `@nonexhaustive`: cases may be added.
    var isNonexhaustive = false

    var qualifiedName: String { parent.isEmpty ? name : "\(parent).\(name)" }
}

/// The parameters and the result of a function.
struct SwiftSignature: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        /// `_` for none.
        var label: String
        var type: String
        var hasDefault: Bool
    }
    var parameters: [Parameter]
    /// `nil` for an initialiser and for a function that returns nothing.
    var result: String?

    /// `(name:scope:)`
    var labels: String { "(" + parameters.map { $0.label + ":" }.joined() + ")" }
}
