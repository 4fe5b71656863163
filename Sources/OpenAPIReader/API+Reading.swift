import APIModel
import Diagnostics
import SpecLoader

extension API {
    /// Reads an OpenAPI document, version 3.0, 3.1 or 3.2. Mistakes in it become warnings, and are read as what they
    /// most likely mean.
    ///
    /// - Parameters:
    ///   - paginations: The paginations that `apus.yml` declares. A fault in one is an error.
    ///   - leavesOutInternal: Whether what `x-internal: true` stands at is left out, where requests are right without
    ///     it.
    ///   - keepsExamples: Whether ``examples`` are kept, which few need and which are half of many a document.
    ///   - checksDocument: Whether all of the document is checked against the standard, beyond what the model needs.
    /// - Throws: `SpecError` if this isn't an OpenAPI document, or has another version.
    public init(
        reading document: SpecDocument, paginations: [PaginationDeclaration] = [], leavesOutInternal: Bool = false,
        keepsExamples: Bool = true, checksDocument: Bool = false, diagnostics: Diagnostics
    ) throws(SpecError) {
        let version = try OpenAPIVersion(of: document, diagnostics)
        let context = ReadingContext(
            document, version: version, leavesOutInternal: leavesOutInternal, diagnostics: diagnostics)
        let references = try context.joinFiles(reportsUnresolved: false)
        self = APIReader(context, references: references).read(paginations: paginations, keepsExamples: keepsExamples)
        if checksDocument { DocumentChecks(context).run() }
    }
}
