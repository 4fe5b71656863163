import Diagnostics
import Foundation
import Testing

@testable import apus

@Suite("The page of diagnostics")
struct DiagnosticsPageTests {
    private static let page = ApusProcess.package.appendingPathComponent("Documentation/Diagnostics.md")
    private static let isRecording = ProcessInfo.processInfo.environment["APUS_RECORD"] == "1"

    private static let head = """
        # Diagnostics

        Every code that a run can report, what apus does then, and how to mend it. `apus validate --explain CODE` prints
        the same, and [`diagnostics`](Configuration.md#a-client) in `apus.yml` gives a code another severity:

        | Severity | Means |
        | --- | --- |
        | error | something can't be read or written; the run fails |
        | warning | a standard forbids it, or something is lost; the run fails with `--strict` |
        | note | it is legal but doubtful; printed with `--notes` only |

        What a document in an example leaves out of `openapi: 3.1.0`, `info` and `paths` is added behind it.

        ## All codes

        """

    private func text() throws -> String {
        var text = Self.head
        for group in CodeGroup.all {
            text += "\n**\(group.title)**\n\n| Code | Severity | Means |\n| --- | --- | --- |\n"
            for code in group.codes {
                let explanation = code.explanation
                let link = "[`\(code.name)`](#\(code.name.filter { $0 != "." }))"
                text += "| \(link) | \(explanation.severity.rawValue) | \(explanation.firstSentence) |\n"
            }
        }
        for group in CodeGroup.all {
            text += "\n## \(group.title)\n"
            for code in group.codes {
                let example = code.explanation.example
                let printed =
                    if case .none = example { "" } else { try ExampleRun(example, .wrong).text(of: code.name) }
                text += "\n### \(code.name)\n\n" + ExplanationText(code).markdown(printed: printed)
            }
        }
        return text
    }

    @Test("it says of every code what --explain says, and what its example prints")
    func page() throws {
        let expected = try text()
        if Self.isRecording { try Data(expected.utf8).write(to: Self.page) }
        #expect(try String(contentsOf: Self.page, encoding: .utf8) == expected)
    }
}
