import APIModel
import Diagnostics
import SpecLoader

extension API {
    /// Reads an OpenAPI document, version 3.0, 3.1 or 3.2. Mistakes in it become warnings, and are read as what they
    /// most likely mean.
    ///
    /// - Parameters:
    ///   - paginations: The paginations that `apus.yml` declares. A fault in one is an error.
    ///   - keepsExamples: Whether ``examples`` are kept, which few need and which are half of many a document.
    /// - Throws: `SpecError` if this isn't an OpenAPI document, or has another version.
    public init(
        reading document: SpecDocument, paginations: [PaginationDeclaration] = [], keepsExamples: Bool = true,
        diagnostics: Diagnostics
    ) throws(SpecError) {
        let version = try OpenAPIVersion(of: document)
        self = APIReader(ReadingContext(document, version: version, diagnostics: diagnostics))
            .read(paginations: paginations, keepsExamples: keepsExamples)
    }
}
