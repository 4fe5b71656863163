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
    /// Files that references name, by their paths from the root folder and by their resolved paths.
    var fileResults: [String: Result<Int, SpecError>] = [:]
    /// The schemas that `$anchor` and `$id` name, by file.
    var schemaNames: [Int: [String: Int32]] = [:]

    init(options: LoadOptions, diagnostics: Diagnostics) {
        self.options = options
        self.diagnostics = diagnostics
    }

    /// The root of the root document.
    public var root: Node { Node(self, files[0].root) }
}
