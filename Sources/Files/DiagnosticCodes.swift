import Diagnostics

/// Codes of diagnostics about files that are written.
package enum FilesCode: String, DiagnosticCode {
    /// A file or folder of the output can't be written, or is not the tool's to change.
    case output
    /// The path of a file of a template pack isn't allowed in the output folder.
    case templatePath = "template-path"
    /// A file that somebody changed by hand was written again.
    case overwrittenFile = "overwritten-file"
    /// A file that is no longer needed is left where it is.
    case leftFile = "left-file"
    /// A line of the manifest is about a file that the tool can't have written.
    case manifestLine = "manifest-line"

    package var explanation: Explanation {
        switch self {
        case .output: .output
        case .templatePath: .templatePath
        case .overwrittenFile: .overwrittenFile
        case .leftFile: .leftFile
        case .manifestLine: .manifestLine
        }
    }
}
