import Diagnostics

/// The codes of what is wrong with files that are written.
package enum FilesCode: String, DiagnosticCode {
    /// A file or folder of the output can't be written, or is not the tool's to change.
    case output
    /// What a template pack writes has no place in the output folder.
    case templatePath = "template-path"
}
