import Diagnostics
import Files

extension SpecDocument {
    /// Reads a document and applies overlays to it, in their order.
    ///
    /// - Throws: `SpecError` if a file can't be read, or an overlay is invalid. Everything else goes to `diagnostics`.
    public static func load(
        path: String, overlays: [String] = [], options: LoadOptions = .init(), diagnostics: Diagnostics
    ) throws(SpecError) -> SpecDocument {
        let document = SpecDocument(options: options, diagnostics: diagnostics)
        let bytes = try Self.bytes(path: path, name: path, options: options)
        try document.read(bytes, as: SourceFile(name: path, relativePath: ""))
        try document.apply(overlays)
        return document
    }

    /// What diagnostics call standard input.
    public static let standardInputName = "<stdin>"

    /// Reads a document from standard input. Relative references start at the working directory.
    public static func loadStandardInput(
        overlays: [String] = [], options: LoadOptions = .init(), diagnostics: Diagnostics
    ) throws(SpecError) -> SpecDocument {
        let bytes = try Self.bytes(name: standardInputName, options: options) { () throws(Disk.ReadFailure) in
            try Disk.standardInput(limit: options.maximumFileSize)
        }
        return try load(
            bytes: bytes, name: standardInputName, overlays: overlays, options: options, diagnostics: diagnostics)
    }

    /// Reads a document from memory. `name` is its path, in diagnostics and for relative references.
    public static func load(
        bytes: [UInt8], name: String, overlays: [String] = [], options: LoadOptions = .init(), diagnostics: Diagnostics
    ) throws(SpecError) -> SpecDocument {
        let document = SpecDocument(options: options, diagnostics: diagnostics)
        try document.read(bytes, as: SourceFile(name: name, relativePath: ""))
        try document.apply(overlays)
        return document
    }
}
