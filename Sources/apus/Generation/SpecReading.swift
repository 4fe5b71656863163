import APIModel
import Diagnostics
import OpenAPIReader
import SpecLoader
import SwaggerConversion

/// One document on its way from a path to a model.
struct SpecReading {
    /// `-` for standard input.
    let path: String
    var overlays: [String] = []
    var paginations: [PaginationDeclaration] = []
    /// Whether what the document calls internal is left out.
    var leavesOutInternal = false
    /// Whether the model has the document's examples.
    var keepsExamples = true
    /// The folders whose files references may lead to, beside the document's own.
    let readableFolders: [String]
    private let options: LoadOptions

    /// A document that is named on the command line: its references may lead to all of its repository.
    init(path: String, overlays: [String] = [], options: LoadOptions) {
        self.path = path
        self.overlays = overlays
        self.options = options
        readableFolders = RepositoryFolder.paths(around: path)
    }

    /// What reports call the document.
    var name: String { path.isStandardInput ? SpecDocument.standardInputName : path }

    /// The document after its overlays, as OpenAPI 3.0 if it is Swagger 2.0.
    func document(_ diagnostics: Diagnostics) throws(SpecError) -> SpecDocument {
        let document = try published(diagnostics)
        try document.convertSwagger(diagnostics: diagnostics)
        return document
    }

    private func published(_ diagnostics: Diagnostics) throws(SpecError) -> SpecDocument {
        var options = options
        options.readableFolders += readableFolders
        if path.isStandardInput {
            return try SpecDocument.loadStandardInput(overlays: overlays, options: options, diagnostics: diagnostics)
        }
        return try SpecDocument.load(path: path, overlays: overlays, options: options, diagnostics: diagnostics)
    }

    func api(_ diagnostics: Diagnostics) throws(SpecError) -> API {
        try API(
            reading: try document(diagnostics), paginations: paginations, leavesOutInternal: leavesOutInternal,
            keepsExamples: keepsExamples, checksDocument: true, diagnostics: diagnostics)
    }
}

extension SpecReading {
    /// The document of a client, with all that `apus.yml` says of it.
    init(of client: ClientConfiguration, options: LoadOptions) {
        path = client.spec
        overlays = client.overlays
        paginations = client.paginations
        leavesOutInternal = client.internalParts == .drop
        keepsExamples = client.generatorOptions(fileCount: nil).rendersExamples
        readableFolders = client.readableFolders
        var options = options
        if client.references == .outside { options.allowsFilesOutsideRoot = true }
        self.options = options
    }
}
