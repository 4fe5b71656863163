import APIModel
import ClientGenerator
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader
import SwaggerConversion
import Testing

/// The same API in OpenAPI 3.0 and in Swagger 2.0 gives the same client.
@Suite("Swagger 2.0 and OpenAPI 3.0")
struct SwaggerTests {
    private static let spec = GoldenCase.casesFolder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "spec")

    /// The golden cases that Swagger 2.0 has words for, in both spellings.
    private static func pairs() -> [(name: String, document: SpecDocument, text: String)] {
        GoldenCase.all.compactMap { golden in
            guard
                let document = try? Self.expanded(golden.folder.appending(path: golden.documentName), version: "3.0.4"),
                document.root["openapi"] != nil, let swagger = try? SwaggerDocument(document.root)
            else { return nil }
            return (golden.name, document, swagger.text)
        }
    }

    @Test("a golden case in Swagger 2.0 gives the same bytes")
    func goldenCases() throws {
        let pairs = Self.pairs()
        #expect(pairs.count >= 20, "\(pairs.map(\.name))")
        for (name, document, text) in pairs {
            let files = try Self.client(of: Self.document(text))
            let expected = try Self.client(of: document)
            let changes = differences(from: expected, to: files)
            #expect(changes.isEmpty, "\(name)\n\(changes.prefix(3).joined(separator: "\n"))")
        }
    }

    @Test("the Losant document in Swagger 2.0 gives the same bytes, but for what that has no words for")
    func losant() throws {
        let overlays = ["losant-common.yml", "losant-corrections.yml", "losant-pagination.yml"].map {
            Self.spec.appending(path: "overlays/\($0)").path
        }
        let whole = try Self.expanded(
            Self.spec.appending(path: "losant-application-api.yml"), overlays: overlays, version: "3.0.4")
        let document = try Self.document(try SwaggerDocument.sayable(of: whole.root))
        let files = try Self.client(of: Self.document(try SwaggerDocument(document.root).text))
        let expected = try Self.client(of: document)
        let changes = differences(from: expected, to: files)
        #expect(changes.isEmpty, "\(changes.prefix(3).joined(separator: "\n"))")
        #expect(files.count > 200)
    }

    // MARK: Clients

    private static func document(_ text: String) throws -> SpecDocument {
        try SpecDocument.load(bytes: Array(text.utf8), name: "api.json", diagnostics: Diagnostics())
    }

    /// A document as one file without aliases, which have types of their own.
    private static func expanded(_ file: URL, overlays: [String] = [], version: String) throws -> SpecDocument {
        let document = try SpecDocument.load(path: file.path, overlays: overlays, diagnostics: Diagnostics())
        try document.joinFiles(diagnostics: Diagnostics())
        let text = String(decoding: try document.written(as: .json), as: UTF8.self)
        return try Self.document(text.replacing(#/"openapi": "3[^"]*"/#, with: "\"openapi\": \"\(version)\""))
    }

    private static func client(of document: SpecDocument) throws -> [String: String] {
        try document.convertSwagger(diagnostics: Diagnostics())
        let api = try API(reading: document, diagnostics: Diagnostics())
        let options = GeneratorOptions(module: "SameAPI")
        let client = try generateClient(from: api, options: options, diagnostics: Diagnostics())
        return Dictionary(uniqueKeysWithValues: client.files.map { ($0.path.description, $0.text) })
    }
}
