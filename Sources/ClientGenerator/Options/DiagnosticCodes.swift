import Diagnostics

/// The codes of what is wrong with names and values.
package enum ClientGeneratorCode: String, DiagnosticCode {
    /// An option for names or types can't be followed.
    case clientName = "client-name"
    /// A name for a type that doesn't exist.
    case unusedName = "unused-name"
    /// A value of an enumeration of numbers is not a number.
    case malformedValue = "malformed-value"

    package var explanation: Explanation {
        switch self {
        case .clientName: .clientName
        case .unusedName: .unusedName
        case .malformedValue: .malformedValue
        }
    }
}
