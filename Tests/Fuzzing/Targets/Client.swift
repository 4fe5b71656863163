import APIDiff
import APIModel
import Diagnostics
import Files
import OpenAPIReader
import SpecLoader
import SwaggerConversion

@testable import ClientGenerator

extension FuzzTarget {
    /// A document to the files of its client, in memory: the same files twice, and Swift whose brackets and literals
    /// are closed, so that no text of the document left its place.
    static let client = FuzzTarget(name: "client") { bytes throws(BrokenPromise) in
        guard let (api, files) = generate(bytes) else { return }
        guard let (_, again) = generate(bytes) else {
            throw BrokenPromise(description: "a client is generated once only")
        }
        try promise("the same document gives the same files", files == again)
        try promise("no two files have one path", Set(files.map(\.path)).count == files.count)
        let swift = files.filter { $0.path.description.hasSuffix(".swift") }
        for file in swift {
            if let fault = SwiftStructure(file.contents).fault {
                throw BrokenPromise(description: "\(file.path): \(fault)")
            }
        }
        let changes = api.changes(to: api)
        try promise("a document doesn't differ from itself: \(changes)", changes.isEmpty)
        let interface = SwiftInterface(files: swift.map(\.text))
        _ = SwiftInterface(files: []).report(to: interface)
    }
}

private func generate(_ bytes: [UInt8]) -> (API, [RenderedFile])? {
    let diagnostics = Diagnostics()
    do {
        let document = try SpecDocument.load(bytes: bytes, name: noFile, diagnostics: diagnostics)
        try document.convertSwagger(diagnostics: diagnostics)
        let api = try API(reading: document, diagnostics: diagnostics)
        let options = GeneratorOptions(module: "FuzzAPI", packs: ["swift-client", "markdown", "swift-tests"])
        return (api, try generateClient(from: api, options: options, diagnostics: diagnostics).files)
    } catch {
        return nil
    }
}
