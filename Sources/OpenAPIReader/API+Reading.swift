import APIModel
import Diagnostics
import SpecLoader

extension API {
    /// Reads an OpenAPI document, version 3.0, 3.1 or 3.2. Mistakes in it become warnings, and are read as what they
    /// most likely mean.
    ///
    /// - Parameter paginations: The paginations that `apus.yml` declares. A fault in one is an error.
    /// - Throws: `SpecError` if this isn't an OpenAPI document, or has another version.
    public init(reading document: SpecDocument, paginations: [PaginationDeclaration] = [], diagnostics: Diagnostics)
        throws(SpecError)
    {
        let version = try OpenAPIVersion(of: document)
        self = APIReader(ReadingContext(document, version: version, diagnostics: diagnostics))
            .read(paginations: paginations)
    }
}
