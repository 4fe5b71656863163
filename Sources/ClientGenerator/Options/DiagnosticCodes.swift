import Diagnostics

/// The codes of what is wrong with names and values.
package enum ClientGeneratorCode: String, DiagnosticCode {
    /// An option for names has no effect, or can't be followed.
    case clientName = "client-name"
    /// A value of an enumeration of numbers is not a number.
    case malformedValue = "malformed-value"
}
