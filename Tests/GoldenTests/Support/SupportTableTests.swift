import Diagnostics
import Foundation
import SpecLoader
import Testing

/// Which golden cases show which feature in which version.
private struct SupportTable {
    /// By name of the feature.
    private var cases: [String: [DocumentVersion: [String]]] = [:]

    init() throws {
        for golden in GoldenCase.all {
            let path = golden.folder.appending(path: golden.documentName).path
            // References are followed, so that all files are there.
            let document = try SpecDocument.load(path: path, diagnostics: Diagnostics())
            for node in document.root.below where node.reference != nil { _ = document.resolve(node) }
            guard let version = DocumentVersion(of: document) else { continue }
            for feature in SupportedFeature.all where try feature.isIn(document) {
                cases[feature.name, default: [:]][version, default: []].append(golden.name)
            }
        }
    }

    func cases(of feature: SupportedFeature, in version: DocumentVersion) -> [String] {
        cases[feature.name]?[version] ?? []
    }

    /// The rows as README has them. The version is a link to the first case that shows the feature in it.
    var rows: String {
        SupportedFeature.all.map { feature in
            let cells = DocumentVersion.allCases.map { version in
                guard feature.versions.contains(version) else { return "" }
                return cases(of: feature, in: version).first.map { "[yes](Tests/Golden/Cases/\($0))" } ?? "no"
            }
            return "| \(feature.name) | \(cells.joined(separator: " | ")) |\n"
        }.joined()
    }
}

extension Node {
    /// The node and all below it.
    fileprivate var below: [Node] {
        var (all, open): ([Node], [Node]) = ([], [self])
        while let node = open.popLast() {
            all.append(node)
            open += node.elements + node.entries.map(\.value)
        }
        return all
    }
}

@Suite("README's table of what is supported")
struct SupportTableTests {
    private static let page = GoldenCase.casesFolder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md")
    private static let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"
    private static let head = "| Feature | 2.0 | 3.0 | 3.1 | 3.2 |\n| --- | --- | --- | --- | --- |\n"

    @Test("it has what the golden cases show")
    func isWritten() throws {
        let rows = try SupportTable().rows
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let start = try #require(text.range(of: Self.head)?.upperBound)
        let end = text.range(of: "\n\n", range: start..<text.endIndex).map { text.index(after: $0.lowerBound) }
        let written = text[start..<(end ?? text.endIndex)]
        if Self.isRecording {
            try Data((text[..<start] + rows + text[written.endIndex...]).utf8).write(to: Self.page)
        } else {
            #expect(String(written) == rows, "'make record' writes it")
        }
    }

    @Test("a case shows each feature in each version that has it")
    func isShown() throws {
        let table = try SupportTable()
        for feature in SupportedFeature.all {
            for version in feature.versions {
                #expect(!table.cases(of: feature, in: version).isEmpty, "\(feature.name) in \(version.rawValue)")
            }
        }
    }
}
