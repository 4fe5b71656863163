import ClientGenerator
import Diagnostics
import Foundation
import OutputFolder
import SpecLoader
import Testing

@Suite("Golden cases")
struct GoldenTests {
    /// `make record` sets it: what the tool writes is expected from then on.
    private static let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"

    @Test("the client of a case is what its folder expects, byte by byte", arguments: GoldenCase.all)
    func isExpected(golden: GoldenCase) throws {
        let output = try golden.output()
        let expectation = try golden.expectation()
        let changes = differences(from: expectation, to: output)
        if Self.isRecording {
            try golden.record(output)
            for change in changes { print(change) }
            return
        }
        #expect(changes.isEmpty, "\(changes.joined(separator: "\n"))\n'make record' rewrites what is expected.")
    }

    @Test(
        "the order of a document's mappings changes nothing", .disabled(if: isRecording), arguments: GoldenCase.all,
        [1, 2, 3])
    func hasNoOrder(golden: GoldenCase, seed: UInt64) throws {
        let copy = FileManager.default.temporaryDirectory.appending(path: "\(golden.name)-\(seed)-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: golden.folder, to: copy)
        let file = copy.appending(path: golden.documentName)
        let document = try SpecDocument.load(path: file.path, diagnostics: Diagnostics())
        try Data(ShuffledDocument(document.root, seed: seed).text.utf8).write(to: file)

        // Other lines, and another order of what is said about them.
        var (ordered, shuffled) = (try golden.expectation(), try golden.output(of: copy))
        ordered["diagnostics.txt"] = nil
        shuffled["diagnostics.txt"] = nil
        let changes = differences(from: ordered, to: shuffled).joined(separator: "\n")
        #expect(changes == "")
    }

    @Test(
        "the one document that is written of all files gives the same bytes", .disabled(if: isRecording),
        arguments: GoldenCase.all)
    func isResolved(golden: GoldenCase) throws {
        var (parts, whole) = (try golden.output(), try golden.resolvedOutput())
        // Other files and lines, and what was replaced isn't there any more.
        parts["diagnostics.txt"] = nil
        whole["diagnostics.txt"] = nil
        let changes = differences(from: parts, to: whole).joined(separator: "\n")
        #expect(changes == "")
    }

    @Test("every folder of cases has a document")
    func isComplete() {
        #expect(GoldenCase.all.count >= 26)
        for golden in GoldenCase.all {
            let document = golden.folder.appending(path: golden.documentName)
            #expect(FileManager.default.fileExists(atPath: document.path), "\(golden.name)")
        }
    }
}

/// What differs, missing and surplus files included, as unified diffs sorted by path.
func differences(from old: [String: String], to new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).sorted().compactMap { path in
        let diff = UnifiedDiff(
            old: old[path].map { ("Expected/" + path, Array($0.utf8)) },
            new: new[path].map { (path, Array($0.utf8)) })
        return diff.text.isEmpty ? nil : diff.text
    }
}
