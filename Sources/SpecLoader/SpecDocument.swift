import Diagnostics

/// A document as it is written: the root file, what overlays did to it, and every file that references reached.
///
/// Not `Sendable`: following a reference may read another file.
public final class SpecDocument {
    var table = NodeTable()
    /// The root document is the first.
    var files: [SourceFile] = []
    let options: LoadOptions
    let diagnostics: Diagnostics
    /// References that already have a diagnostic.
    var reported: Set<Int32> = []
    /// Files that references named, by their paths from the root folder and by their resolved paths.
    var fileResults: [String: Result<Int, SpecError>] = [:]
    /// What `$anchor` and `$id` name, by file.
    var schemaNames: [Int: [String: Int32]] = [:]

    private init(options: LoadOptions, diagnostics: Diagnostics) {
        self.options = options
        self.diagnostics = diagnostics
    }

    /// Reads a document and applies overlays to it, in their order.
    ///
    /// - Throws: `SpecError` for what can't be read at all; everything else goes to `diagnostics`.
    public static func load(
        path: String, overlays: [String] = [], options: LoadOptions = .init(), diagnostics: Diagnostics
    ) throws(SpecError) -> SpecDocument {
        let document = SpecDocument(options: options, diagnostics: diagnostics)
        let bytes = try SourceFile.bytes(path: path, name: path, options: options)
        try document.read(bytes, as: SourceFile(name: path, relativePath: ""))
        try document.apply(overlays)
        return document
    }

    /// Reads a document from memory; `name` is its path in diagnostics, and what its references are relative to.
    public static func load(
        bytes: [UInt8], name: String, overlays: [String] = [], options: LoadOptions = .init(), diagnostics: Diagnostics
    ) throws(SpecError) -> SpecDocument {
        let document = SpecDocument(options: options, diagnostics: diagnostics)
        try document.read(bytes, as: SourceFile(name: name, relativePath: ""))
        try document.apply(overlays)
        return document
    }

    /// The root of the root document.
    public var root: Node { Node(self, files[0].root) }

    /// Adds a file's nodes to the table.
    @discardableResult
    func read(_ bytes: [UInt8], as file: SourceFile) throws(SpecError) -> Int {
        let text = try Encoding.utf8(bytes, name: file.name)
        guard files.count < UInt16.max, table.text.count + 2 * text.count < UInt32.max else {
            throw SpecError(
                .limit, "the files of the document are too large together",
                at: SourceLocation(file: file.name, line: 1, column: 1))
        }
        let before = (records: table.records.count, children: table.children.count, text: table.text.count)
        var builder = TreeBuilder(
            table: table, file: UInt16(files.count), name: file.name, options: options, diagnostics: diagnostics)
        table = NodeTable()
        builder.table.reserve(forFileSize: text.count)
        var failure: SpecError?
        text.withUnsafeBufferPointer { bytes in
            do throws(SpecError) {
                if Encoding.isJSON(text) {
                    try JSONReader.read(bytes, into: &builder)
                } else {
                    try YAMLReader.read(bytes, into: &builder)
                }
            } catch {
                failure = error
            }
        }
        var file = file
        file.root = builder.root
        table = builder.finish()
        if let failure {
            table.truncate(records: before.records, children: before.children, text: before.text)
            throw failure
        }
        files.append(file)
        return files.count - 1
    }
}
