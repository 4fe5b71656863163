import Templating

/// Who may use what is declared.
enum Access: String, TemplateText, Sendable {
    case `public`, `package`, `internal`

    var templateText: String { rawValue }
}

/// What stands before all declarations of a client.
struct Modifiers {
    let access: Access
    /// Whether enums say that cases may be added.
    let isNonexhaustive: Bool
}
