import ClientGenerator
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader
import Templating

/// Codes of diagnostics about `apus.yml`, revisions and generated files.
enum ApusCode: String, DiagnosticCode {
    /// A fault of `apus.yml`.
    case configuration
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
}

extension Diagnostic.Code {
    /// Every code that a run can report: what `diagnostics` in `apus.yml` may name.
    static let all =
        FilesCode.codes + SpecLoaderCode.codes + OpenAPIReaderCode.codes + TemplatingCode.codes
        + ClientGeneratorCode.codes + ApusCode.codes
}

extension Diagnostic {
    init(
        _ severity: Severity, _ code: ApusCode, _ message: String, at location: SourceLocation?, notes: [Note] = []
    ) {
        self.init(severity, Code(code), message, at: location, notes: notes)
    }
}
