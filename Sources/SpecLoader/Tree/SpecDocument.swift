import Diagnostics

/// A document as it is written: the root file with its overlays, and the files that references lead to.
///
/// Not `Sendable`: following a reference may read another file.
public final class SpecDocument {
    var table = NodeTable()
    /// The root document is the first.
    var files: [SourceFile] = []
    let options: LoadOptions
    let diagnostics: Diagnostics
    /// References with a diagnostic.
    var reported: Set<Int32> = []
    /// Where references lead that were followed.
    var followed = FollowedReferences()
    /// Which files references may lead to; `nil` as long as none names a file.
    var access: FileAccess?
    /// Files that references name, by their absolute paths, before and after following symbolic links.
    var fileResults: [String: Result<Int, SpecError>] = [:]
    /// The absolute paths of files that references name, that may be read, and that don't exist.
    package internal(set) var missingFiles: Set<String> = []
    /// Where nodes stood that were moved into the root document.
    var origins: [Int32: Origin] = [:]
    /// References that led nowhere when the files were joined. Their texts are relative to the files that they were in.
    var failures: [Int32: ReferenceProblem] = [:]
    /// Whether the parent of each node is the first node that contains it.
    var isSettled = true
    /// What `$self`, `$id` and `$anchor` name, by file.
    var resources: [Int: SchemaResources] = [:]

    /// Whether the tree was made of a document of Swagger 2.0, which its locations and its users know it by.
    package var isConverted = false

    init(options: LoadOptions, diagnostics: Diagnostics) {
        self.options = options
        self.diagnostics = diagnostics
    }

    /// The root of the root document.
    public var root: Node { Node(self, files[0].root) }
}
