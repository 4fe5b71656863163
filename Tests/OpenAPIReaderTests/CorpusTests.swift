import APIModel
import Diagnostics
import Foundation
import OpenAPIReader
import SpecLoader
import Testing

@Suite("Published documents")
struct CorpusTests {
    /// The folder of published documents beside the package; `nil` where it isn't there.
    static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = package.deletingLastPathComponent().appending(path: "shared/corpus")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static let operationCounts = [
        "losant-application-1.29.4.yml": 83, "losant-notebook-1.29.4.yml": 6, "swagger-petstore-1.0.27.yaml": 19,
        "petstore-expanded.yml": 4, "petstore-oauth2.yml": 4, "telegram_bot_api.json": 82,
        "twilio_api_v2010.yaml": 197, "github.json": 767, "openai-2.3.0.openapi.yaml": 2,
        "ApiManagementClient-openapi.json": 99, "firecracker.json": 26, "tempo.yaml": 8, "2ch.yml": 16,
        "manga.json": 6, "techempower.json": 5, "wikimedia.openapi.yaml": 1,
    ]

    @Test(
        "every operation of a published document is read, and every type that is named is defined",
        .enabled(if: folder != nil, "../shared/corpus is not here"), arguments: operationCounts.keys.sorted())
    func reads(name: String) throws {
        let diagnostics = Diagnostics()
        let path = try #require(Self.folder).appending(path: name).path
        let document = try SpecDocument.load(path: path, diagnostics: diagnostics)
        let api = try API(reading: document, diagnostics: diagnostics)
        #expect(api.operations.count == Self.operationCounts[name])

        let defined = Set(api.types.map(\.id))
        #expect(defined.count == api.types.count)
        #expect(api.namedTypes.subtracting(defined) == [])
    }

    @Test(
        "the published Losant document refers to 110 places that don't exist",
        .enabled(if: folder != nil, "../shared/corpus is not here"))
    func undefinedReferences() throws {
        let diagnostics = Diagnostics()
        let path = try #require(Self.folder).appending(path: "losant-application-1.29.4.yml").path
        let document = try SpecDocument.load(path: path, diagnostics: diagnostics)
        _ = try API(reading: document, diagnostics: diagnostics)
        let unresolved = diagnostics.all.filter { $0.code == .init(SpecLoaderCode.unresolvedReference) }
        #expect(Set(unresolved.map(\.message)).count == 110)
    }
}
