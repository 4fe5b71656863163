import Diagnostics
import RegularExpressions
import Testing

@testable import SpecLoader

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct CorpusTests {
    /// The folder of published documents that stands beside the repository, where it does.
    static let corpus: [String] = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = package.appendingPathComponent("../shared/corpus").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }()

    @Test(
        "a published document loads, and is the same tree when it was written and read again",
        .enabled(if: !corpus.isEmpty, "there is no ../shared/corpus"), arguments: corpus)
    func roundTrip(path: String) throws {
        let diagnostics = Diagnostics()
        let document = try SpecDocument.load(path: path, diagnostics: diagnostics)
        #expect(document.root.kind == .mapping)
        #expect(diagnostics.all.filter { $0.severity == .error }.isEmpty)
        // Reading and writing megabytes five times takes too long without optimization.
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        guard let size, size < 300_000 else { return }
        for format in SpecDocument.Format.allCases {
            let bytes = try document.written(as: format)
            let again = try document.read(bytes, as: SourceFile(name: "again", relativePath: "again"))
            var comparison = NodeComparison(in: document)
            var budget = StepBudget(limit: .max)
            let isSame = try comparison.areEqual(
                document.files[again].root, document.root.index, within: &budget)
            #expect(isSame)
        }
    }
}
