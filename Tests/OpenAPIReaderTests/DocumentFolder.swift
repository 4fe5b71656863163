import APIModel
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader

/// A temporary folder with files, gone with the value; the document is its `api.yml`.
final class DocumentFolder {
    let url: URL

    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "apus-\(UUID().uuidString)")
        for (name, text) in files {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func document(_ diagnostics: Diagnostics) throws -> SpecDocument {
        try SpecDocument.load(path: url.appending(path: "api.yml").path, diagnostics: diagnostics)
    }

    func read(checksDocument: Bool = false) throws -> Reading {
        let diagnostics = Diagnostics()
        let api = try API(
            reading: document(diagnostics), checksDocument: checksDocument, diagnostics: diagnostics)
        return Reading(api: api, diagnostics: diagnostics.all)
    }

    /// The one document of all files, as `apus resolve` writes it.
    func joined(as format: SpecDocument.Format = .yaml) throws -> (text: String, root: Node, diagnostics: [Diagnostic])
    {
        let diagnostics = Diagnostics()
        let document = try document(diagnostics)
        try document.joinFiles(diagnostics: diagnostics)
        let bytes = try document.written(as: format)
        let again = try SpecDocument.load(bytes: bytes, name: "joined.yml", diagnostics: diagnostics)
        return (String(decoding: bytes, as: UTF8.self), again.root, diagnostics.all)
    }
}
