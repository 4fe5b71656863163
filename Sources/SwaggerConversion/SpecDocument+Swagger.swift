import Diagnostics
import SpecLoader

extension SpecDocument {
    /// Turns a document of Swagger 2.0 into one of OpenAPI 3.0: another tree, whose nodes stand where what they are
    /// made of is written. Any other document stays as it is.
    ///
    /// - Throws: `SpecError` if the document becomes too large.
    package func convertSwagger(diagnostics: Diagnostics) throws(SpecError) {
        guard let version = root["swagger"]?.string, version == "2.0" || version == "2" else { return }
        try Conversion(ConversionContext(self, diagnostics)).run()
        isConverted = true
    }
}
