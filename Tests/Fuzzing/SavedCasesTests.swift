import Foundation
import Testing

/// What libFuzzer found once, and what it is like.
@Suite("Cases of fuzzing")
struct SavedCasesTests {
    struct SavedCase: Sendable, CustomTestStringConvertible {
        let target: FuzzTarget
        let file: URL

        var testDescription: String { "\(target.name)/\(file.lastPathComponent)" }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    private static let cases: [SavedCase] = FuzzTarget.all.flatMap { target in
        let folder = folder.appending(path: target.name)
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.path < $1.path }.map { SavedCase(target: target, file: $0) }
    }

    @Test("every promise holds for each case", arguments: cases)
    func promises(_ saved: SavedCase) throws {
        try saved.target.check(Array(Data(contentsOf: saved.file)))
    }

    @Test("every folder of cases has a target, and every target has cases")
    func folders() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(FuzzTarget.all.map(\.name)))
    }

    @Test(
        "Swift with an open bracket, literal or comment is told from what is closed",
        arguments: [
            ("f(\"a)\\\"b\\(g(\"c\"))\") { [#\"\"a\"#] } // \"", true), ("f(\"a\") }", false), ("f(\"a", false),
            ("\"a\nb\"", false), ("f(]", false), ("\"\\(a\"", false), ("#\"a\"", false), ("##\"\"#\"##", true),
            ("/* a */", false), ("// a\rb", false), ("{ \"\" }", true), ("\"\"\"\na\n\"\"\"", false),
        ])
    func structure(code: String, isClosed: Bool) {
        #expect((SwiftStructure(Array(code.utf8)).fault == nil) == isClosed)
    }
}
