import Diagnostics

/// The codes of what is wrong with names, values and templates.
package enum ClientGeneratorCode: String, DiagnosticCode {
    /// An option for names has no effect, or can't be followed.
    case clientName = "client-name"
    /// A value of an enumeration of numbers is no number.
    case malformedValue = "malformed-value"
    /// A template or a pack's list of files can't be read.
    case templateSyntax = "template-syntax"
    /// A template names a key, partial or transform that doesn't exist.
    case templateName = "template-name"
}
