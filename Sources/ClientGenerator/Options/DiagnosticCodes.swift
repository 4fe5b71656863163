import Diagnostics

/// The codes of what is wrong with the options of a client.
package enum ClientGeneratorCode: String, DiagnosticCode {
    /// An option for names or types can't be followed.
    case clientName = "client-name"
    /// A name for a type that doesn't exist.
    case unusedName = "unused-name"

    package var explanation: Explanation {
        switch self {
        case .clientName: .clientName
        case .unusedName: .unusedName
        }
    }
}
