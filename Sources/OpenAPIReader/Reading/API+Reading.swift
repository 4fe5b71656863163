import APIModel
import Diagnostics
import SpecLoader

extension API {
    /// Reads what an OpenAPI 3.0, 3.1 or 3.2 document says. What is broken in it becomes a warning and the nearest
    /// thing that makes sense.
    ///
    /// - Parameter paginations: What is said of lists in pages beside the document: a fault in it is an error.
    /// - Throws: `SpecError` for what is no OpenAPI document, and for versions of OpenAPI that are not read.
    public init(reading document: SpecDocument, paginations: [PaginationDeclaration] = [], diagnostics: Diagnostics)
        throws(SpecError)
    {
        let version = try OpenAPIVersion(of: document)
        let context = ReadingContext(document, version: version, diagnostics: diagnostics)
        self = APIReader(context, paginations: paginations).read()
    }
}
