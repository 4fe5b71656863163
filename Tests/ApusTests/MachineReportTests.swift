import Diagnostics
import Foundation
import Testing

@testable import apus

@Suite("Diagnostics for programs")
struct MachineReportTests {
    private let diagnostics = [
        Diagnostic(
            TestCode.someCode, "odd \u{1B}\u{9B}\u{202E} text",
            at: SourceLocation(file: "my spec.yml", line: 3, column: 5),
            notes: [.init("first", at: SourceLocation(file: "my spec.yml", line: 1, column: 1))]),
        Diagnostic(TestCode.otherCode, "no place", at: nil),
    ]

    @Test("JSON is an array that decodes to the same diagnostics")
    func json() throws {
        let text = JSONReport(diagnostics).text
        #expect(try JSONDecoder().decode([Diagnostic].self, from: Data(text.utf8)) == diagnostics)
        #expect(text.hasSuffix("]\n"))
    }

    @Test("nothing in JSON is obeyed by a terminal")
    func controls() {
        let text = JSONReport(diagnostics).text
        #expect(!text.unicodeScalars.contains { $0.isHiddenFromTerminals && $0 != "\n" })
        #expect(text.contains(#"\u001b\u009b\u202e"#))
    }

    @Test("SARIF has a result with its place for each diagnostic, and a rule for each code")
    func sarif() throws {
        let log = try JSONSerialization.jsonObject(with: Data(SARIFReport(diagnostics).text.utf8)) as? [String: Any]
        #expect(log?["version"] as? String == "2.1.0")
        let run = try #require((log?["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["some-code", "other-code"])
        #expect(results.map { $0["level"] as? String } == ["warning", "error"])

        let places = results[0]["locations"] as? [[String: Any]]
        let place = try #require(places?.first?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "my%20spec.yml")
        #expect((place["region"] as? [String: Int]) == ["startLine": 3, "startColumn": 5])
        #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
        #expect((results[1]["locations"] as? [Any])?.isEmpty == true)

        let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
        #expect((driver?["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == ["other-code", "some-code"])
    }
}
