import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader

/// One document on its way from a path to a model.
struct SpecReading {
    let path: String
    var overlays: [String] = []
    var paginations: [PaginationDeclaration] = []
    /// Whether the model has the document's examples.
    var keepsExamples = true
    let options: LoadOptions

    /// The document after its overlays.
    func document(_ diagnostics: Diagnostics) throws(SpecError) -> SpecDocument {
        try SpecDocument.load(path: path, overlays: overlays, options: options, diagnostics: diagnostics)
    }

    func api(_ diagnostics: Diagnostics) throws(SpecError) -> API {
        try API(
            reading: try document(diagnostics), paginations: paginations, keepsExamples: keepsExamples,
            checksDocument: true, diagnostics: diagnostics)
    }
}

extension SpecReading {
    /// The document of a client, with all that `apus.yml` says of it.
    init(of client: ClientConfiguration, options: LoadOptions) {
        self.init(
            path: client.spec, overlays: client.overlays, paginations: client.paginations,
            keepsExamples: client.generatorOptions(fileCount: nil).rendersExamples, options: options)
    }
}
