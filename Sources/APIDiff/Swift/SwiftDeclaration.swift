/// A declaration of generated Swift that other code can use.
struct SwiftDeclaration: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `struct`, `enum`, `typealias`; `inherited` are the names behind the colon.
        case type(keyword: String, inherited: [String])
        case alias(of: String)
        case property(type: String, isStatic: Bool)
        /// A function or an initialiser.
        case function(SwiftSignature)
        /// A case of an enum; what it carries, in parentheses, or an empty text.
        case enumCase(payload: String)
    }
    /// The type that the declaration stands in, with the names of its own parents; empty at the module's top.
    var parent: String
    var name: String
    var kind: Kind
    var isDeprecated = false
    /// Of an enum: whether it says that cases may come, `@nonexhaustive`.
    var isNonexhaustive = false

    var qualifiedName: String { parent.isEmpty ? name : "\(parent).\(name)" }
}

/// What a caller writes to call a function, and what comes back.
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
