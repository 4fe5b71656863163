import Diagnostics

/// Codes of diagnostics about files that are written.
package enum FilesCode: String, DiagnosticCode {
    /// A file or folder of the output can't be written, or is not the tool's to change.
    case output
    /// The path of a file of a template pack isn't allowed in the output folder.
    case templatePath = "template-path"
}
