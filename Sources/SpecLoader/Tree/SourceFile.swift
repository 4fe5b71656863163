/// A file that belongs to a document: the root document, one that references reach, or an overlay.
struct SourceFile {
    /// The name in diagnostics.
    var name: String
    /// The path from the root document's folder; empty for the root document.
    var relativePath: String
    /// The root of the file's nodes.
    var root: Int32 = NodeTable.noParent
}
