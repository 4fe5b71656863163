import Diagnostics

/// Codes of diagnostics about `apus.yml`, revisions and generated files.
enum ApusCode: String, DiagnosticCode {
    /// A fault of `apus.yml`.
    case configuration
    /// An entry of `diff` in `apus.yml` that ignores no change.
    case unusedIgnore = "unused-ignore"
    /// The other state of a package has no such client.
    case missingClient = "missing-client"
    /// A revision that can't be read.
    case revision
    /// A file that `generate` would write is not there.
    case missingFile = "missing-file"
    /// A file is as an earlier run wrote it, and `generate` would write another text.
    case staleFile = "stale-file"
    /// Somebody changed a generated file by hand.
    case editedFile = "edited-file"
    /// A file that the tool wrote once is still there, and `generate` would remove it.
    case unneededFile = "unneeded-file"
    /// A file in the output folder that the tool didn't write.
    case foreignFile = "foreign-file"

    var explanation: Explanation {
        switch self {
        case .configuration: .configuration
        case .unusedIgnore: .unusedIgnore
        case .missingClient: .missingClient
        case .revision: .revision
        case .missingFile: .missingFile
        case .staleFile: .staleFile
        case .editedFile: .editedFile
        case .unneededFile: .unneededFile
        case .foreignFile: .foreignFile
        }
    }
}
